/**
 * The clock of a scene after some minutes: “Saturday 11:20” and 5 give “Saturday 11:25”. Where the clock has no time,
 * or the day would change, it stays as it is.
 */
export function clockAfter(clock: string, minutes: number): string {
  const time = /(\d{1,2}):(\d{2})(?!.*\d{1,2}:\d{2})/.exec(clock);
  if (!time) return clock;
  const [written, hour, minute] = time;
  const total = Number(hour) * 60 + Number(minute) + minutes;
  if (total >= 24 * 60) return clock;
  const shown = `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
  return clock.slice(0, time.index) + shown.padStart(written.length, '0') + clock.slice(time.index + written.length);
}
