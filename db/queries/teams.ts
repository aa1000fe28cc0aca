import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { memberships, people, teams } from '#db/schema/index.ts';
import { collate } from '#domain/shared/collate.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  /** IANA zone of that team. */
  readonly zone: string;
}

/** Who works in these teams, by name as `language` sorts it; suspended people are left out. */
export async function membersOf(db: Reader, teamIds: readonly string[], language: string): Promise<Member[]> {
  const rows = await db
    .select({ id: people.id, name: people.name, teamId: memberships.teamId, zone: teams.zone })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(inArray(memberships.teamId, [...teamIds]), eq(memberships.as, 'member'), isNull(people.suspendedAt)));
  // SQLite would put Š after Z.
  const compare = collate(language);
  return rows.sort((a, b) => compare(a.name, b.name));
}

/** Who leads these teams, by name as `language` sorts it, each once; suspended people are left out. */
export async function managersOf(
  db: Reader,
  teamIds: readonly string[],
  language: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.teamId, [...teamIds]), eq(memberships.as, 'manager'), isNull(people.suspendedAt)));
  const compare = collate(language);
  return rows.sort((a, b) => compare(a.name, b.name));
}

/** The teams in which this person works, with the person's name; empty when there is no such person or team. */
export const seatsOfMember = (db: Reader, personId: string) =>
  db
    .select({ name: people.name, teamId: teams.id, teamName: teams.name, zone: teams.zone, since: people.createdAt })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.personId, personId), eq(memberships.as, 'member')));

export async function teamById(db: Reader, id: string) {
  const [team] = await db.select().from(teams).where(eq(teams.id, id));
  return team ?? null;
}

/** Who has not used a set-up link yet, and so cannot sign in; in no order. */
export const peopleNotSetUp = (db: Reader) =>
  db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(isNull(people.passwordHash), isNull(people.suspendedAt)));
