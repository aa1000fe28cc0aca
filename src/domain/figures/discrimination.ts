import { sampleCorrelation } from 'simple-statistics';
import { thresholds } from './thresholds.ts';

/** Points of the item and of the other items of the same attempt, and how many people have just these. */
export interface Pair {
  readonly earned: number;
  readonly total: number;
  readonly restEarned: number;
  readonly restTotal: number;
  readonly people: number;
}

/** Whether those who get the rest right get the item right too. */
export interface Discrimination {
  /** How many people it is of. */
  readonly people: number;
  /** −1 to 1, rounded to hundredths; null under 30 people, and where there is no difference to compare. */
  readonly value: number | null;
  /** Under 100 people. */
  readonly provisional: boolean;
}

/**
 * The corrected item-rest correlation: Pearson's, of the share of the item's points with the share of the points of
 * the other items, which the item itself is no part of.
 */
export function discriminationOf(pairs: readonly Pair[]): Discrimination {
  const told = pairs.filter(({ total, restTotal }) => total > 0 && restTotal > 0);
  const people = told.reduce((sum, pair) => sum + pair.people, 0);
  const item = told.flatMap((pair) => Array<number>(pair.people).fill(pair.earned / pair.total));
  const rest = told.flatMap((pair) => Array<number>(pair.people).fill(pair.restEarned / pair.restTotal));
  const differs = (shares: readonly number[]) => shares.some((share) => share !== shares[0]);
  const comparable = people >= thresholds.shown && differs(item) && differs(rest);
  return {
    people,
    // `+ 0` takes the sign off a zero.
    value: comparable ? Math.round(sampleCorrelation(item, rest) * 100) / 100 + 0 : null,
    provisional: people < thresholds.firm,
  };
}
