import { A_DAY, type Moment, minuteOf } from '#domain/times/moment.ts';
import type { Due, Opening, ReplyTime } from '#domain/times/reply-times.ts';
import type { TimeWords } from '#domain/times/words.ts';
import { baseLocale, isLocale } from './generated/runtime.js';
import type { Language } from './languages.ts';
import { m } from './messages.ts';
import { clockWords, dayName } from './moment-words.ts';

type Locale = { locale: Language };

/** How times are said in a language of the content; sentences that its catalogue lacks are those of English. */
export function timeWordsIn(language: string): TimeWords {
  const locale: Locale = { locale: isLocale(language) ? language : baseLocale };
  const spoken = (minute: number) => clockSpoken(minute, language, locale);
  return {
    reply: (time) => replyWords(time, language, locale),
    due: (due, from) => dueWords(due, from, language, locale),
    opening: (opening) => openingWords(opening, spoken, locale),
    clock: spoken,
    replyLiterals: (time) => replyLiterals(time, language, locale),
    dueLiterals: (due, from) => dueLiterals(due, from, language, locale),
    clockLiterals: (minute) => clockLiterals(minute, language, locale),
  };
}

function replyWords(time: ReplyTime, language: string, locale: Locale): string {
  if ('by' in time)
    return time.by === 'end-of-day' ? m.times_end_of_day({}, locale) : m.times_end_of_next_day({}, locale);
  // A language without a catalogue still has its own units.
  if (time.within === 30 && isLocale(language)) return m.times_half_an_hour({}, locale);
  if (time.within === 60 && isLocale(language)) return m.times_an_hour({}, locale);
  return amount(time.within, language);
}

/** “10 minutes”, “2 hours”. */
function amount(minutes: number, language: string): string {
  const [value, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Number(value),
  );
}

function dueWords({ at, said }: Due, from: Moment, language: string, locale: Locale): string {
  if (said === 'end') return m.times_end_of({ day: dayEnding(at, language) }, locale);
  const day = dayName(at, language);
  return sameDay(at, from) ? clockWords(at, language) : m.times_on_day({ time: clockWords(at, language), day }, locale);
}

/** The day that closes at a moment: at midnight it is the one before. */
const dayEnding = (at: Moment, language: string): string => dayName(at - 1, language);

const sameDay = (a: Moment, b: Moment): boolean => Math.floor(a / A_DAY) === Math.floor(b / A_DAY);

function openingWords(opening: Opening | null, spoken: (minute: number) => string, locale: Locale): string {
  if (!opening) return m.times_shut({}, locale);
  return m.times_from_to({ from: spoken(opening.from), to: spoken(opening.to) }, locale);
}

/** “six”, “half past eight”, “8:10”. */
function clockSpoken(minute: number, language: string, locale: Locale): string {
  const hour = Math.floor(minuteOf(minute) / 60);
  return timeSpoken(minute, m.times_hour({ hour }, locale), language, locale);
}

/** The same with a word of its own for the hour: midnight and noon are twelve as well. */
function timeSpoken(minute: number, hour: string, language: string, locale: Locale): string {
  const next = m.times_hour({ hour: (Math.floor(minuteOf(minute) / 60) + 1) % 24 }, locale);
  return m.times_clock({ minute: minute % 60, hour, next, figures: clockWords(minute, language) }, locale);
}

function replyLiterals(time: ReplyTime, language: string, locale: Locale): string[] {
  if ('by' in time)
    return parted(
      time.by === 'end-of-day' ? m.times_end_of_day_literals({}, locale) : m.times_end_of_next_day_literals({}, locale),
    );
  const minutes = time.within;
  const asMinutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
  return [
    asMinutes,
    amount(minutes, language),
    ...parted(m.times_minutes_literals({ minutes }, locale)),
    ...(minutes === 30 ? parted(m.times_half_an_hour_literals({}, locale)) : []),
    ...(minutes === 60 ? parted(m.times_an_hour_literals({}, locale)) : []),
  ];
}

function dueLiterals({ at, said }: Due, from: Moment, language: string, locale: Locale): string[] {
  if (said === 'end') return parted(m.times_end_of_literals({ day: dayEnding(at, language) }, locale));
  const day = dayName(at, language);
  const clock = clockLiterals(minuteOf(at), language, locale);
  const times = [clockWords(at, language), clockSpoken(at, language, locale), ...clock];
  // Where the day is another one, the time alone is what most would write.
  const onDay = times.flatMap((time) => parted(m.times_on_day_literals({ time, day }, locale)));
  return sameDay(at, from) ? times : [...times, ...onDay];
}

function clockLiterals(minute: number, language: string, locale: Locale): string[] {
  const [hour, past] = [Math.floor(minuteOf(minute) / 60), minute % 60];
  const half = m.times_half_day({ half: hour < 12 ? 'am' : 'pm' }, locale);
  const figures = { h: hour, hh: padded(hour), mm: padded(past), h12: hour % 12 || 12, half };
  const full =
    past === 0
      ? parted(m.times_full_hour_literals({ ...figures, hour: clockSpoken(minute, language, locale) }, locale))
      : [];
  const twelve = hour % 12 === 0 ? [timeSpoken(minute, m.times_twelve({}, locale), language, locale)] : [];
  return [...parted(m.times_clock_literals(figures, locale)), ...full, ...twelve];
}

const padded = (number: number): string => String(number).padStart(2, '0');

const parted = (literals: string): string[] => literals.split('|').map((literal) => literal.trim());
