import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { readings } from '#db/schema/index.ts';
import { rowsOf } from './rows.ts';

/** Every reading of these people, of each the earliest first. */
export async function readingsOf(db: Reader, personIds: readonly string[]) {
  const { personId, lesson, at } = readings;
  const people = await db
    .select({ personId, rows: rowsOf<[string, number]>([lesson, at], at) })
    .from(readings)
    .where(inArray(personId, [...personIds]))
    .groupBy(personId);
  return people.flatMap(({ personId, rows }) => rows.map(([lesson, at]) => ({ personId, lesson, at })));
}

/** When this person first marked the lesson as read; null when they have not. */
export async function firstReading(db: Reader, personId: string, lesson: string): Promise<number | null> {
  const [row] = await db
    .select({ at: readings.at })
    .from(readings)
    .where(and(eq(readings.personId, personId), eq(readings.lesson, lesson)))
    .orderBy(asc(readings.at))
    .limit(1);
  return row?.at ?? null;
}

/** Adds a reading, unless the same form was sent before. */
export const addReading = (tx: Tx, row: typeof readings.$inferInsert) =>
  tx
    .insert(readings)
    .values(row)
    .onConflictDoNothing({ target: [readings.personId, readings.clientId] });
