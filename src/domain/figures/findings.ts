import type { Item } from '#domain/items/item.ts';
import type { Chosen } from './chosen.ts';
import type { Discrimination } from './discrimination.ts';
import { thresholds } from './thresholds.ts';

/**
 * Something to look at in an item.
 *
 * | finding | says |
 * | --- | --- |
 * | `against` | those who know the rest get this one wrong |
 * | `lured` | a wrong option is chosen more often than the right one |
 * | `hard` | few get it right |
 * | `easy` | almost nobody gets it wrong |
 * | `weak` | it hardly tells those who know the rest from those who do not |
 * | `idle` | almost nobody chooses so many of its wrong options |
 */
export type Finding =
  | { readonly is: 'against' | 'lured' | 'hard' | 'easy' | 'weak' }
  | { readonly is: 'idle'; readonly options: number };

/** What is counted of an item. */
export interface Counted {
  /** People whose response has a score. */
  readonly scored: number;
  /** 0 to 1; null when it is not told. */
  readonly facility: number | null;
  readonly discrimination: Discrimination;
  /** Null when it is not told. */
  readonly chosen: readonly Chosen[] | null;
}

/** What is to be said of an item by `thresholds`, the worst first. Nothing under 30 responses. */
export function findingsOf(item: Item, { scored, facility, discrimination, chosen }: Counted): readonly Finding[] {
  if (facility === null || scored < thresholds.shown) return [];
  const { value } = discrimination;
  const against = value !== null && value <= thresholds.against;
  const easy = facility >= thresholds.easy;
  const hard = facility <= thresholds.hard;
  const options = item.kind === 'single-choice' && chosen ? chosen : [];
  const right = options.find((option) => option.right);
  const lured = right !== undefined && options.some(({ people }) => people > right.people);
  const idle = easy ? [] : options.filter((option) => isIdle(option, scored));
  // Where nearly all responses are alike there is little for a discrimination to be made of.
  const weak = value !== null && value > thresholds.against && value < thresholds.weak && !easy && !hard;
  return [
    ...(against ? [{ is: 'against' as const }] : []),
    ...(lured ? [{ is: 'lured' as const }] : []),
    ...(hard ? [{ is: 'hard' as const }] : []),
    ...(easy ? [{ is: 'easy' as const }] : []),
    ...(weak ? [{ is: 'weak' as const }] : []),
    ...(idle.length > 0 ? [{ is: 'idle' as const, options: idle.length }] : []),
  ];
}

/** Whether a wrong option is chosen by so few that it does no work, of so many responses. */
export const isIdle = ({ right, people }: Pick<Chosen, 'right' | 'people'>, scored: number): boolean =>
  !right && scored >= thresholds.shown && people < thresholds.idle * scored;
