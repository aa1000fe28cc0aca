export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Minutes since the midnight before a Monday; a moment past Sunday is one of the week after, and goes on counting. */
export type Moment = number;

/** Minutes of a day. */
export const A_DAY = 24 * 60;
/** Minutes of a week. */
export const A_WEEK = 7 * A_DAY;

/** The moment of a weekday, `minute` minutes after its midnight. */
export const momentOf = (day: Weekday, minute: number): Moment => weekdays.indexOf(day) * A_DAY + minute;

/** The weekday of a moment, whichever week it is in. */
export const weekdayOf = (moment: Moment): Weekday => weekdays[Math.floor(moment / A_DAY) % 7]!;

/** Minutes since the midnight before it, 0 to 1439. */
export const minuteOf = (moment: Moment): number => moment % A_DAY;

/** “9:00”, “09.00” or “24:00” as minutes since midnight; null when it is no time of day. */
export function readMinute(text: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
  const total = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && total <= A_DAY ? total : null;
}

/** A weekday by its English name, whatever its case; null when it is none. */
export const readWeekday = (text: string): Weekday | null =>
  weekdays.find((day) => day === text.trim().toLowerCase()) ?? null;

/** “Saturday 22:40”, or `saturday-22:40` as a reference writes it; null when it is no weekday with a time. */
export function readMoment(text: string): Moment | null {
  const [, name = '', time = ''] = /^([a-z]+)(?:\s+|-)([\d:.]+)$/i.exec(text.trim()) ?? [];
  const day = readWeekday(name);
  const minute = readMinute(time);
  return day === null || minute === null || minute === A_DAY ? null : momentOf(day, minute);
}

/** The first time after `now` at which the week stands as at `moment`. */
export const nextTime = (moment: Moment, now: Moment): Moment => {
  const ahead = (((moment - now) % A_WEEK) + A_WEEK) % A_WEEK;
  return now + (ahead === 0 ? A_WEEK : ahead);
};

/** As it is written in a file: `Saturday 11:20`. */
export const writtenMoment = (moment: Moment): string => {
  const [hour, minute] = [Math.floor(minuteOf(moment) / 60), minuteOf(moment) % 60];
  const day = weekdayOf(moment);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${hour}:${String(minute).padStart(2, '0')}`;
};
