import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import type { Assignment } from './assignment.ts';

export type DueState = 'late' | 'today' | 'soon';

/** How an open assignment stands on the day that `now` is in its own zone. */
export function dueState({ due, zone }: Pick<Assignment, 'due' | 'zone'>, now: Instant): DueState {
  const today: Day = localDay(now, zone);
  return due < today ? 'late' : due === today ? 'today' : 'soon';
}

/** The soonest due first; of the same day, the one that was asked for first. */
export const soonestFirst = (
  a: Pick<Assignment, 'due' | 'assignedAt'>,
  b: Pick<Assignment, 'due' | 'assignedAt'>,
): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.assignedAt - b.assignedAt);
