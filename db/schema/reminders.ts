import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people, teams } from './people.ts';

/** A manager reminded somebody of what is late: once a day at most, whoever asks. */
export const reminders = sqliteTable(
  'reminders',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    by: text()
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
    /** Local date of `at` in the team's zone. */
    day: text().notNull(),
    /** The form it came from; the same form sent twice counts once. */
    clientId: text().notNull(),
  },
  (t) => [
    uniqueIndex('reminders_day').on(t.personId, t.day),
    uniqueIndex('reminders_client').on(t.by, t.clientId, t.personId),
  ],
);
