import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { AstroGlobal } from 'astro';
import type { ContentKind, DocumentOf } from '#domain/content/documents.ts';

/** One document of a collection as it is published now, in the reader's language; null when there is none. */
export async function published<K extends ContentKind>(
  astro: AstroGlobal,
  kind: K,
  slug: string,
): Promise<DocumentOf<K> | null> {
  const { entry, error } = await getLiveEntry(kind, { id: slug, ...languageOf(astro) });
  if (error && !entry) return absent(error);
  return (entry?.data as DocumentOf<K> | undefined) ?? null;
}

/** All of a collection: standards and modules by number, the rest by title. */
export async function allPublished<K extends ContentKind>(
  astro: AstroGlobal,
  kind: K,
): Promise<readonly DocumentOf<K>[]> {
  const { entries, error } = await getLiveCollection(kind, languageOf(astro));
  if (error) throw error;
  return (entries ?? []).map((entry) => entry.data as DocumentOf<K>);
}

const languageOf = ({ locals }: AstroGlobal) => ({ language: locals.context.language });

/** That there is no such entry is an answer; anything else is a fault of ours. */
function absent(error: Error): null {
  if (error.name === 'LiveEntryNotFoundError') return null;
  throw error;
}
