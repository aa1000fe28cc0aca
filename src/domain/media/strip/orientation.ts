import { lettersAt, viewOf } from './bytes.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;

/** EXIF that says how to turn the picture and nothing else, with `turn` from 2 to 8. The shortest EXIF there can be. */
export const turnedExif = (turn: number): Uint8Array =>
  Uint8Array.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  ]);

const shortest = turnedExif(1).length;

/** How EXIF says that the picture is to be turned, from 2 to 8; null where it stays as it is or nothing legible is said. */
export function turnIn(exif: Uint8Array): number | null {
  const order = lettersAt(exif, 0, 2);
  if (exif.length < shortest || (order !== 'II' && order !== 'MM')) return null;
  const view = viewOf(exif);
  const little = order === 'II';
  const start = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || start < 8 || start + 2 > exif.length) return null;
  const fields = view.getUint16(start, little);
  for (let at = start + 2; at < start + 2 + fields * 12; at += 12) {
    if (at + 12 > exif.length) return null;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const turn = view.getUint16(at + 8, little);
    return view.getUint16(at + 2, little) === SHORT && turn >= 2 && turn <= 8 ? turn : null;
  }
  return null;
}
