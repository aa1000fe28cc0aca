import type { OpenReply, Score, StandardSlug } from '#domain/items/item.ts';
import type { Scoring } from '#domain/replies/score.ts';
import type { Turn } from '#domain/scenarios/transcript.ts';
import { type PinnedItem, subjectOf } from './pinned.ts';
import { judged, rightOf } from './result.ts';

/** What one response or choice says about one standard. */
export interface Sign {
  readonly standard: StandardSlug;
  readonly way: 'knows' | 'can';
  /** `<quiz>#<item>` or `<scenario>#<scene>` */
  readonly subject: string;
  readonly right: boolean;
}

/** One for each standard that the item serves, right with full points; none when it could not be scored, or is not scored yet. */
export function signsOfResponse(item: PinnedItem, score: Score): Sign[] {
  const right = rightOf(score);
  if (right === null) return [];
  return item.item.serves.map((standard) => ({ standard, way: 'knows', subject: subjectOf(item), right }));
}

/** As for a response, once a coach has scored the reply: right when every criterion is met. */
export const signsOfReply = (of: PinnedItem, { criteria }: OpenReply, { met }: Scoring): Sign[] =>
  signsOfResponse(of, { earned: met.length, total: criteria.length });

/** One for each standard that the choice meets or misses; none when its scene was chosen in before. */
export function signsOfTurn(scenario: string, { scene, choice, scored }: Turn): Sign[] {
  if (!choice || !scored) return [];
  return judged(choice).map(({ standard, right }) => ({
    standard,
    way: 'can',
    subject: `${scenario}#${scene.id}`,
    right,
  }));
}
