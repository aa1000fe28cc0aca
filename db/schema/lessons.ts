import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';

/** Lessons marked as read. A lesson is done from the first reading on; later ones are kept too. */
export const readings = sqliteTable(
  'readings',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    lesson: text().notNull(),
    language: text().notNull(),
    digest: text().notNull(),
    at: integer().notNull(),
    clientId: text().notNull(),
  },
  (t) => [
    uniqueIndex('readings_client').on(t.personId, t.clientId),
    index('readings_by_person').on(t.personId, t.lesson, t.at),
  ],
);
