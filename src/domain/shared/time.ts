/** Milliseconds since 1970, UTC. */
export type Instant = number;
/** A local date, YYYY-MM-DD. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

interface Calendar {
  readonly format: Intl.DateTimeFormat;
  /** What was asked last: clocks are put forward and back at whole minutes, so a minute is on one day. */
  minute: number;
  day: Day;
}

const calendars = new Map<string, Calendar>();

/** The date that the calendar on the wall shows at `instant` in an IANA time zone. */
export function localDay(instant: Instant, zone: string): Day {
  let calendar = calendars.get(zone);
  if (!calendar) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...digits });
    calendar = { format, minute: Number.NaN, day: '' };
    calendars.set(zone, calendar);
  }
  const minute = Math.floor(instant / MINUTE);
  if (minute !== calendar.minute) Object.assign(calendar, { minute, day: calendar.format.format(instant) });
  return calendar.day;
}

/** Whether `text` is a date that exists, written YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(asUtc(text)) && fromUtc(asUtc(text)) === text;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asUtc(to) - asUtc(from)) / DAY);

/** The day so many days later; earlier where `days` is less than 0. */
export const addDays = (day: Day, days: number): Day => fromUtc(asUtc(day) + days * DAY);

const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);
