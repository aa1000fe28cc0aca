import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempts, people, readings } from '#db/schema/index.ts';
import { prepared } from './prepared.ts';
import { isOneOf, parsed } from './rows.ts';

/** The attempts that this person has begun and not finished, the latest first. */
export const openAttemptsOf = (db: Reader, person: string) =>
  db
    .select({ id: attempts.id, kind: attempts.kind, slug: attempts.slug, startedAt: attempts.startedAt })
    .from(attempts)
    .where(and(eq(attempts.personId, person), isNull(attempts.finishedAt)))
    .orderBy(desc(attempts.startedAt));

/**
 * What each of these people has begun, as `<kind>/<slug>`: lessons they have read, and what they attempted, whatever
 * came of it. In one question.
 */
export async function begunByPeople(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await begun(db).all({ people: JSON.stringify(personIds) });
  return new Map(rows.map(({ id, read, attempted }) => [id, new Set([...read, ...attempted])]));
}

const begun = prepared((db) => {
  // `${people}.id` and not `${people.id}`: a query of one table writes its columns without the table's name.
  const read = db
    .select({ subjects: sql`json_group_array('lessons/' || ${readings.lesson})` })
    .from(readings)
    .where(sql`${readings.personId} = ${people}.id`);
  const attempted = db
    .select({ subjects: sql`json_group_array(${attempts.kind} || '/' || ${attempts.slug})` })
    .from(attempts)
    .where(sql`${attempts.personId} = ${people}.id`);
  return db
    .select({ id: people.id, read: parsed<string[]>(sql`(${read})`), attempted: parsed<string[]>(sql`(${attempted})`) })
    .from(people)
    .where(isOneOf(people.id, 'people'))
    .prepare();
});
