import { inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { searchPages } from '#db/schema/search.ts';

type SearchPageRow = typeof searchPages.$inferSelect;

/** A page with the words of its texts, folded and parted by spaces. */
export interface PageWords extends Omit<SearchPageRow, 'id'> {
  readonly title: string;
  readonly body: string;
}

/** Another whenever a page was added to the index or taken out of it. */
export async function searchMark(db: Reader): Promise<string> {
  const [row] = await db
    .select({ mark: sql<string>`count(*) || '/' || coalesce(max(${searchPages.id}), 0)` })
    .from(searchPages);
  return row!.mark;
}

/** Every page of the index, in no order. */
export const searchPagesIn = (db: Reader): Promise<SearchPageRow[]> => db.select().from(searchPages);

/** Takes pages out of the index, with their words. */
export async function removeSearchPages(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(searchPages).where(inArray(searchPages.id, [...ids]));
  await tx.run(sql`delete from search_words where rowid in ${[...ids]}`);
}

/** Those that are there already stay as they are. */
export async function addSearchPages(tx: Tx, pages: readonly PageWords[]): Promise<void> {
  if (pages.length === 0) return;
  const rows = pages.map(({ kind, slug, language, digest }) => ({ kind, slug, language, digest }));
  const added = await tx.insert(searchPages).values(rows).onConflictDoNothing().returning();
  const words = added.flatMap((row) => {
    const page = pages.find(({ kind, slug, language }) => keyOf({ kind, slug, language }) === keyOf(row));
    return page ? [sql`(${row.id}, ${page.title}, ${page.body})`] : [];
  });
  if (words.length > 0)
    await tx.run(sql`insert into search_words (rowid, title, body) values ${sql.join(words, sql`, `)}`);
}

const keyOf = ({ kind, slug, language }: Pick<SearchPageRow, 'kind' | 'slug' | 'language'>) =>
  `${kind}/${language}/${slug}`;

/**
 * Pages in these languages that hold all of these folded words, or with `any` at least one; of the last its beginning
 * is enough. The best first: a word in a title counts as much as eight in the text.
 */
export const findSearchPages = (
  db: Reader,
  words: readonly string[],
  languages: readonly string[],
  { any, limit }: { any: boolean; limit: number },
): Promise<Pick<SearchPageRow, 'kind' | 'slug' | 'language'>[]> =>
  db
    .select({ kind: searchPages.kind, slug: searchPages.slug, language: searchPages.language })
    .from(searchPages)
    .innerJoin(sql`search_words`, sql`search_words.rowid = ${searchPages.id}`)
    .where(sql`search_words match ${matchOf(words, any)} and ${inArray(searchPages.language, [...languages])}`)
    .orderBy(sql`bm25(search_words, 8.0, 1.0)`, searchPages.id)
    .limit(limit);

/** Each word stands in quotes: within them nothing is an operator. */
const matchOf = (words: readonly string[], any: boolean): string =>
  `${words.map((word) => `"${word.replaceAll('"', '')}"`).join(any ? ' OR ' : ' AND ')} *`;
