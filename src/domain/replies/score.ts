import type { OpenReply } from '#domain/items/item.ts';
import { mend, ok, type Result } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';

/** How a coach scored an open reply. Scores are appended; of several the latest counts. */
export interface ReplyScore {
  readonly id: string;
  readonly byName: string;
  readonly at: Instant;
  /** The criteria that were met, by index. */
  readonly met: readonly number[];
  /** What the coach says to the learner, in plain text; may be empty. */
  readonly note: string;
}

/** What a coach fills in. */
export interface Scoring {
  readonly met: readonly number[];
  readonly note: string;
}

/** The longest note, in characters. */
const LONGEST_NOTE = 1000;

/** For so many days a learner is told on their first page that a reply was scored. */
export const TOLD_DAYS = 7;

/** The scoring with its criteria in order, each once; refuses a criterion that is none, and a note that is too long. */
export function readScoring({ criteria }: Pick<OpenReply, 'criteria'>, typed: Scoring): Result<Scoring> {
  const met = [...new Set(typed.met)].sort((a, b) => a - b);
  const note = typed.note.replace(/\r\n?/g, '\n').trim();
  if (met.some((index) => criteria[index] === undefined)) return mend({ met: 'unknown' });
  return note.length > LONGEST_NOTE ? mend({ note: 'too-long' }) : ok({ met, note });
}

/** The latest of the scores, whatever their order; null when there is none. */
export const latestScore = <S extends Pick<ReplyScore, 'at'>>(scores: readonly S[]): S | null =>
  scores.reduce<S | null>((latest, one) => (latest === null || one.at > latest.at ? one : latest), null);

/** When a score counts from: later than the one before it, also on a clock that stands still. */
export const scoredAt = (now: Instant, before: Pick<ReplyScore, 'at'> | null): Instant =>
  before === null ? now : Math.max(now, before.at + 1);
