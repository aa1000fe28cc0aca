import { type Asked, type Word, whichOf, wordsOf } from './words.ts';

/** A piece of a text; `hit` when it is a word that was asked for. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** The whole text, with the words that were asked for as parts of their own. */
export const marked = (text: string, asked: Asked): Part[] => partsOf(text, hitsOf(text, asked), 0, text.length);

/** Words before the first hit of an excerpt. */
const before = 6;

/**
 * The part of a text that says most of what was asked for, cut at words, about `length` characters long; its beginning
 * when it holds none of it. What was left out at an end is shown by an ellipsis.
 */
export function excerpt(text: string, asked: Asked, length = 170): Part[] {
  const words = wordsOf(text);
  const hits = hitsOf(text, asked);
  const best = hits[bestOf(hits, asked, length)];
  const first = best ? Math.max(0, words.findIndex(({ from }) => from === best.from) - before) : 0;
  const from = first === 0 ? 0 : words[first]!.from;
  const last = words.findLast(({ to }) => to <= from + length) ?? words[first];
  const isRest = text.length <= from + length || !last;
  const to = isRest ? text.length : last.to;
  const parts = partsOf(text, hits, from, to);
  const ellipsis = { text: '…', hit: false };
  return [...(from > 0 ? [ellipsis] : []), ...parts, ...(to < text.length ? [ellipsis] : [])];
}

const hitsOf = (text: string, asked: Asked): Word[] =>
  wordsOf(text).filter(({ folded }) => whichOf(asked, folded) >= 0);

/** The hit from which most of the words follow within `length` characters; -1 without any. */
function bestOf(hits: readonly Word[], asked: Asked, length: number): number {
  let best = -1;
  let most = 0;
  for (const [i, { from }] of hits.entries()) {
    const within = new Set<number>();
    for (let next = i; next < hits.length && hits[next]!.to <= from + length / 2; next++)
      within.add(whichOf(asked, hits[next]!.folded));
    // A word longer than half an excerpt still is one.
    const count = Math.max(1, within.size);
    if (count > most) [best, most] = [i, count];
  }
  return best;
}

function partsOf(text: string, hits: readonly Word[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    if (hit.from > at) parts.push({ text: text.slice(at, hit.from), hit: false });
    parts.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
}
