import type { Separator } from '#domain/csv/write.ts';
import { type Day, daysBetween, type Instant } from '#domain/shared/time.ts';
import { customsOf } from './customs.ts';
import { getLocale } from './generated/runtime.js';
import { m } from './messages.ts';

/** The locale by whose customs this page writes dates and numbers. */
const customs = (): string => customsOf(getLocale());

const formats = new Map<string, Intl.DateTimeFormat>();

function write(instant: Instant, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${customs()} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(customs(), { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format.format(instant);
}

// A local date belongs to no zone; at noon in UTC it is itself.
const noonOf = (day: Day): Instant => Date.parse(`${day}T12:00:00Z`);
/** As the first word of a line. */
const headed = (words: string): string => words.slice(0, 1).toLocaleUpperCase(customs()) + words.slice(1);

// A day stays on one line with its month and its year.
const writeDay = (day: Day, options: Intl.DateTimeFormatOptions) =>
  write(noonOf(day), 'UTC', options).replaceAll(' ', '\u00A0');

/** “12 December”, with the year when it is not that of `today`. */
export const dayWords = (day: Day, today: Day): string =>
  writeDay(day, {
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** “12 Dec”, for narrow columns; with the year when it is not that of `today`. */
export const shortDay = (day: Day, today: Day): string =>
  writeDay(day, {
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** “Friday”. */
export const weekdayWords = (day: Day): string => writeDay(day, { weekday: 'long' });

/** “Tuesday 24 November”, as it stands at the head of a page. */
export const longDay = (day: Day): string => headed(writeDay(day, { weekday: 'long', day: 'numeric', month: 'long' }));

/** “1 September 2026”. */
export const longDate = (day: Day): string => writeDay(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** “09:43”, on the clock of `zone`. */
export const timeWords = (instant: Instant, zone: string): string =>
  write(instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The hour that the clock of `zone` shows, 0 to 23. */
export const hourOf = (instant: Instant, zone: string): number =>
  Number(
    new Intl.DateTimeFormat(customs(), { hour: 'numeric', hourCycle: 'h23', timeZone: zone })
      .formatToParts(instant)
      .find(({ type }) => type === 'hour')?.value,
  );

/** The size of a file: “36 kB”, “1.4 MB”. */
export function sizeWords(bytes: number): string {
  const [size, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(customs(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

/** “1,250”. */
export const numberWords = (value: number): string => new Intl.NumberFormat(customs()).format(value);

/** “0.34”, “−0.10”: to hundredths, always both. */
export const hundredthsWords = (value: number): string =>
  new Intl.NumberFormat(customs(), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .format(value)
    .replace('-', '−');

/** What parts the cells of a CSV file for a spreadsheet set to the language of the page. */
export function cellSeparator(): Separator {
  const parts = new Intl.NumberFormat(customs()).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ';' : ',';
}

/** A count inside a sentence: “none”, “one”, “12”. */
export const countWords = (count: number): string =>
  count === 0 ? m.count_none() : count === 1 ? m.count_one() : numberWords(count);

/** “English”, “Lithuanian”: a language by its code. A file that lies in no language’s folder has none. */
export const languageWords = (code: string): string =>
  code === '' ? m.studio_no_language() : (new Intl.DisplayNames(customs(), { type: 'language' }).of(code) ?? code);

/** The `lang` of a text in a language by its code; none when the page around it is in that language. */
export const langOf = (code: string): string | undefined => (code === getLocale() ? undefined : code);

/** “Ieva, Tomas and Alesia”. */
export const listWords = (words: readonly string[]): string => new Intl.ListFormat(customs()).format(words);

/** Within this many days a weekday's name says it; further off the date does. */
const weekdayReach = 6;

/**
 * When something is or was due: “Due today”, “Due tomorrow”, “Was due yesterday”, “Due on Friday”, “Was due on
 * Friday”, “Due on 12 December”. Both are local dates of the same calendar.
 */
export function dueWords(due: Day, today: Day): string {
  const days = daysBetween(today, due);
  if (days === 0) return m.due_today();
  if (days === 1) return m.due_tomorrow();
  if (days === -1) return m.due_yesterday();
  const day = byDay(due, today);
  return days > 0 ? m.due_on({ day }) : m.due_was_on({ day });
}

/** “on Friday”, “on 12 December”, “on 8 January 2027”: by its weekday within a week, else by its date. */
function onDay(day: Day, today: Day): string {
  const { date, year, number, month, weekday, name } = partsOf(day);
  if (Math.abs(daysBetween(day, today)) <= weekdayReach) return m.on_weekday({ weekday, name });
  return day.slice(0, 4) === today.slice(0, 4)
    ? m.on_date({ date: dayWords(day, today), day: number, month })
    : m.on_date_of_year({ date, day: number, month, year });
}

/** The same as the end of the time for something: in some languages another form of the same words. */
function byDay(day: Day, today: Day): string {
  const { date, year, number, month, weekday, name } = partsOf(day);
  if (Math.abs(daysBetween(day, today)) <= weekdayReach) return m.by_weekday({ weekday, name });
  return day.slice(0, 4) === today.slice(0, 4)
    ? m.by_date({ date: dayWords(day, today), day: number, month })
    : m.by_date_of_year({ date, day: number, month, year });
}

/** What a language may need to put a day into a sentence; months and weekdays from 1, Monday the first. */
function partsOf(day: Day) {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  const weekday = new Date(noonOf(day)).getUTCDay() || 7;
  return { year, month, number, weekday, name: weekdayWords(day), date: longDate(day) };
}

/**
 * When something was, after “on” has been said or not: “today”, “yesterday”, “on Friday”, “on 12 December”. Both are
 * local dates of the same calendar; for days that have gone.
 */
export function pastWords(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return m.past_today();
  if (days === 1) return m.past_yesterday();
  return onDay(day, today);
}
