import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { readings } from '#db/schema/index.ts';

/** Every reading of these people, the earliest first. */
export const readingsOf = (db: Reader, personIds: readonly string[]) =>
  db
    .select({ personId: readings.personId, lesson: readings.lesson, at: readings.at })
    .from(readings)
    .where(inArray(readings.personId, [...personIds]))
    .orderBy(asc(readings.at));

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
