import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import type { ContentKind, DocumentOf } from '#domain/content/documents.ts';
import type { Entry } from './catalog.ts';
import { heldCatalog } from './slot.ts';

/** A slug, and the language wanted; English when there is nothing in it. */
interface EntryFilter {
  readonly id: string;
  readonly language?: string;
}

interface CollectionFilter {
  readonly language?: string;
}

/** Hands one kind of content to Astro's collections as the catalogue holds it: entry by entry, each already checked. */
export function liveLoader<K extends ContentKind>(kind: K): LiveLoader<DocumentOf<K>, EntryFilter, CollectionFilter> {
  return {
    name: `catalog-${kind}`,
    async loadEntry({ filter: { id, language } }) {
      const catalog = heldCatalog();
      if (!catalog) return { error: new Error('The catalogue is not open') };
      const entry = /^[a-z0-9-]{1,60}$/.test(id) ? catalog.get(kind, id, language) : null;
      return entry ? asLive(entry) : undefined;
    },
    async loadCollection({ filter }) {
      const catalog = heldCatalog();
      if (!catalog) return { error: new Error('The catalogue is not open') };
      return { entries: catalog.list(kind, filter?.language).map(asLive) };
    },
  };
}

const asLive = <K extends ContentKind>({ document }: Entry<DocumentOf<K>>): LiveDataEntry<DocumentOf<K>> => ({
  id: document.slug,
  data: document,
});
