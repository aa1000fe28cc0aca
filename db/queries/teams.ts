import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { memberships, people, teams } from '#db/schema/index.ts';
import { collate } from '#domain/shared/collate.ts';
import { prepared } from './prepared.ts';
import { isOneOf } from './rows.ts';

export type Team = typeof teams.$inferSelect;

/** Archived ones too, in no order that a language knows. */
export const listAllTeams = (db: Reader): Promise<Team[]> => db.select().from(teams).orderBy(teams.name);

/** Adds a team; throws where one has its name. */
export const insertTeam = (tx: Tx, team: typeof teams.$inferInsert) => tx.insert(teams).values(team);

/** Changes what is said of a team; throws where another one has that name. */
export const updateTeam = (tx: Tx, id: string, changes: Partial<Pick<Team, 'name' | 'zone' | 'archivedAt'>>) =>
  tx.update(teams).set(changes).where(eq(teams.id, id));

/** Who has a place in these teams, those who left and who are suspended too; in no order. */
export const seatsIn = (db: Reader, teamIds: readonly string[]) =>
  db
    .select({
      teamId: memberships.teamId,
      as: memberships.as,
      id: people.id,
      name: people.name,
      suspendedAt: people.suspendedAt,
      leftAt: people.leftAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(inArray(memberships.teamId, [...teamIds]));

/** Takes those who left out of a team. */
export const clearLeaversFrom = (tx: Tx, teamId: string) =>
  tx
    .delete(memberships)
    .where(
      and(
        eq(memberships.teamId, teamId),
        inArray(memberships.personId, tx.select({ id: people.id }).from(people).where(isNotNull(people.leftAt))),
      ),
    );

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  /** IANA zone of that team. */
  readonly zone: string;
  /** Whether they can sign in yet. */
  readonly hasPassword: boolean;
}

/** Who works in these teams, by name as `language` sorts it; suspended people are left out. */
export async function membersOf(db: Reader, teamIds: readonly string[], language: string): Promise<Member[]> {
  const rows = await members(db).all({ teams: JSON.stringify(teamIds) });
  // SQLite would put Š after Z.
  const compare = collate(language);
  return rows.sort((a, b) => compare(a.name, b.name));
}

const members = prepared((db) =>
  db
    .select({
      id: people.id,
      name: people.name,
      teamId: memberships.teamId,
      zone: teams.zone,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`.mapWith(Boolean),
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(isOneOf(memberships.teamId, 'teams'), eq(memberships.as, 'member'), isNull(people.suspendedAt)))
    .prepare(),
);

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

/** One team, archived or not; null where there is none. */
export async function teamById(db: Reader, id: string) {
  const [team] = await byId(db).all({ id });
  return team ?? null;
}

const byId = prepared((db) =>
  db
    .select()
    .from(teams)
    .where(eq(teams.id, sql.placeholder('id')))
    .prepare(),
);
