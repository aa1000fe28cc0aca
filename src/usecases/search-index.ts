import type { Catalog, ContentFile } from '#catalog/catalog.ts';
import type { Database } from '#db/client.ts';
import { addSearchPages, type PageWords, removeSearchPages, searchMark, searchPagesIn } from '#db/queries/search.ts';
import { isDatabaseBusy } from '#db/writer-queue.ts';
import { isSearched, searchedOf, searchedShape } from '#domain/search/searched.ts';
import { wordsOf } from '#domain/search/words.ts';

/** How many pages are written in one transaction: others wait for their turn meanwhile. */
const AT_ONCE = 50;

/** The files and the index as they were when this process last saw them agree. */
const agreed = new WeakMap<Catalog, { files: readonly ContentFile[]; mark: string }>();
const underWay = new WeakMap<Catalog, Promise<void>>();

/**
 * Brings the index of what is searched in step with the content that is served. It is asked before each search and does
 * nothing until a file has changed, so that neither a start nor an edit waits for it. Where the database is busy the
 * index stays as it is until the next search.
 */
export async function indexContent(db: Database, catalog: Catalog): Promise<void> {
  const known = agreed.get(catalog);
  const files = catalog.files();
  if (known?.files === files && known.mark === (await searchMark(db.read))) return;
  const work =
    underWay.get(catalog) ??
    bringInStep(db, files)
      .then(async () => void agreed.set(catalog, { files, mark: await searchMark(db.read) }))
      .catch((error: unknown) => {
        if (!isDatabaseBusy(error)) throw error;
      })
      .finally(() => underWay.delete(catalog));
  underWay.set(catalog, work);
  await work;
}

async function bringInStep(db: Database, files: readonly ContentFile[]): Promise<void> {
  const wanted = new Map(files.flatMap(entryOf).map((page) => [keyOf(page), page]));
  const held = new Map((await searchPagesIn(db.read)).map((page) => [keyOf(page), page]));
  const gone = [...held].flatMap(([key, { id, digest }]) => (wanted.get(key)?.digest === digest ? [] : [id]));
  const fresh = [...wanted].flatMap(([key, page]) => (held.get(key)?.digest === page.digest ? [] : [page]));
  for (let from = 0; from < gone.length; from += AT_ONCE)
    await db.write((tx) => removeSearchPages(tx, gone.slice(from, from + AT_ONCE)));
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const pages = fresh.slice(from, from + AT_ONCE).map(({ words, ...page }) => ({ ...page, ...words() }));
    await db.write((tx) => addSearchPages(tx, pages));
  }
}

type Page = Omit<PageWords, 'title' | 'body'> & { words(): Pick<PageWords, 'title' | 'body'> };

function entryOf({ slug, language, entry }: ContentFile): Page[] {
  if (!entry || entry.document.draft || !isSearched(entry.document)) return [];
  const { document } = entry;
  const words = () => {
    const { title, body } = searchedOf(document);
    return { title: folded(title), body: folded(body) };
  };
  return [{ kind: document.kind, slug, language, digest: `${searchedShape} ${entry.digest}`, words }];
}

const folded = (text: string): string =>
  wordsOf(text)
    .map((word) => word.folded)
    .join(' ');

const keyOf = ({ kind, slug, language }: { kind: string; slug: string; language: string }) =>
  `${kind}/${language}/${slug}`;
