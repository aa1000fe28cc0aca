import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Pictures and sounds as they were shown to somebody: the file of today may be another one. */
export const keptMedia = sqliteTable('kept_media', {
  /** SHA-256 of its bytes, in hex. */
  digest: text().primaryKey(),
  ending: text().notNull(),
  /** In bytes. */
  size: integer().notNull(),
  storedAt: integer().notNull(),
});

/** Their bytes, in parts: a player asks for some of a sound, and no statement is too long for a server. */
export const mediaParts = sqliteTable(
  'media_parts',
  {
    digest: text()
      .notNull()
      .references(() => keptMedia.digest),
    /** From 0. */
    part: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.digest, t.part] })],
);
