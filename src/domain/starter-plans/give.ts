import { type Assignment, type Target, targetKey } from '#domain/assignments/assignment.ts';
import { decide, type Share } from '#domain/assignments/decide.ts';

/**
 * What a person gets by the plan of the team that they join: each step but what they have open, what they have ever
 * done, and what a starter plan gave them before, in whatever team. What closed because they left counts as not given:
 * nobody decided that they need not do it, and who comes back is asked for it anew, however long they were away.
 * `before` is all that they were ever assigned, the oldest first.
 */
export function starterShares(
  personId: string,
  steps: readonly Target[],
  before: readonly Pick<Assignment, 'personId' | 'kind' | 'slug' | 'closed'>[],
  given: readonly Share[],
  everDone: (target: Target) => boolean,
): Share[] {
  const own = before.filter((one) => one.personId === personId);
  const open = own.filter(({ closed }) => closed === null);
  const ended = new Map(own.map((one) => [targetKey(one), one.closed?.how]));
  const had = given.filter((one) => one.personId === personId).map(targetKey);
  const stands = new Set(had.filter((key) => ended.get(key) !== 'left'));
  return decide({ people: [personId], targets: steps }, open, (_, target) => everDone(target)).given.filter(
    (share) => !stands.has(targetKey(share)),
  );
}
