import type { Tx } from '#db/client.ts';
import { addAssignments, openAssignmentsOf, starterAssignmentsOf } from '#db/queries/assignments.ts';
import { doneFactsOf } from '#db/queries/done.ts';
import { type Event, recordEvents } from '#db/queries/events.ts';
import { starterStepsOf, stillHere } from '#db/queries/starter-plans.ts';
import { targetKey } from '#domain/assignments/assignment.ts';
import { isDone } from '#domain/assignments/settle.ts';
import { nothingDone } from '#domain/modules/done.ts';
import { addDays, localDay } from '#domain/shared/time.ts';
import { starterShares } from '#domain/starter-plans/give.ts';
import type { Context } from './context.ts';
import { isFinishedBy } from './facts.ts';

/** Somebody who works in a team from now on. */
export interface Joined {
  readonly personId: string;
  readonly teamId: string;
}

/** Those who sit as members among these seats. */
export const joinedBy = (personId: string, seats: readonly { id: string; as: 'member' | 'manager' }[]): Joined[] =>
  seats.flatMap(({ id, as }) => (as === 'member' ? [{ personId, teamId: id }] : []));

/**
 * Assigns the starter plans of the teams that these people join, each step in the name of the manager who added it,
 * with an event for each person. Called inside the transaction that adds or moves them, after its rows are written.
 * Who has left the company gets nothing.
 */
export async function giveStarterPlans(tx: Tx, context: Context, all: readonly Joined[]): Promise<void> {
  const steps = await starterStepsOf(tx, [...new Set(all.map(({ teamId }) => teamId))]);
  if (steps.length === 0) return;
  const here = await stillHere(
    tx,
    all.map(({ personId }) => personId),
  );
  const joined = all.filter(({ personId }) => here.has(personId));
  const ids = joined.map(({ personId }) => personId);
  const [open, given, facts] = await Promise.all([
    openAssignmentsOf(tx, ids),
    starterAssignmentsOf(tx, ids),
    doneFactsOf(tx, ids),
  ]);
  const { now, newId, actor } = context;
  const rows: Parameters<typeof addAssignments>[1] = [];
  const events: Event[] = [];
  for (const { personId, teamId } of joined) {
    const plan = steps.filter(({ step }) => step.teamId === teamId);
    const done = facts.get(personId) ?? nothingDone;
    const isFinished = isFinishedBy(context, done);
    const shares = starterShares(
      personId,
      plan.map(({ step: { kind, slug } }) => ({ kind, slug })),
      open,
      given,
      (target) => isDone({ ...target, assignedAt: 0 }, done.passes, isFinished),
    );
    if (shares.length === 0) continue;
    for (const share of shares) {
      const found = plan.find(({ step }) => targetKey(step) === targetKey(share));
      if (!found) continue;
      const { step, zone } = found;
      const asked = { why: step.why, assignedBy: step.addedBy, assignedAt: now, clientId: `starter plan ${teamId}` };
      const due = addDays(localDay(now, zone), step.days);
      rows.push({ id: newId(), ...share, teamId, due, zone, ...asked, starter: true });
    }
    const detail = { teamId, given: shares };
    events.push({
      ...{ id: newId(), at: now, by: actor?.id ?? null, verb: 'starter-plans.give', noun: 'people', nounId: personId },
      detail,
    });
  }
  // One statement may carry some 32,000 values.
  for (let from = 0; from < rows.length; from += 500) await addAssignments(tx, rows.slice(from, from + 500));
  await recordEvents(tx, events);
}
