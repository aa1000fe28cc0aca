import { eq, like, sql } from 'drizzle-orm';
import type { Role, TeamSeat } from '#domain/people/actor.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Reader, Tx } from '../client.ts';
import { memberships, people, roles, teams } from '../schema/index.ts';

export type Person = typeof people.$inferSelect;
export type Team = typeof teams.$inferSelect;

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

/** A person as the list of people shows them. */
export interface PersonRow extends Pick<Person, 'id' | 'name' | 'email' | 'createdAt' | 'suspendedAt'> {
  readonly hasPassword: boolean;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
}

/** Everyone, suspended people too, in no order. */
export async function listPeople(db: Reader): Promise<PersonRow[]> {
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      createdAt: people.createdAt,
      suspendedAt: people.suspendedAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`.mapWith(Boolean),
      roles: list<Role>(sql`select ${roles.role} as value from ${roles} where ${roles.personId} = ${people}.id`),
      teams: list<string>(sql`select distinct ${teams.name} as value from ${memberships}
        join ${teams} on ${teams.id} = ${memberships.teamId} where ${memberships.personId} = ${people}.id`),
    })
    .from(people);
}

const list = <T>(values: ReturnType<typeof sql>) =>
  sql<readonly T[]>`(select json_group_array(value) from (${values}))`.mapWith((json: string) => JSON.parse(json));

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

export const giveRole = (tx: Tx, personId: string, role: Role) =>
  tx.insert(roles).values({ personId, role }).onConflictDoNothing();

export const setPassword = (tx: Tx, personId: string, passwordHash: string) =>
  tx.update(people).set({ passwordHash }).where(eq(people.id, personId));

/** `null` brings the person back. */
export const setSuspended = (tx: Tx, personId: string, suspendedAt: Instant | null) =>
  tx.update(people).set({ suspendedAt }).where(eq(people.id, personId));

export const setLanguage = (tx: Tx, personId: string, language: string) =>
  tx.update(people).set({ language }).where(eq(people.id, personId));

export const setShortcuts = (tx: Tx, personId: string, shortcuts: boolean) =>
  tx.update(people).set({ shortcuts }).where(eq(people.id, personId));

export const listAllTeams = (db: Reader): Promise<Team[]> => db.select().from(teams).orderBy(teams.name);

export const insertTeam = (tx: Tx, team: Team) => tx.insert(teams).values(team);
