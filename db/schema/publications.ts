import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';

export const publicationKinds = ['publish', 'roll-back', 'import', 'found'] as const;

/**
 * The texts that the studio put into the content folder, and those that it found there and replaced. A row is written
 * before the file is, and settled after it: what is not settled was interrupted.
 */
export const publications = sqliteTable(
  'publications',
  {
    id: text().primaryKey(),
    path: text().notNull(),
    /** Null for a text that was found in the folder: who wrote it there, the folder does not say. */
    personId: text().references(() => people.id),
    at: integer().notNull(),
    /** SHA-256, in hex, of `text`. */
    digest: text().notNull(),
    /** As it is written into the folder. */
    text: text().notNull(),
    /** The digest of the text that it replaces; null where there was no file. */
    replaced: text(),
    kind: text({ enum: publicationKinds }).notNull(),
    /** Of a roll-back: whose text it brought back. */
    restores: text(),
    /** Of a draft: its revision when it was published. */
    draftRevision: integer(),
    clientId: text().notNull(),
    settledAt: integer(),
    /** `dropped`: the file never got the text. */
    outcome: text({ enum: ['done', 'dropped'] }),
  },
  (t) => [uniqueIndex('publications_client').on(t.personId, t.clientId), index('publications_by_path').on(t.path)],
);
