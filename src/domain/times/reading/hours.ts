import { nearest } from '#domain/markdown/nearest.ts';
import { readMinute, readWeekday, type Weekday, weekdays } from '../moment.ts';
import type { Hours, Opening } from '../reply-times.ts';
import type { Tell } from './problem.ts';

/** Days, and ranges of days, with “9:00–18:00” or “closed”. Days that are not named are closed. */
export function readHours(written: Readonly<Record<string, unknown>>, tell: Tell): Hours {
  const hours = new Map<Weekday, Opening | null>();
  let sound = true;
  const tellAll: Tell = (problem) => {
    sound = false;
    tell(problem);
  };
  for (const [key, value] of Object.entries(written)) {
    const opening = readOpening(key, value, tellAll);
    for (const day of readDays(key, tellAll)) {
      if (hours.has(day)) tell({ rule: 'hours-day-twice', key, at: 'key', values: { day: titled(day) } });
      hours.set(day, opening);
    }
  }
  if (sound && [...hours.values()].every((opening) => opening === null)) tell({ rule: 'hours-never-open' });
  return Object.fromEntries(weekdays.map((day) => [day, hours.get(day) ?? null])) as unknown as Hours;
}

function readOpening(key: string, value: unknown, tell: Tell): Opening | null {
  const text = String(value ?? '').trim();
  if (/^closed$/i.test(text)) return null;
  const [from = null, to = null, ...more] = text.split(/\s*(?:[–—-]|\bto\b)\s*/).map(readMinute);
  if (from !== null && to !== null && more.length === 0 && from < to) return { from, to };
  tell({ rule: 'hours-unreadable', key, at: 'value', values: { found: text.slice(0, 60) } });
  return null;
}

/** “Monday”, “Monday–Friday”, “Monday, Thursday–Saturday”. */
function readDays(key: string, tell: Tell): Weekday[] {
  return key.split(',').flatMap((part) => {
    const ends = part.split(/\s*[–—-]\s*/);
    const [first, last] = [readWeekday(ends[0]!), readWeekday(ends.at(-1)!)];
    if (first !== null && last !== null && ends.length <= 2) return between(first, last);
    const wrong = (ends.find((end) => readWeekday(end) === null) ?? part).trim();
    const meant = titled(nearest(wrong.toLowerCase(), weekdays));
    tell({ rule: 'hours-day-unknown', key, at: 'key', values: { found: wrong.slice(0, 60), meant } });
    return [];
  });
}

/** The days from one to another, over the end of the week when need be. */
function between(first: Weekday, last: Weekday): Weekday[] {
  const from = weekdays.indexOf(first);
  const count = ((weekdays.indexOf(last) - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => weekdays[(from + index) % 7]!);
}

const titled = (day: string): string => day.slice(0, 1).toUpperCase() + day.slice(1);
