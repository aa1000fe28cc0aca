import { nearest } from '#domain/markdown/nearest.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';
import { type Moment, readMoment, readWeekday, weekdays } from '../moment.ts';
import { dueAfter, type ReplyTime } from '../reply-times.ts';
import type { TimesInForce } from '../words.ts';

/** What a reference such as `reply:post` stands for. */
export interface TimeReference {
  /** The standard that states it. */
  readonly standard: string;
  readonly words: string;
  /** What means the same as a key: the words first. */
  readonly literals: readonly string[];
  /** The minutes of a promise that is so many minutes; null for all else. */
  readonly minutes: number | null;
}

const schemes = ['reply', 'due', 'hours', 'opens', 'closes'] as const;

/** Whether an address refers to reply times or opening hours, right or wrong. */
export const isTimeAddress = (address: string): boolean => schemes.some((scheme) => address.startsWith(`${scheme}:`));

/** What an address refers to; null after its mistake was told. `at`: where the address stands. */
export function readTimeReference(reader: Reader, address: string, at: Span): TimeReference | null {
  const colon = address.indexOf(':');
  const [scheme, name] = [address.slice(0, colon), address.slice(colon + 1)];
  const times = timesHere(reader, at);
  if (!times) return null;
  const nameAt = { start: Math.min(at.end - 1, at.start + colon + 1), end: at.end };
  const given = (words: string, literals: readonly string[], minutes: number | null = null): TimeReference => ({
    standard: times.standard,
    words,
    literals: [...new Set([words, ...literals])],
    minutes,
  });
  const { words } = reader.here;
  if (scheme === 'reply') {
    const time = replyTo(reader, times, name, nameAt);
    return time && given(words.reply(time), words.replyLiterals(time), 'within' in time ? time.within : null);
  }
  if (scheme === 'due') {
    const [channel, moment] = splitAt(name);
    const time = replyTo(reader, times, channel, { start: nameAt.start, end: nameAt.start + channel.length });
    const from = cameAt(reader, moment, { start: at.end - (moment?.length ?? at.end - at.start), end: at.end });
    if (!time || from === null) return null;
    const due = dueAfter(time, times.hours, from);
    return given(words.due(due, from), words.dueLiterals(due, from));
  }
  const opening = openingOn(reader, times, name, nameAt);
  if (opening === undefined) return null;
  if (scheme === 'hours') return given(words.opening(opening), []);
  if (opening === null) {
    reader.tell('hours-closed', nameAt, { day: name });
    return null;
  }
  const minute = scheme === 'opens' ? opening.from : opening.to;
  return given(words.clock(minute), words.clockLiterals(minute));
}

/** The reply times that hold; null when none do, which is told, or when they could not be read, which was. */
export function timesHere(reader: Reader, at: Span): TimesInForce | null {
  const { here } = reader;
  here.used = true;
  if (here.times === 'unread') return null;
  if (here.times === null) reader.tell('times-none', at);
  return here.times;
}

/** What is promised for a channel; null after it was told that nothing is. */
export function replyTo(reader: Reader, { replies }: TimesInForce, name: string, at: Span): ReplyTime | null {
  const [, time] = Object.entries(replies).find(([channel]) => channel === name) ?? [];
  if (time) return time;
  const known = Object.keys(replies);
  const values = { found: name.slice(0, 60), meant: nearest(name, known), allowed: known.join(', ') };
  reader.tell('reply-unknown', at, values);
  return null;
}

/** `post@saturday-22:40` → the channel, and what stands behind the @. */
const splitAt = (name: string): [string, string | null] => {
  const mark = name.indexOf('@');
  return mark < 0 ? [name, null] : [name.slice(0, mark), name.slice(mark + 1)];
};

/** When the message came: as the reference says, else by the clock of the scenario. */
function cameAt(reader: Reader, written: string | null, at: Span): Moment | null {
  const { clock } = reader.here;
  if (clock === 'unread' && written === null) return null;
  const moment = written === null ? clock : readMoment(written);
  if (typeof moment === 'number') return moment;
  if (written === null) reader.tell('due-without-clock', at);
  else reader.tell('due-unreadable', at, { found: written.slice(0, 60) });
  return null;
}

function openingOn(reader: Reader, { hours }: TimesInForce, name: string, at: Span) {
  const day = readWeekday(name);
  if (day && hours) return hours[day];
  if (day) reader.tell('times-none', at);
  else reader.tell('day-unknown', at, { found: name.slice(0, 60), meant: nearest(name.toLowerCase(), weekdays) });
  return undefined;
}
