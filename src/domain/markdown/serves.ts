import type { StandardSlug } from '#domain/items/item.ts';
import type { Pair } from './braces.ts';
import type { Reader } from './reader.ts';

/** The standards that a pair of braces names. What is no slug is told. */
export function readStandards(reader: Reader, pair: Pair | undefined): readonly StandardSlug[] {
  const slugs: string[] = [];
  for (const { word, at } of pair?.words ?? []) {
    if (!/^[a-z0-9-]+$/.test(word)) reader.tell('value-not-slug', at, { key: 'serves', found: word.slice(0, 60) });
    else if (!slugs.includes(word)) {
      slugs.push(word);
      reader.refer('standards', word, at);
    }
  }
  return slugs;
}
