import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';

/** What a trainer writes in the browser and has not published: one text for each file and person. */
export const drafts = sqliteTable(
  'drafts',
  {
    /** In the content folder: `lessons/en/put-it-right.md`; there may be no such file yet, or no more. */
    path: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    /** SHA-256, in hex, of the file's text that the draft began with; null where there was none. */
    base: text(),
    savedAt: integer().notNull(),
    /**
     * One more with each save, so that two windows do not save over each other unseen. It begins at the moment of the
     * first, so that no number of a draft that was thrown away comes back.
     */
    revision: integer().notNull(),
    clientId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.path, t.personId] })],
);
