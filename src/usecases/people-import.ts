import { digestOf } from '#catalog/digest.ts';
import type { Reader, Tx } from '#db/client.ts';
import { insertAccounts, updateAccount } from '#db/queries/accounts.ts';
import { type Event, listEvents, recordEvents } from '#db/queries/events.ts';
import { listPeople } from '#db/queries/people.ts';
import { insertTeam, listAllTeams, type Team } from '#db/queries/teams.ts';
import { defaultZone } from '#domain/people/actor.ts';
import { type ImportPlan, planImport, type There } from '#domain/people/import/plan.ts';
import { isZone } from '#domain/people/team.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { giveStarterPlans, type Joined, joinedBy } from './joining.ts';
import { queueMail } from './mail-queue.ts';
import { accountOf, rowOf } from './people-account.ts';

/** What the form that imports proposes. */
export const prepareImport = useCase('people.import', async ({ db, newId }, _: Record<never, never>, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const teams = await listAllTeams(db.read);
  return ok({ zone: teams[0]?.zone ?? defaultZone, clientId: newId() });
});

/** `text` is null for a file that is no UTF-8. `zone` is that of the teams that the file makes. */
interface ImportInput {
  readonly text: string | null;
  readonly zone: string;
}

export interface ImportPreview extends ImportPlan {
  readonly text: string;
  readonly zone: string;
  /** Digest of the plan: what is taken is what was looked at. */
  readonly seen: string;
}

/** What taking this text would do now; nothing is changed. Refuses a text that cannot be read as the fields say. */
export const previewImport = useCase('people.import', async ({ db, languages }, input: ImportInput, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const plan = await planned(db.read, languages, input);
  if (!plan.ok) return plan;
  return ok<ImportPreview>({ ...plan.value, text: input.text ?? '', zone: input.zone, seen: digestOf(plan.value) });
});

/** How many of each came of an import. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  readonly teams: number;
  /** Whether those who were added get an invitation by mail. */
  readonly mailed?: boolean;
}

/**
 * Takes the good lines in one transaction, an event for each person and one for the whole, and an invitation by mail
 * for everyone new if asked. Read again from the text:
 * refuses `changed-meanwhile` when it would do anything else than was `seen`, and `nothing-to-take`. Sent twice, it
 * counts once.
 */
export const takeImport = useCase(
  'people.import',
  async (context, input: ImportInput & { seen: string; clientId: string; byMail?: boolean }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const { clientId, zone } = input;
    if (clientId === '') return mend({ clientId: 'required' });
    return context.db.write(async (tx): Promise<Result<{ clientId: string }>> => {
      if (await countsOf(tx, admin.value.id, clientId)) return ok({ clientId });
      const plan = await planned(tx, context.languages, input);
      if (!plan.ok) return plan;
      if (plan.value.added.length + plan.value.changed.length === 0) return refuse('nothing-to-take');
      if (digestOf(plan.value) !== input.seen) return refuse('changed-meanwhile');
      await carryOut(tx, context, plan.value, zone, { clientId, byMail: input.byMail ?? false });
      return ok({ clientId });
    });
  },
);

/** What came of an import that this admin sent. Refuses `not-found`. */
export const readImport = useCase('people.import', async ({ db }, { clientId }: { clientId: string }, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const counts = await countsOf(db.read, admin.value.id, clientId);
  return counts ? ok(counts) : refuse('not-found');
});

async function planned(
  db: Reader,
  languages: Context['languages'],
  { text, zone }: ImportInput,
): Promise<Result<ImportPlan>> {
  if (text === null) return mend({ file: 'not-utf8' });
  if (!isZone(zone)) return mend({ zone: 'unknown' });
  const [rows, teams] = await Promise.all([listPeople(db), listAllTeams(db)]);
  const people = rows.map((row) => ({ ...row, ...accountOf(row) }));
  return planImport(text, { people, teams, languages } satisfies There);
}

async function carryOut(
  tx: Tx,
  context: Context,
  plan: ImportPlan,
  zone: string,
  { clientId, byMail }: { clientId: string; byMail: boolean },
): Promise<void> {
  const { newId, now, actor } = context;
  const events: Event[] = [];
  const note = (verb: Event['verb'], noun: string, nounId: string, detail: Event['detail']) =>
    events.push({ id: newId(), at: now, by: actor?.id ?? null, verb, noun, nounId, detail });
  const made: Pick<Team, 'id' | 'name'>[] = [];
  for (const name of plan.newTeams) {
    const id = newId();
    await insertTeam(tx, { id, name, zone });
    made.push({ id, name });
    note('teams.add', 'teams', id, { name, zone });
  }
  const teams = [...(await listAllTeams(tx)), ...made];
  const added = plan.added.map((account) => rowOf(newId(), account, teams));
  await insertAccounts(tx, added, now);
  const mailed = byMail && context.mail !== null;
  for (const { person, roles, seats } of added) {
    note('people.add', 'people', person.id, { clientId, roles, teams: seats });
    if (mailed) await queueMail(tx, context, { personId: person.id, kind: 'invitation' });
  }
  const joined: Joined[] = added.flatMap(({ person, seats }) => joinedBy(person.id, seats));
  for (const { id, account, changes } of plan.changed) {
    const row = rowOf(id, account, teams);
    await updateAccount(tx, row);
    if (changes.some(({ field }) => field === 'worksIn')) joined.push(...joinedBy(id, row.seats));
    note('people.change', 'people', id, { clientId, changes });
  }
  const counts: ImportCounts = {
    added: plan.added.length,
    changed: plan.changed.length,
    same: plan.same.length,
    bad: plan.bad.length,
    teams: plan.newTeams.length,
    mailed,
  };
  note('people.import', 'imports', clientId, { ...counts });
  await recordEvents(tx, events);
  await giveStarterPlans(tx, context, joined);
}

async function countsOf(db: Reader, by: string, clientId: string): Promise<ImportCounts | null> {
  const events = await listEvents(db, 'imports', clientId, 'people.import');
  // Its detail is written above and nowhere else.
  return (events.find((event) => event.by === by)?.detail as ImportCounts | null | undefined) ?? null;
}
