import { openAssignmentsOf } from '#db/queries/assignments.ts';
import { addReminders, lastReminder, remindedBy, remindedOn } from '#db/queries/reminders.ts';
import { membersOf, teamById } from '#db/queries/teams.ts';
import { dueState } from '#domain/assignments/due.ts';
import { remindedOf, reminderDays, toRemind } from '#domain/reminders/remind.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { DAY, type Day, localDay } from '#domain/shared/time.ts';
import type { AssignedView } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';
import { queueMail } from './mail-queue.ts';

/** Whom to remind in one team, by id. */
interface RemindInput {
  readonly teamId: string;
  readonly people: readonly string[];
  readonly clientId: string;
}

/**
 * Reminds people of what is late: it stands on their today, and comes by mail where mail is sent. Nobody is reminded
 * twice on one day of the team's zone; refuses `not-late` and `reminded-today` when nobody is left. The same form sent
 * twice counts once.
 */
export const remindLate = useCase('reminders.send', async (context: Context, input: RemindInput, authorise) => {
  const { teamId, clientId } = input;
  const allowed = authorise({ teamIds: [teamId] });
  if (!allowed.ok) return allowed;
  const { db, now, newId, language } = context;
  if (input.people.length === 0) return mend({ people: 'choose-some' });
  if (clientId === '') return mend({ clientId: 'required' });
  const team = await teamById(db.read, teamId);
  if (!team) return refuse('not-found');
  const by = allowed.value.id;
  const day = localDay(now, team.zone);
  return db.write(async (tx): Promise<Result<{ clientId: string }>> => {
    if ((await remindedBy(tx, by, clientId)).length > 0) return ok({ clientId });
    const chosen = (await membersOf(tx, [teamId], language)).flatMap(({ id }) =>
      input.people.includes(id) ? [id] : [],
    );
    const late = (await openAssignmentsOf(tx, chosen)).filter((one) => dueState(one, now) === 'late');
    if (late.length === 0) return refuse('not-late');
    const people = toRemind(
      late.map(({ personId }) => personId),
      await remindedOn(tx, chosen, day),
    );
    if (people.length === 0) return refuse('reminded-today');
    await addReminders(
      tx,
      people.map((personId) => ({ id: newId(), personId, teamId, by, at: now, day, clientId })),
    );
    for (const personId of people) {
      await record(tx, context, 'reminders.send', 'people', personId, { teamId });
      await queueMail(tx, context, { personId, kind: 'reminder' });
    }
    return ok({ clientId });
  });
});

/** Whom a form reminded, for the one who sent it: names, in no order; none when nobody. */
export const readReminded = useCase('reminders.read', async ({ db }, { clientId }: { clientId: string }, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  return ok((await remindedBy(db.read, actor.value.id, clientId)).map(({ name }) => name));
});

/** What somebody is reminded of on their today. */
export interface Reminded {
  readonly byName: string;
  readonly on: Day;
  readonly late: readonly AssignedView[];
}

/** The last reminder of a person as far as it is late still; null when there is none of the last seven days. */
export async function reminderFor(
  { db, now }: Context,
  personId: string,
  due: readonly AssignedView[],
): Promise<Reminded | null> {
  const late = due.filter(({ state }) => state === 'late');
  const last = late.length > 0 ? await lastReminder(db.read, personId, now - reminderDays * DAY) : null;
  const still = last ? remindedOf(late, last.day) : [];
  return last && still.length > 0 ? { byName: last.byName, on: last.day, late: still } : null;
}
