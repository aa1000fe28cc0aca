import type { Tx } from '#db/client.ts';
import { closeAssignment, openAssignmentsOf } from '#db/queries/assignments.ts';
import { doneFactsOf } from '#db/queries/done.ts';
import { isDone } from '#domain/assignments/settle.ts';
import { nothingDone } from '#domain/modules/done.ts';
import type { Context } from './context.ts';
import { isFinishedBy } from './facts.ts';

/**
 * Closes, as done, the person's open assignments that are done now. Called inside the transaction that marks a lesson
 * as read or finishes an attempt, after its rows are written.
 */
export async function settleAssignments(tx: Tx, context: Context, personId: string): Promise<void> {
  const open = await openAssignmentsOf(tx, [personId]);
  if (open.length === 0) return;
  const facts = (await doneFactsOf(tx, [personId])).get(personId) ?? nothingDone;
  const isFinished = isFinishedBy(context, facts);
  for (const assignment of open) {
    if (!isDone(assignment, facts.passes, isFinished)) continue;
    await closeAssignment(tx, { assignmentId: assignment.id, how: 'done', by: personId, at: context.now });
  }
}
