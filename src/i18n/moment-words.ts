import type { Moment } from '#domain/times/moment.ts';
import { customsOf } from './customs.ts';
import { getLocale } from './generated/runtime.js';

// The fifth of January 1970 was a Monday.
const MONDAY = Date.UTC(1970, 0, 5);
const formats = new Map<string, Intl.DateTimeFormat>();

function write(moment: Moment, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(MONDAY + moment * 60_000);
}

/** “Saturday 22:40”: the clock of a scene, at the start of a line. */
export const momentWords = (moment: Moment, language: string = getLocale()): string => {
  const words = dayAndTime(moment, language);
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
};

const dayAndTime = (moment: Moment, language: string): string =>
  write(moment, customsOf(language), { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** “23:10”. */
export const clockWords = (moment: Moment, language: string = getLocale()): string =>
  write(moment, customsOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** “Saturday”. */
export const dayName = (moment: Moment, language: string = getLocale()): string =>
  write(moment, customsOf(language), { weekday: 'long' });

/** When something in a scene is due: “23:10”, with its day when that is another than the one of `from`. */
export const dueMomentWords = (moment: Moment, from: Moment): string =>
  dayName(moment) === dayName(from) && moment - from < 1440 ? clockWords(moment) : dayAndTime(moment, getLocale());
