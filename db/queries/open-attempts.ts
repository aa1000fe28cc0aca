import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempts, people } from '#db/schema/index.ts';
import { prepared } from './prepared.ts';
import { isOneOf, parsed } from './rows.ts';

/** The attempts that this person has begun and not finished, the latest first. */
export const openAttemptsOf = (db: Reader, person: string) =>
  db
    .select({ id: attempts.id, kind: attempts.kind, slug: attempts.slug, startedAt: attempts.startedAt })
    .from(attempts)
    .where(and(eq(attempts.personId, person), isNull(attempts.finishedAt)))
    .orderBy(desc(attempts.startedAt));

/** What each of these people has begun and not passed, finished or not, as `<kind>/<slug>`, in one question. */
export async function begunByPeople(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await begun(db).all({ people: JSON.stringify(personIds) });
  return new Map(rows.map(({ id, subjects }) => [id, new Set(subjects)]));
}

const begun = prepared((db) => {
  // `${people}.id` and not `${people.id}`: a query of one table writes its columns without the table's name.
  const own = db
    .select({ subjects: sql`json_group_array(${attempts.kind} || '/' || ${attempts.slug})` })
    .from(attempts)
    .where(sql`${attempts.personId} = ${people}.id and ${attempts.passed} is not 1`);
  return db
    .select({ id: people.id, subjects: parsed<string[]>(sql`(${own})`) })
    .from(people)
    .where(isOneOf(people.id, 'people'))
    .prepare();
});
