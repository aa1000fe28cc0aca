import type { Channel } from '#domain/scenarios/scenario.ts';
import { A_DAY, type Moment, minuteOf, type Weekday, weekdayOf } from './moment.ts';

/** From when until when on one day, in minutes since midnight. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** When the company is open; null on days when it is closed. */
export type Hours = Readonly<Record<Weekday, Opening | null>>;

/** By when a message of one channel has its first reply. */
export type ReplyTime =
  /** So many minutes after it came; `open`: after opening, when it came while we were closed. */
  | { readonly within: number; readonly while: 'open' | 'always' }
  /** At closing: of the day on which it came, or of the next one on which we are open. */
  | { readonly by: 'end-of-day' | 'end-of-next-day' };

/** What the company has promised and written down once, with one of its standards. */
export interface ReplyTimes {
  readonly hours: Hours | null;
  readonly replies: Readonly<Partial<Record<Channel, ReplyTime>>>;
}

/** When a reply is due, and whether that is said as a time or as the end of a day. */
export interface Due {
  readonly at: Moment;
  readonly said: 'time' | 'end';
}

/** Whether a promise can only be kept by somebody who knows when we are open. */
export const needsHours = (time: ReplyTime): boolean => 'by' in time || time.while === 'open';

/** When a message that came at `from` is due a reply. `hours` have a day on which we are open. */
export function dueAfter(time: ReplyTime, hours: Hours | null, from: Moment): Due {
  if ('by' in time) return { at: closingFrom(hours, time.by === 'end-of-day' ? from : nextDay(from)), said: 'end' };
  const begins = time.while === 'always' || isOpen(hours, from) ? from : openingFrom(hours, from);
  return { at: begins + time.within, said: 'time' };
}

function isOpen(hours: Hours | null, at: Moment): boolean {
  const opening = hours?.[weekdayOf(at)];
  return opening != null && opening.from <= minuteOf(at) && minuteOf(at) < opening.to;
}

const nextDay = (moment: Moment): Moment => moment - minuteOf(moment) + A_DAY;

/** The first opening at or after a moment; the moment itself when we never open. */
const openingFrom = (hours: Hours | null, from: Moment): Moment => edgeFrom(hours, from, ({ from: opens }) => opens);
/** The first closing after a moment: what comes as we close comes after that day. */
const closingFrom = (hours: Hours | null, from: Moment): Moment => edgeFrom(hours, from, ({ to }) => to - 1) + 1;

function edgeFrom(hours: Hours | null, from: Moment, edge: (opening: Opening) => number): Moment {
  const midnight = from - minuteOf(from);
  for (let day = 0; day <= 7; day++) {
    const opening = hours?.[weekdayOf(midnight + day * A_DAY)];
    const at = opening ? midnight + day * A_DAY + edge(opening) : -1;
    if (at >= from) return at;
  }
  return from;
}
