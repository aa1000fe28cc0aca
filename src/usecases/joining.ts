import type { Reader, Tx } from '#db/client.ts';
import { addAssignments, assignmentsOf, starterAssignmentsOf } from '#db/queries/assignments.ts';
import { doneFactsOf } from '#db/queries/done.ts';
import { type Event, recordEvents } from '#db/queries/events.ts';
import { stillHere } from '#db/queries/people.ts';
import { starterStepsOf } from '#db/queries/starter-plans.ts';
import { type Target, targetKey } from '#domain/assignments/assignment.ts';
import type { Share } from '#domain/assignments/decide.ts';
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

/** What a starter plan gives somebody who joins its team. */
interface StarterGift extends Share {
  readonly teamId: string;
  /** After the day of joining. */
  readonly days: number;
  readonly zone: string;
  readonly why: string;
  /** Who put the step there. */
  readonly addedBy: string;
  /** They were given it once before, and it closed because they left. */
  readonly again: boolean;
}

/**
 * What the starter plans of these teams would give these people if they joined now. Who comes back after leaving joins
 * the team that they sat in: what they did is not asked for again, what their leaving closed is, with new days to do
 * it.
 */
export async function starterGifts(db: Reader, context: Context, joined: readonly Joined[]): Promise<StarterGift[]> {
  const steps = await starterStepsOf(db, [...new Set(joined.map(({ teamId }) => teamId))]);
  if (steps.length === 0) return [];
  const ids = joined.map(({ personId }) => personId);
  const [before, given, facts] = await Promise.all([
    assignmentsOf(db, ids),
    starterAssignmentsOf(db, ids),
    doneFactsOf(db, ids),
  ]);
  return joined.flatMap(({ personId, teamId }) => {
    const plan = steps.filter(({ step }) => step.teamId === teamId);
    const done = facts.get(personId) ?? nothingDone;
    const isFinished = isFinishedBy(context, done);
    const shares = starterShares(
      personId,
      plan.map(({ step: { kind, slug } }) => ({ kind, slug })),
      before,
      given,
      (target) => isDone({ ...target, assignedAt: 0 }, done.passes, isFinished),
    );
    return shares.flatMap((share): StarterGift[] => {
      const same = (one: Target) => targetKey(one) === targetKey(share);
      const found = plan.find(({ step }) => same(step));
      if (!found) return [];
      const { days, why, addedBy } = found.step;
      const again = given.some((one) => one.personId === personId && same(one));
      return [{ ...share, teamId, days, why, addedBy, zone: found.zone, again }];
    });
  });
}

/**
 * Assigns the starter plans of the teams that these people join, each step in the name of the manager who added it,
 * with an event for each person. Called inside the transaction that adds, moves or brings them back, after its rows are
 * written. Who has left the company gets nothing.
 */
export async function giveStarterPlans(tx: Tx, context: Context, all: readonly Joined[]): Promise<void> {
  const here = await stillHere(
    tx,
    all.map(({ personId }) => personId),
  );
  const joined = all.filter(({ personId }) => here.has(personId));
  const gifts = await starterGifts(tx, context, joined);
  const { now, newId, actor } = context;
  const rows = gifts.map(({ days, again, addedBy, why, zone, ...gift }) => ({
    ...{ id: newId(), ...gift, due: addDays(localDay(now, zone), days), zone, why, assignedBy: addedBy },
    ...{ assignedAt: now, clientId: `starter plan ${gift.teamId}${again ? ` at ${now}` : ''}`, starter: !again },
  }));
  const events = joined.flatMap(({ personId, teamId }): Event[] => {
    const given = gifts
      .filter((gift) => gift.personId === personId && gift.teamId === teamId)
      .map(({ kind, slug }) => ({ personId, kind, slug }));
    if (given.length === 0) return [];
    const whom = { verb: 'starter-plans.give', noun: 'people', nounId: personId } as const;
    return [{ id: newId(), at: now, by: actor?.id ?? null, ...whom, detail: { teamId, given } }];
  });
  // One statement may carry some 32,000 values.
  for (let from = 0; from < rows.length; from += 500) await addAssignments(tx, rows.slice(from, from + 500));
  await recordEvents(tx, events);
}
