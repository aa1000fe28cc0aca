import type { Score, StandardSlug } from '#domain/items/item.ts';
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

/** One for each standard that the item serves, right with full points; none when it could not be scored. */
export function signsOfResponse(item: PinnedItem, score: Score): Sign[] {
  const right = rightOf(score);
  if (right === null) return [];
  return item.item.serves.map((standard) => ({ standard, way: 'knows', subject: subjectOf(item), right }));
}

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
