import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * The pages that can be searched. Their words stand in the FTS5 table `search_words`, by the same id; the texts
 * themselves only in the content. An id is never given twice, so the highest tells whether the index was changed.
 */
export const searchPages = sqliteTable(
  'search_pages',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: ['standards', 'lessons', 'scenarios'] }).notNull(),
    slug: text().notNull(),
    language: text().notNull(),
    /** Of the document and of the way in which it was read. */
    digest: text().notNull(),
  },
  (t) => [uniqueIndex('search_pages_place').on(t.kind, t.slug, t.language)],
);
