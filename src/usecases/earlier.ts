import { attemptsOn, type SubjectOf } from '#db/queries/attempts.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

/** A finished attempt, as it is listed where the next one starts. */
interface EarlierAttempt {
  readonly id: string;
  readonly finishedAt: Instant;
  readonly earned: number;
  readonly total: number;
  readonly passed: boolean;
  /** A scenario's ending, by its scene. */
  readonly ending: string | null;
}

/** A person's attempts on a subject: the open one, and the finished ones with the latest first. */
export async function attemptsSoFar(
  { db }: Context,
  subject: SubjectOf,
): Promise<{ open: { id: string; startedAt: Instant } | null; earlier: EarlierAttempt[] }> {
  const rows = await attemptsOn(db.read, subject);
  const open = rows.find(({ finishedAt }) => finishedAt === null);
  return {
    open: open ? { id: open.id, startedAt: open.startedAt } : null,
    earlier: rows.flatMap(({ id, finishedAt, earned, total, passed, ending }) =>
      finishedAt === null
        ? []
        : [{ id, finishedAt, earned: earned ?? 0, total: total ?? 0, passed: passed ?? false, ending }],
    ),
  };
}
