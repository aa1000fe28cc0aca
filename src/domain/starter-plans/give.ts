import { type Assignment, type Target, targetKey } from '#domain/assignments/assignment.ts';
import { decide, type Share } from '#domain/assignments/decide.ts';

/**
 * What a person gets by the plan of the team that they join: each step but what they have open, what they have ever
 * done, and what a starter plan gave them before, in whatever team.
 */
export function starterShares(
  personId: string,
  steps: readonly Target[],
  open: readonly Pick<Assignment, 'personId' | 'kind' | 'slug'>[],
  given: readonly Share[],
  everDone: (target: Target) => boolean,
): Share[] {
  const had = new Set(given.filter((one) => one.personId === personId).map(targetKey));
  return decide({ people: [personId], targets: steps }, open, (_, target) => everDone(target)).given.filter(
    (share) => !had.has(targetKey(share)),
  );
}
