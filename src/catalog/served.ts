import { type ContentKind, contentKinds, type Document } from '#domain/content/documents.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import { collate } from '#domain/shared/collate.ts';
import type { ContentFile, Entry } from './catalog.ts';

/** What is served, by kind, slug and language: the last good version of every file that is not a draft. */
export interface Served {
  get(kind: ContentKind, slug: string, language: string): Entry | null;
  list(kind: ContentKind, language: string): readonly Entry[];
}

/** What these files serve. What is not there in a language is served in the source’s; lists are by number or title. */
export function servedOf(files: readonly ContentFile[]): Served {
  const byKind = new Map(contentKinds.map((kind) => [kind, new Map<string, Map<string, Entry>>()]));
  for (const { kind, slug, language, entry } of files) {
    if (!entry || entry.document.draft) continue;
    const slugs = byKind.get(kind)!;
    slugs.set(slug, (slugs.get(slug) ?? new Map()).set(language, entry));
  }
  const lists = new Map<string, readonly Entry[]>();
  const inLanguage = (languages: Map<string, Entry> | undefined, language: string) =>
    languages?.get(language) ?? languages?.get(sourceLanguage) ?? null;
  return {
    get: (kind, slug, language) => inLanguage(byKind.get(kind)?.get(slug), language),
    list(kind, language) {
      const key = `${kind} ${language}`;
      const known = lists.get(key);
      if (known) return known;
      const entries = [...(byKind.get(kind)?.values() ?? [])].flatMap(
        (languages) => inLanguage(languages, language) ?? [],
      );
      const compare = collate(language);
      const list = entries.sort((a, b) => inOrder(a.document, b.document, compare));
      lists.set(key, list);
      return list;
    },
  };
}

/** By number where there is one, else by title as the language sorts; then by slug, so that the order never changes. */
function inOrder(a: Document, b: Document, compare: (one: string, other: string) => number): number {
  const byNumber = 'number' in a && 'number' in b ? a.number - b.number : 0;
  return byNumber || compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1);
}
