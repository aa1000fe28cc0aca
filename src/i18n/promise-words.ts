import { A_DAY, weekdays } from '#domain/times/moment.ts';
import type { Hours, Opening, ReplyTime } from '#domain/times/reply-times.ts';
import { getLocale } from './generated/runtime.js';
import { m } from './messages.ts';
import { clockWords, dayName } from './moment-words.ts';
import { timeWordsIn } from './time-words.ts';

/** “Within 10 minutes, while we are open”; what holds at any hour says so. */
export function promiseWords(time: ReplyTime): { by: string; when: string | null } {
  const words = timeWordsIn(getLocale()).reply(time);
  if ('by' in time) return { by: m.times_by({ time: words }), when: null };
  return { by: m.times_within({ time: words }), when: time.while === 'open' ? m.times_while_open() : m.times_always() };
}

/** The week as it is read: days with the same hours together, “Monday–Saturday”. */
export function weekWords(hours: Hours): { days: string; open: string }[] {
  const runs: { from: number; to: number; opening: Opening | null }[] = [];
  for (const [index, day] of weekdays.entries()) {
    const last = runs.at(-1);
    if (last && same(last.opening, hours[day])) last.to = index;
    else runs.push({ from: index, to: index, opening: hours[day] });
  }
  return runs.map(({ from, to, opening }) => ({ days: daysWords(from, to), open: openWords(opening) }));
}

const same = (a: Opening | null, b: Opening | null): boolean => a?.from === b?.from && a?.to === b?.to;

function daysWords(from: number, to: number): string {
  const [first, last] = [nameOf(from), nameOf(to)];
  return from === to ? first : m.times_days({ from: first, to: last });
}

const nameOf = (day: number): string => {
  const name = dayName(day * A_DAY);
  return name.slice(0, 1).toLocaleUpperCase(getLocale()) + name.slice(1);
};

const openWords = (opening: Opening | null): string =>
  opening ? m.times_span({ from: clockWords(opening.from), to: clockWords(opening.to) }) : m.times_closed();
