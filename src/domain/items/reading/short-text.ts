import type { RootContent } from 'mdast';
import type { Reader } from '#domain/markdown/reader.ts';
import type { ShortText } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { normalised } from '../normalised.ts';
import { isNumber } from './number.ts';
import { isWritten, readWritten } from './written.ts';

/** Whether the body of an item begins with a written answer that is no number. */
export const isShortText = (body: readonly RootContent[]): boolean => isWritten(body[0]) && !isNumber(body);

/** `= 30 minutes | half an hour`, foreseen wrong answers, and one explanation. */
export function readShortText(source: ItemSource, reader: Reader): ShortText | null {
  const before = reader.errors;
  const { accepted, foreseen, why } = readWritten(source, reader);
  const known = new Set<string>();
  const settled = new Set<string>();
  for (const { text, literals, at, time } of accepted) {
    if (text !== '' && normalised(text) === '') reader.tell('answer-empty', at);
    for (const literal of literals) (time ? settled : known).add(normalised(literal));
  }
  for (const wrong of foreseen)
    if (known.has(normalised(wrong.text))) reader.tell('foreseen-right', wrong.at, { found: wrong.text });
  if (reader.errors > before) return null;
  const { id, serves, stem, setting } = source;
  return {
    kind: 'short-text',
    id,
    serves,
    stem,
    setting,
    accepted: accepted.flatMap(({ literals }) => literals),
    // What our times have made right since it was foreseen as wrong is no longer wrong, and nobody's slip.
    foreseen: foreseen
      .filter(({ text }) => !settled.has(normalised(text)))
      .map((wrong) => ({ text: wrong.text, why: wrong.why })),
    why,
  };
}
