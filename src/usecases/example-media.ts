import { readMedium } from '#catalog/media/read.ts';
import { addressOf, type MediaHere, type Medium } from '#domain/media/medium.ts';
import { exampleFiles } from '#guide/media.ts';

const media = new Map<string, Medium>();
const bytes = new Map<string, Uint8Array>();
for (const [name, file] of exampleFiles) {
  const medium = readMedium(name, file);
  if (typeof medium === 'string') throw new Error(`The guide cannot show ${name}: ${medium}`);
  media.set(name, medium);
  bytes.set(addressOf(medium), file);
}

/** What the examples of the guide may show, whatever this company has uploaded. */
export const exampleMedia: MediaHere = { find: (name) => media.get(name) ?? 'missing', names: () => media.keys() };

/** The bytes of one of them; null when it is none. */
export const exampleBytes = (named: Pick<Medium, 'digest' | 'ending'>): Uint8Array | null =>
  bytes.get(addressOf(named)) ?? null;
