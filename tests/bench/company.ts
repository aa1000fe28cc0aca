import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { demoClock } from '#commands/demo/clock.ts';
import { live } from '#commands/demo/history.ts';
import type { Tx } from '#db/client.ts';
import {
  attempts,
  choices,
  evidence,
  masteries,
  memberships,
  people,
  readings,
  responses,
  roles,
  teams,
} from '#db/schema/index.ts';
import { DAY } from '#domain/shared/time.ts';
import { type CastName, cast, zone } from '#tests/support/cast.ts';
import { seeded } from '#tests/support/chance.ts';
import type { Site } from '#tests/support/site.ts';

const TEAMS = 5;
const MEMBERS = 40;
/** How many steps of the modules each of those whose history is copied has taken; each quiz twice. */
const lived: readonly (readonly [CastName, number, number])[] = [
  ['ieva', 48, 90],
  ['tomas', 30, 55],
  ['alesia', 20, 75],
  ['jonas', 8, 85],
];

export interface Company {
  /** Everybody who works in a team. */
  readonly employees: readonly string[];
  /** Of each team. */
  readonly leads: readonly string[];
}

/**
 * Fills the site's database with 200 employees in five teams, with weeks of lessons, quizzes and scenarios: four of the
 * cast live them by the use cases, and everybody else has the history of one of these under other ids.
 */
export async function seedCompany({ world }: Site): Promise<Company> {
  const clock = demoClock(world.now);
  const steps = world.catalog.list('modules').flatMap(({ document }) => document.steps);
  for (const [index, [name, taken, sure]] of lived.entries()) {
    const at = (now: number) => ({ ...world.as(name), now });
    const learner = { at, actor: cast[name], sure, random: seeded(index + 1) };
    await live(learner, steps, { sure, began: 60, steps: taken }, clock);
  }
  return world.db.write(async (tx) => {
    const histories = await Promise.all(lived.map(([name]) => historyOf(tx, name)));
    const employees: string[] = [];
    const leads: string[] = [];
    for (let team = 0; team < TEAMS; team++) {
      const teamId = `team-${team}`;
      await tx.insert(teams).values({ id: teamId, name: `Shop ${team + 1}`, zone });
      leads.push(await hire(tx, `lead-${team}`, 'manager', teamId, world.now));
      for (let member = 0; member < MEMBERS; member++) {
        const id = await hire(tx, `employee-${team}-${member}`, 'employee', teamId, world.now);
        await giveHistory(tx, id, histories[(team + member) % histories.length]!);
        employees.push(id);
      }
    }
    return { employees, leads };
  });
}

async function hire(tx: Tx, id: string, role: 'employee' | 'manager', teamId: string, now: number): Promise<string> {
  const [like] = await tx.select({ passwordHash: people.passwordHash }).from(people).limit(1);
  const person = { id, name: `${role} ${id}`, email: `${id}@kettleandlamp.example`, createdAt: now - 90 * DAY };
  await tx.insert(people).values({ ...person, passwordHash: like?.passwordHash ?? null });
  await tx.insert(roles).values({ personId: id, role });
  await tx.insert(memberships).values({ teamId, personId: id, as: role === 'manager' ? 'manager' : 'member' });
  return id;
}

type History = Awaited<ReturnType<typeof historyOf>>;

async function historyOf(tx: Tx, personId: string) {
  return {
    attempts: await tx.select().from(attempts).where(eq(attempts.personId, personId)),
    responses: await tx.select().from(responses).where(eq(responses.personId, personId)),
    choices: await tx.select().from(choices).where(eq(choices.personId, personId)),
    evidence: await tx.select().from(evidence).where(eq(evidence.personId, personId)),
    masteries: await tx.select().from(masteries).where(eq(masteries.personId, personId)),
    readings: await tx.select().from(readings).where(eq(readings.personId, personId)),
  };
}

async function giveHistory(tx: Tx, personId: string, history: History): Promise<void> {
  // An id begins with its moment: those of the past come before those that are made from now on.
  const past = (id: string) => `0-${personId}-${id}`;
  const renamed = <R extends { id: string; clientId?: string; attemptId?: string }>(rows: readonly R[]): R[] =>
    rows.map((row) => ({
      ...row,
      id: past(row.id),
      personId,
      ...(row.attemptId !== undefined && { attemptId: past(row.attemptId) }),
    }));
  for (const some of inParts(renamed(history.attempts))) await tx.insert(attempts).values(some);
  for (const some of inParts(renamed(history.responses))) await tx.insert(responses).values(some);
  for (const some of inParts(renamed(history.choices))) await tx.insert(choices).values(some);
  for (const some of inParts(renamed(history.evidence))) await tx.insert(evidence).values(some);
  for (const some of inParts(history.masteries))
    await tx.insert(masteries).values(some.map((row) => ({ ...row, personId })));
  for (const some of inParts(renamed(history.readings))) await tx.insert(readings).values(some);
}

/** A statement takes only so many values. */
const inParts = <R>(rows: readonly R[]): R[][] =>
  Array.from({ length: Math.ceil(rows.length / 200) }, (_, part) => rows.slice(part * 200, (part + 1) * 200));

/** The slug of a quiz of ten items with one right option each. */
export const tenItems = 'ten-items';

/** Writes that quiz into the folder, of items that stand in its quizzes. */
export async function writeTenItems(folder: string): Promise<void> {
  const quizzes = join(folder, 'quizzes/en');
  const texts = await Promise.all((await readdir(quizzes)).sort().map((name) => readFile(join(quizzes, name), 'utf8')));
  const items = texts
    .flatMap((text) => text.split(/^(?=## )/m).slice(1))
    .filter((item) => item.match(/^- \[x\]/gm)?.length === 1 && !item.includes('reply:') && !item.includes('due:'))
    .slice(0, 10)
    .map((item, index) => item.replace(/^(## .*)\{#[a-z0-9-]+[^}]*\}$/m, `$1{#item-${index}}`));
  const front = '---\ntitle: Ten items\nlead: For measuring.\nserves: [put-it-right]\n---\n\n';
  await writeFile(join(quizzes, `${tenItems}.md`), front + items.join('\n'));
}

/** The cookies of these people, who have just signed in. */
export const cookiesOf = (site: Site, ids: readonly string[]): Promise<string[]> =>
  Promise.all(
    ids.map(async (id) => {
      const { name, value } = await site.world.auth.openSession(id);
      return `${name}=${value}`;
    }),
  );
