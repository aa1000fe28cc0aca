import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The last version of each content file that compiled, so that a file in error is still served after a restart. */
export const goodVersions = sqliteTable('good_versions', {
  /** In the content folder: `lessons/en/put-it-right.md`. */
  path: text().primaryKey(),
  /** Of the compiled document. */
  digest: text().notNull(),
  /** JSON of the compiled document. */
  body: text().notNull(),
  /** The shape of compiled documents that `body` has; another one cannot be read. */
  shape: integer().notNull(),
  storedAt: integer().notNull(),
  /** SHA-256, in hex, of the compiler and the text that the version was compiled from: neither needs doing again then. */
  madeOf: text(),
  /** JSON of what compiling gave beside the document. */
  beside: text(),
});
