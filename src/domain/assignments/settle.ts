import type { Pass } from '#domain/modules/done.ts';
import type { Assignment, Target } from './assignment.ts';

const attemptKind = { quizzes: 'quizzes', scenarios: 'scenarios', standards: 'refreshers' } as const;

/**
 * Whether an open assignment is done: a quiz or a standard's refresher passed, or a scenario ended, in an attempt
 * started after it was assigned; a lesson when it is read and a module when all its steps are done, whenever that was.
 */
export function isDone(
  assignment: Pick<Assignment, 'kind' | 'slug' | 'assignedAt'>,
  passes: readonly Pass[],
  isFinished: (target: Target) => boolean,
): boolean {
  if (assignment.kind === 'modules' || assignment.kind === 'lessons') return isFinished(assignment);
  const kind = attemptKind[assignment.kind];
  return passes.some(
    (pass) => pass.kind === kind && pass.slug === assignment.slug && pass.startedAt >= assignment.assignedAt,
  );
}
