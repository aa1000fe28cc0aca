import { and, asc, eq, inArray, isNull, like, sql } from 'drizzle-orm';
import type { Role, TeamSeat } from '#domain/people/actor.ts';
import type { Settings } from '#domain/people/settings.ts';
import type { Reader, Tx } from '../client.ts';
import { memberships, people, roles, teams } from '../schema/index.ts';
import { parsed } from './rows.ts';

export type Person = typeof people.$inferSelect;

/** A person’s row by id, who is shut out or has left too; null where there is none. */
export async function findPerson(db: Reader, id: string): Promise<Person | null> {
  const [person] = await db.select().from(people).where(eq(people.id, id));
  return person ?? null;
}

/** By e-mail in lower case. */
export async function findPersonByEmail(db: Reader, email: string): Promise<Person | null> {
  const [person] = await db.select().from(people).where(eq(people.email, email));
  return person ?? null;
}

/** Whether anybody's e-mail is of this domain, `demo.example`. */
export const hasPeopleOf = async (db: Reader, domain: string): Promise<boolean> =>
  (await db.$count(people, like(people.email, `%@${domain}`))) > 0;

/** A person as those who keep the accounts see them. */
export interface PersonRow
  extends Pick<Person, 'id' | 'name' | 'email' | 'language' | 'createdAt' | 'suspendedAt' | 'leftAt'> {
  readonly hasPassword: boolean;
  readonly roles: readonly Role[];
  /** In no order that a language knows. */
  readonly seats: readonly PersonSeat[];
}

/** A place in a team, by the team's name. */
interface PersonSeat extends Pick<TeamSeat, 'id' | 'name' | 'as'> {}

/** Everyone, those who left too, in no order. */
export const listPeople = (db: Reader): Promise<PersonRow[]> => peopleRows(db);

/** One of them; null when there is none. */
export async function personRow(db: Reader, id: string): Promise<PersonRow | null> {
  const [row] = await peopleRows(db).where(eq(people.id, id));
  return row ?? null;
}

/** Those who are admins, whether they can come in or not. */
export const listAdmins = (db: Reader): Promise<PersonRow[]> =>
  peopleRows(db).where(
    inArray(people.id, db.select({ id: roles.personId }).from(roles).where(eq(roles.role, 'admin'))),
  );

const peopleRows = (db: Reader) =>
  db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      createdAt: people.createdAt,
      suspendedAt: people.suspendedAt,
      leftAt: people.leftAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`.mapWith(Boolean),
      roles: list<Role>(sql`select ${roles.role} as value from ${roles} where ${roles.personId} = ${people}.id`),
      seats: parsed<readonly PersonSeat[]>(sql`(select json_group_array(
          json_object('id', ${teams.id}, 'name', ${teams.name}, 'as', ${memberships.as}) order by ${teams.name})
        from ${memberships} join ${teams} on ${teams.id} = ${memberships.teamId}
        where ${memberships.personId} = ${people}.id)`),
    })
    .from(people)
    .$dynamic();

const list = <T>(values: ReturnType<typeof sql>) =>
  parsed<readonly T[]>(sql`(select json_group_array(value) from (${values}))`);

/** Adds a person with their roles and the team they work in or lead. The caller has seen that the e-mail is free. */
export async function insertPerson(
  tx: Tx,
  person: typeof people.$inferInsert,
  held: readonly Role[],
  seats: readonly Pick<TeamSeat, 'id' | 'as'>[],
): Promise<void> {
  await tx.insert(people).values(person);
  if (held.length > 0) await tx.insert(roles).values(held.map((role) => ({ personId: person.id, role })));
  if (seats.length > 0) {
    await tx.insert(memberships).values(seats.map((seat) => ({ teamId: seat.id, personId: person.id, as: seat.as })));
  }
}

/** Gives a role; who has it keeps it. */
export const giveRole = (tx: Tx, personId: string, role: Role) =>
  tx.insert(roles).values({ personId, role }).onConflictDoNothing();

/** Sets the hash of a person’s password. Sessions and links stay as they are. */
export const setPassword = (tx: Tx, personId: string, passwordHash: string) =>
  tx.update(people).set({ passwordHash }).where(eq(people.id, personId));

/** Shuts the person out, lets them in again by null, or keeps that they left. */
export const setStanding = (tx: Tx, personId: string, standing: Pick<Person, 'suspendedAt' | 'leftAt'>) =>
  tx.update(people).set(standing).where(eq(people.id, personId));

/** Keeps the language that a person reads, by its code. */
export const setLanguage = (tx: Tx, personId: string, language: string) =>
  tx.update(people).set({ language }).where(eq(people.id, personId));

/** Keeps what the person decided about their own account. */
export const setSettings = (tx: Tx, personId: string, settings: Settings) =>
  tx.update(people).set(settings).where(eq(people.id, personId));

/** Those of some people, by name. */
export const personNames = (db: Reader, ids: readonly string[]) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.name));

/** Those of these people who have not left the company. */
export async function stillHere(db: Reader, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), isNull(people.leftAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Who has not used a set-up link yet, and so cannot sign in; in no order. */
export const peopleNotSetUp = (db: Reader) =>
  db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(isNull(people.passwordHash), isNull(people.suspendedAt)));

/** Whether there is one account and no other. */
export async function isOnlyPerson(db: Reader): Promise<boolean> {
  return (await db.select({ id: people.id }).from(people).limit(2)).length === 1;
}
