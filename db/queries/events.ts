import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { EventVerb } from '#domain/events/verbs.ts';
import type { Reader, Tx } from '../client.ts';
import { assignments, events, responses } from '../schema/index.ts';

export type Event = typeof events.$inferInsert;

/** Keeps what was done, in the transaction that does it. */
export const recordEvent = (tx: Tx, event: Event) => tx.insert(events).values(event);

/** Keeps many at once. */
export async function recordEvents(tx: Tx, all: readonly Event[]): Promise<void> {
  for (let from = 0; from < all.length; from += 500) await tx.insert(events).values(all.slice(from, from + 500));
}

/** What was done to one thing by one verb. */
export const listEvents = (db: Reader, noun: string, nounId: string, verb: EventVerb) =>
  db
    .select()
    .from(events)
    .where(and(eq(events.noun, noun), eq(events.nounId, nounId), eq(events.verb, verb)));

interface EventFilter {
  /** Somebody who did it, or to whom it was done. */
  readonly personId?: string | null;
  readonly verb?: EventVerb | null;
}

/** The newest first; `count` are all that the filter lets through. `personId` is whose assignment or reply it is about. */
export async function eventsPage(db: Reader, filter: EventFilter, offset: number, limit: number) {
  const where = and(
    filter.personId ? eventsAbout(filter.personId) : undefined,
    filter.verb ? eq(events.verb, filter.verb) : undefined,
  );
  const rows = db
    .select({ event: events, personId: sql<string | null>`coalesce(${assignments.personId}, ${responses.personId})` })
    .from(events)
    .leftJoin(assignments, and(eq(events.noun, 'assignments'), eq(assignments.id, events.nounId)))
    .leftJoin(responses, and(eq(events.noun, 'responses'), eq(responses.id, events.nounId)))
    .where(where)
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit)
    .offset(offset);
  const [page, count] = await Promise.all([rows, db.$count(events, where)]);
  return { page, count };
}

/** What this person did, what was done to their account, what they were asked to do, and their replies that were scored. */
export const eventsAbout = (personId: string): SQL | undefined =>
  or(
    eq(events.by, personId),
    and(eq(events.noun, 'people'), eq(events.nounId, personId)),
    of('assignments', sql`select ${assignments.id} from ${assignments} where ${assignments.personId} = ${personId}`),
    of('responses', sql`select ${responses.id} from ${responses} where ${responses.personId} = ${personId}`),
    and(
      eq(events.noun, 'assignment-forms'),
      sql`exists (select 1 from json_each(${events.detail}, '$.given') as share
        where json_extract(share.value, '$.personId') = ${personId})`,
    ),
  );

const of = (noun: string, ids: SQL) => and(eq(events.noun, noun), sql`${events.nounId} in (${ids})`);
