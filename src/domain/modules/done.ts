import type { Instant } from '#domain/shared/time.ts';
import { type DoneAt, stepKey } from './standing.ts';

/** A lesson that was marked as read, the first time. */
interface Reading {
  readonly lesson: string;
  readonly at: Instant;
}

/** A finished attempt that counts: a quiz or refresher passed, a scenario ended. */
export interface Pass {
  readonly kind: 'quizzes' | 'scenarios' | 'refreshers';
  readonly slug: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}

/** What one person has done so far. */
export interface DoneFacts {
  readonly readings: readonly Reading[];
  readonly passes: readonly Pass[];
}

export const nothingDone: DoneFacts = { readings: [], passes: [] };

/** When each step was first done: a lesson read once, a quiz passed once, a scenario ended once. */
export function doneBy(facts: DoneFacts): DoneAt {
  const first = new Map<string, Instant>();
  const note = (key: string, at: Instant) => first.set(key, Math.min(at, first.get(key) ?? at));
  for (const { lesson, at } of facts.readings) note(stepKey({ kind: 'lessons', slug: lesson }), at);
  for (const { kind, slug, finishedAt } of facts.passes)
    if (kind !== 'refreshers') note(stepKey({ kind, slug }), finishedAt);
  return (step) => first.get(stepKey(step)) ?? null;
}
