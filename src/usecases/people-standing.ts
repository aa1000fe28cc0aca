import type { Tx } from '#db/client.ts';
import { closeAssignmentsOfLeaver, openAssignmentsOf } from '#db/queries/assignments.ts';
import { listAdmins, type PersonRow, personRow, setStanding } from '#db/queries/people.ts';
import { deleteSessionsOf, listSessions } from '#db/queries/sessions.ts';
import { countSetupLinks, expireSetupLinks } from '#db/queries/setup-links.ts';
import { seatsIn } from '#db/queries/teams.ts';
import { seatsLed } from '#domain/people/actor.ts';
import { keepsAnAdmin } from '#domain/people/last-admin.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';
import { giveStarterPlans, joinedBy } from './joining.ts';

/**
 * Suspends a person, whose sessions and links end at once, or brings back one who was suspended or left. Who had left
 * joins their team anew and is assigned its starter plan; who was suspended has all that was open. Refuses one's own
 * account and the last admin.
 */
export const suspendPerson = useCase(
  'people.suspend',
  async (context, { personId, suspended }: { personId: string; suspended: boolean }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    if (personId === admin.value.id) return refuse('own-account');
    return context.db.write(async (tx) => {
      const person = await personRow(tx, personId);
      if (!person) return refuse('not-found');
      // Sent twice, it counts once: the first time stands.
      if ((person.suspendedAt !== null) === suspended) return ok({ name: person.name });
      if (suspended && !(await canSpare(tx, person))) return refuse('last-admin');
      await shutOut(tx, context, personId);
      await setStanding(tx, personId, { suspendedAt: suspended ? context.now : null, leftAt: null });
      await record(tx, context, suspended ? 'people.suspend' : 'people.bring-back', 'people', personId);
      if (person.leftAt !== null) await giveStarterPlans(tx, context, joinedBy(personId, person.seats));
      return ok({ name: person.name });
    });
  },
);

/** What comes to its end when this person leaves, and what stays. */
interface Leaving {
  readonly id: string;
  readonly name: string;
  readonly openAssignments: number;
  readonly sessions: number;
  readonly links: number;
  /** Teams that nobody would lead then. */
  readonly unled: readonly string[];
}

/** What marking a person as left would do. Refuses `not-found` for who is not there, `already-done` for who has left. */
export const readLeaving = useCase(
  'people.leave',
  async ({ db, now }, { personId }: { personId: string }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const person = await personRow(db.read, personId);
    if (!person) return refuse('not-found');
    if (person.leftAt !== null) return refuse('already-done');
    const led = seatsLed(person);
    const [open, sessions, links, places] = await Promise.all([
      openAssignmentsOf(db.read, [personId]),
      listSessions(db.read, personId),
      countSetupLinks(db.read, personId, now),
      seatsIn(
        db.read,
        led.map(({ id }) => id),
      ),
    ]);
    const leads = places.filter(
      ({ id, as, suspendedAt }) => id !== personId && as === 'manager' && suspendedAt === null,
    );
    return ok<Leaving>({
      id: personId,
      name: person.name,
      openAssignments: open.length,
      sessions: sessions.filter(({ expiresAt }) => expiresAt > now).length,
      links,
      unled: led.filter(({ id }) => !leads.some(({ teamId }) => teamId === id)).map(({ name }) => name),
    });
  },
);

/**
 * Keeps that a person left: access, sessions and links end at once, open assignments close as `left`, all that they did
 * stays. Refuses one's own account and the last admin; said twice it counts once.
 */
export const leavePerson = useCase('people.leave', async (context, { personId }: { personId: string }, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  if (personId === admin.value.id) return refuse('own-account');
  return context.db.write(async (tx) => {
    const person = await personRow(tx, personId);
    if (!person) return refuse('not-found');
    if (person.leftAt !== null) return ok({ personId });
    if (!(await canSpare(tx, person))) return refuse('last-admin');
    await shutOut(tx, context, personId);
    await setStanding(tx, personId, { suspendedAt: person.suspendedAt ?? context.now, leftAt: context.now });
    const closed = await closeAssignmentsOfLeaver(tx, personId, admin.value.id, context.now);
    await record(tx, context, 'people.leave', 'people', personId, { closed });
    return ok({ personId });
  });
});

/** Asked under the lock: of two admins who shut each other out at once, the second is refused. */
const canSpare = async (tx: Tx, { id, roles }: PersonRow): Promise<boolean> =>
  !roles.includes('admin') || keepsAnAdmin(await listAdmins(tx), id);

async function shutOut(tx: Tx, { now }: Context, personId: string): Promise<void> {
  await deleteSessionsOf(tx, personId);
  await expireSetupLinks(tx, personId, now);
}
