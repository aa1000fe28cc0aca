import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#domain/people/actor.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Reader } from '../client.ts';
import { memberships, people, roles, sessions, teams } from '../schema/index.ts';
import { prepared } from './prepared.ts';
import { asOne } from './rows.ts';
import type { Session } from './sessions.ts';

/** A session that holds and the person whose it is, in one query; null when it ended or the person is suspended. */
export async function findActorBySession(
  db: Reader,
  session: string,
  now: Instant,
): Promise<{ actor: Actor; session: OpenSession } | null> {
  const [row] = await bySession(db).all({ session, now });
  if (!row) return null;
  const { expiresAt, createdAt, lastUsedAt, shared, ...actor } = row.actor;
  return { actor, session: { expiresAt, createdAt, lastUsedAt, shared } };
}

/** What is asked of a session that holds. */
export type OpenSession = Pick<Session, 'expiresAt' | 'createdAt' | 'lastUsedAt' | 'shared'>;

/** The person as they act; null when there is none or they are suspended. */
export async function findActor(db: Reader, personId: string): Promise<Actor | null> {
  const [row] = await db
    .select({ actor: asOne(actor) })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.suspendedAt)));
  return row?.actor ?? null;
}

// `${people}.id` and not `${people.id}`: a query of one table alone writes its columns without the table's name.
const { id, name, email, language, shortcuts, theme, zone } = people;
const actor = {
  ...{ id, name, email, language, shortcuts, theme, zone },
  roles: sql<
    Actor['roles']
  >`(select json_group_array(${roles.role}) from ${roles} where ${roles.personId} = ${people}.id)`,
  seats: sql<Actor['seats']>`(select json_group_array(json_object(
    'id', ${teams.id}, 'name', ${teams.name}, 'zone', ${teams.zone}, 'as', ${memberships.as}))
    from ${memberships} join ${teams} on ${teams.id} = ${memberships.teamId}
    where ${memberships.personId} = ${people}.id)`,
  companyZone: sql<Actor['companyZone']>`case
    when exists (select 1 from ${memberships} where ${memberships.personId} = ${people}.id) then null
    else (select ${teams.zone} from ${teams} where ${teams.archivedAt} is null
      group by ${teams.zone} order by count(*) desc, ${teams.zone} limit 1) end`,
};

const { expiresAt, createdAt, lastUsedAt, shared } = sessions;
const bySession = prepared((db) =>
  db
    .select({ actor: asOne({ ...actor, expiresAt, createdAt, lastUsedAt, shared }) })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.id, sql.placeholder('session')),
        gt(sessions.expiresAt, sql.placeholder('now')),
        isNull(people.suspendedAt),
      ),
    )
    .prepare(),
);
