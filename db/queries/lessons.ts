import type { Reader, Tx } from '#db/client.ts';
import { readings } from '#db/schema/index.ts';
import { prepared } from './prepared.ts';
import { isOneOf, rowsOf } from './rows.ts';

/** Every reading of these people, of each the earliest first. */
export async function readingsOf(db: Reader, personIds: readonly string[]) {
  const people = await readingRows(db).all({ people: JSON.stringify(personIds) });
  return people.flatMap(({ personId, rows }) => rows.map(([lesson, at]) => ({ personId, lesson, at })));
}

const readingRows = prepared((db) => {
  const { personId, lesson, at } = readings;
  return db
    .select({ personId, rows: rowsOf<[string, number]>([lesson, at], at) })
    .from(readings)
    .where(isOneOf(personId, 'people'))
    .groupBy(personId)
    .prepare();
});

/** Adds a reading, unless the same form was sent before. */
export const addReading = (tx: Tx, row: typeof readings.$inferInsert) =>
  tx
    .insert(readings)
    .values(row)
    .onConflictDoNothing({ target: [readings.personId, readings.clientId] });
