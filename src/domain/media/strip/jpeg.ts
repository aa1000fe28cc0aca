import { asBytes, joined, lettersAt, viewOf } from './bytes.ts';
import { turnedExif, turnIn } from './orientation.ts';

const begin = Uint8Array.of(0xff, 0xd8);
const end = Uint8Array.of(0xff, 0xd9);
const SCAN = 0xda;

/** What applications have written and a browser needs: how colours are meant. By marker, with its first letters. */
const needed: Readonly<Record<number, string>> = { 226: 'ICC_PROFILE\0', 238: 'Adobe' };

/**
 * A JPEG of what draws the picture alone, in the order in which it stood, with how to turn it. Left out is what cameras
 * and programs wrote beside it, comments, and all that follows the picture: a second one, a film. Null when it has no end.
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== begin[0] || bytes[1] !== begin[1]) return null;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let jfif: Uint8Array | null = null;
  let exif: Uint8Array | null = null;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at++;
    else if (marker === end[1]) return joined([begin, ...(jfif ? [jfif] : []), ...turned(exif), ...kept, end]);
    else {
      const next = marker >= 0xc0 && !isAlone(marker) && at + 4 <= bytes.length ? at + 2 + view.getUint16(at + 2) : 0;
      const after = marker === SCAN ? endOfScan(bytes, next) : next;
      if (next < at + 4 || after > bytes.length) return null;
      const segment = bytes.subarray(at, after);
      const said = (letters: string) => lettersAt(segment, 4, letters.length) === letters;
      if (marker === 0xe0 && said('JFIF\0')) jfif ??= segment;
      else if (marker === 0xe1 && said('Exif\0')) exif ??= segment.subarray(10);
      else if (isPicture(marker) || (needed[marker] && said(needed[marker]))) kept.push(segment);
      at = after;
    }
  }
  return null;
}

/** Markers without a length, which have no place between segments. */
const isAlone = (marker: number) => marker >= 0xd0 && marker <= 0xd8;

/** Tables, frames and scans; neither what applications write nor a comment. */
const isPicture = (marker: number) => marker < 0xe0;

function turned(exif: Uint8Array | null): Uint8Array[] {
  const turn = exif && turnIn(exif);
  if (!turn) return [];
  const said = turnedExif(turn);
  return [Uint8Array.of(0xff, 0xe1, 0, said.length + 8), asBytes('Exif\0\0'), said];
}

/** Where the marker after a scan stands; behind the last byte when there is none. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else if (next === 0xff) at += 1;
    else return at;
  }
  return bytes.length + 1;
}
