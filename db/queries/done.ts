import { and, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempts, people, readings } from '#db/schema/index.ts';
import type { DoneFacts, Pass } from '#domain/modules/done.ts';
import { prepared } from './prepared.ts';
import { isOneOf, parsed, rowsOf } from './rows.ts';

/**
 * What each of these people has done, in one question: every reading, the earliest first, and the attempts that count
 * as done (quizzes and refreshers passed, scenarios ended).
 */
export async function doneFactsOf(db: Reader, personIds: readonly string[]): Promise<Map<string, DoneFacts>> {
  const rows = await facts(db).all({ people: JSON.stringify(personIds) });
  return new Map(
    rows.map(({ id, readings, passes }) => [
      id,
      {
        readings: readings.map(([lesson, at]) => ({ lesson, at })),
        passes: passes.map(([kind, slug, startedAt, finishedAt]) => ({ kind, slug, startedAt, finishedAt })),
      },
    ]),
  );
}

const facts = prepared((db) => {
  const { lesson, at } = readings;
  const { kind, slug, startedAt, finishedAt, passed } = attempts;
  // `${people}.id` and not `${people.id}`: a query of one table writes its columns without the table's name.
  const read = db
    .select({ rows: rowsOf([lesson, at], at) })
    .from(readings)
    .where(sql`${readings.personId} = ${people}.id`);
  // `= 1` and not a value that is given when it is run: so SQLite sees that the index of what was passed holds them.
  const done = db
    .select({ rows: rowsOf([kind, slug, startedAt, finishedAt], startedAt) })
    .from(attempts)
    .where(and(sql`${attempts.personId} = ${people}.id`, sql`${passed} = 1`, isNotNull(finishedAt)));
  return db
    .select({
      id: people.id,
      readings: parsed<[string, number][]>(sql`(${read})`),
      passes: parsed<[Pass['kind'], string, number, number][]>(sql`(${done})`),
    })
    .from(people)
    .where(isOneOf(people.id, 'people'))
    .prepare();
});
