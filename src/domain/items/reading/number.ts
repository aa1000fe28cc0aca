import type { RootContent } from 'mdast';
import type { Reader } from '#domain/markdown/reader.ts';
import type { NumberItem } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { near } from '../near.ts';
import { readNumber } from '../read-number.ts';
import { acceptedIn } from './accepted.ts';
import { isWritten, readWritten } from './written.ts';

const withTolerance = /^(.*?)(?<!\s)\s*(?:±|\+\/?-)\s*(.*)$/s;

/** One literal that is, or tries to be, a number. A reference is one with a tolerance, and short text without. */
export function isNumber([line]: readonly RootContent[]): boolean {
  const [only, ...others] = isWritten(line) ? acceptedIn(line) : [];
  if (!only || others.length > 0) return false;
  if (only.time) return withTolerance.test(only.time.rest);
  return readNumber(only.text) !== null || /^[+−-]?\d[\d.,]*\s*(±|\+\/?-|$)/.test(only.text);
}

/** `= 82`, `= 82 ± 5`, `= 82 +- 5` or `= <reply:post> ± 0` in minutes, foreseen wrong answers, and one explanation. */
export function readNumberItem(source: ItemSource, reader: Reader): NumberItem | null {
  const before = reader.errors;
  const written = readWritten(source, reader);
  const [only] = written.accepted;
  if (!only) return null;
  const minutes = only.time?.reference.minutes;
  if (minutes === null) reader.tell('reply-without-minutes', only.at, { found: only.time?.reference.words ?? '' });
  const text = minutes == null ? only.text : `${minutes} ${only.time?.rest}`;
  const parts = withTolerance.exec(text);
  const value = readNumber(parts ? parts[1]! : text);
  const tolerance = parts ? readNumber(parts[2]!) : 0;
  if (minutes !== null && (value === null || tolerance === null || tolerance < 0))
    reader.tell('number-unreadable', only.at, { found: only.text });
  const foreseen = written.foreseen.flatMap((wrong) => {
    const number = readNumber(wrong.text);
    if (number === null) reader.tell('number-unreadable', wrong.at, { found: wrong.text });
    else if (value !== null && near(number, value, tolerance ?? 0)) {
      reader.tell('foreseen-right', wrong.at, { found: wrong.text });
    }
    return number === null ? [] : { value: number, why: wrong.why };
  });
  if (reader.errors > before || value === null || tolerance === null) return null;
  const { id, serves, stem, setting } = source;
  return { kind: 'number', id, serves, stem, setting, value, tolerance, foreseen, why: written.why };
}
