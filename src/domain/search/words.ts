import { fold } from '#domain/shared/fold.ts';

/** A word of a text and where it stands in it. */
export interface Word {
  /** As it is compared: folded, without an apostrophe. */
  readonly folded: string;
  readonly from: number;
  /** Behind its last character. */
  readonly to: number;
}

// An apostrophe within a Cyrillic word belongs to it (сям’я); elsewhere it parts two words (customer’s).
const run = String.raw`[\p{L}\p{M}\p{N}]+`;
const word = new RegExp(String.raw`${run}(?:(?<=\p{Script=Cyrillic})['’](?=\p{Script=Cyrillic})${run})*`, 'gu');

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(word)].map(({ 0: written, index }) => ({
    folded: fold(written).replace(/['’ʼ]/g, ''),
    from: index,
    to: index + written.length,
  }));

/** What is asked for: words as they are compared, each once. The last may be the beginning of one. */
export type Asked = readonly string[];

/** The most characters of a search that are read, and the most words. */
export const longestSearch = 200;
const mostWords = 12;

/** Reads what somebody typed; empty when there is no word in it. */
export function askedBy(typed: string): Asked {
  const words = wordsOf(typed.slice(0, longestSearch)).flatMap(({ folded }) => folded || []);
  // Of a word said twice the later one stays: it may be the last.
  return [...new Set(words.slice(0, mostWords).reverse())].reverse();
}

/** Which of the words that are asked for this is, by index; -1 for none. */
export const whichOf = (asked: Asked, folded: string): number => {
  const whole = asked.indexOf(folded);
  return whole < 0 && asked.length > 0 && folded.startsWith(asked.at(-1)!) ? asked.length - 1 : whole;
};

/** Whether a short text, such as a name, holds every word that is asked for. */
export function holdsAll(text: string, asked: Asked): boolean {
  const found = new Set(wordsOf(text).map(({ folded }) => whichOf(asked, folded)));
  return asked.length > 0 && asked.every((_, i) => found.has(i));
}
