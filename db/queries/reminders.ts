import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { people, reminders } from '#db/schema/index.ts';
import type { Day, Instant } from '#domain/shared/time.ts';
import { prepared } from './prepared.ts';
import { isOneOf } from './rows.ts';

/** Keeps reminders; throws where one of these people was reminded on that day, or by that form, before. */
export const addReminders = (tx: Tx, rows: (typeof reminders.$inferInsert)[]) => tx.insert(reminders).values(rows);

/** Those of these people who were reminded on this day. */
export async function remindedOn(db: Reader, personIds: readonly string[], day: Day): Promise<Set<string>> {
  const rows = await onDay(db).all({ people: JSON.stringify(personIds), day });
  return new Set(rows.map(({ id }) => id));
}

const onDay = prepared((db) =>
  db
    .select({ id: reminders.personId })
    .from(reminders)
    .where(and(isOneOf(reminders.personId, 'people'), eq(reminders.day, sql.placeholder('day'))))
    .prepare(),
);

/** The names of whom one form reminded. */
export const remindedBy = (db: Reader, by: string, clientId: string) =>
  db
    .select({ id: reminders.personId, name: people.name })
    .from(reminders)
    .innerJoin(people, eq(people.id, reminders.personId))
    .where(and(eq(reminders.by, by), eq(reminders.clientId, clientId)));

/** The last reminder of a person since `since`, with the name of who sent it; null when there was none. */
export async function lastReminder(db: Reader, personId: string, since: Instant) {
  const [row] = await db
    .select({ at: reminders.at, day: reminders.day, byName: people.name })
    .from(reminders)
    .innerJoin(people, eq(people.id, reminders.by))
    .where(and(eq(reminders.personId, personId), gte(reminders.at, since)))
    .orderBy(desc(reminders.at))
    .limit(1);
  return row ?? null;
}
