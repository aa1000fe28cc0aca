import type { Mastery } from './mastery.ts';

/** One standard as several people stand in it. */
export interface MetCounts {
  readonly slug: string;
  /** How many of them know it, can do it: met, and not lapsed. */
  readonly knows: number;
  readonly can: number;
}

/** Counts the people who have met a standard, way by way; who has lapsed is not counted. */
export function countMet(
  slug: string,
  people: readonly { readonly knows: Pick<Mastery, 'state'>; readonly can: Pick<Mastery, 'state'> }[],
): MetCounts {
  const met = (way: 'knows' | 'can') => people.filter((person) => person[way].state === 'met').length;
  return { slug, knows: met('knows'), can: met('can') };
}

/**
 * Where the chain breaks most often: the standard that most people know more than can do it, by how many. Null when
 * nowhere more than one person knows what they cannot do yet.
 */
export function breakOf(counts: readonly MetCounts[]): MetCounts | null {
  const gap = ({ knows, can }: MetCounts) => knows - can;
  const widest = counts.reduce<MetCounts | null>((best, one) => (best && gap(best) >= gap(one) ? best : one), null);
  return widest && gap(widest) > 1 ? widest : null;
}
