import type { Document } from '#domain/content/documents.ts';
import type { MediaHere } from '#domain/media/medium.ts';
import type { Settled } from '#domain/times/words.ts';
import { timeWordsIn } from '#i18n/time-words.ts';

/** How a language says times. */
export const wordsIn = timeWordsIn;

/** What the standards settle for every text, beside what it may show. Of several that hold times the first by path does; the others are told. */
export function settledBy(documents: readonly (Document | null)[], media: MediaHere): Settled {
  const holder = documents.find((one) => one?.kind === 'standards' && one.times !== null && !one.draft);
  const times = holder?.kind === 'standards' && holder.times ? { ...holder.times, standard: holder.slug } : null;
  return { times, wordsIn, media };
}
