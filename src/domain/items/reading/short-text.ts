import type { RootContent } from 'mdast';
import type { Reader } from '#domain/markdown/reader.ts';
import type { ShortText } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { normalised } from '../normalised.ts';
import { isNumber } from './number.ts';
import { isWritten, readWritten } from './written.ts';

export const isShortText = (body: readonly RootContent[]): boolean => isWritten(body[0]) && !isNumber(body);

/** `= 30 minutes | half an hour`, foreseen wrong answers, and one explanation. */
export function readShortText(source: ItemSource, reader: Reader): ShortText | null {
  const before = reader.errors;
  const { accepted, foreseen, why } = readWritten(source, reader);
  const known = new Set<string>();
  for (const { text, at } of accepted) {
    const plain = normalised(text);
    if (text !== '' && plain === '') reader.tell('answer-empty', at);
    known.add(plain);
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
    accepted: accepted.map(({ text }) => text),
    foreseen: foreseen.map((wrong) => ({ text: wrong.text, why: wrong.why })),
    why,
  };
}
