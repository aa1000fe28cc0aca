import { asBytes, joined, lettersAt, viewOf } from './bytes.ts';
import { turnedExif, turnIn } from './orientation.ts';

const needed = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** In the first byte of VP8X: that EXIF and that XMP follow. */
const EXIF = 0x08;
const XMP = 0x04;

/** A WebP of what draws the picture alone, with how to turn it; null when it is shorter than it says. */
export function strippedWebp(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 12 || lettersAt(bytes, 0, 4) !== 'RIFF' || lettersAt(bytes, 8, 4) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const kept: Uint8Array[] = [Uint8Array.from(bytes.subarray(0, 12))];
  let exif: Uint8Array | null = null;
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return null;
    const type = lettersAt(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (next > end) return null;
    if (needed.has(type)) kept.push(Uint8Array.from(bytes.subarray(at, next)));
    if (type === 'EXIF') exif ??= bytes.subarray(at + 8, at + 8 + size);
    at = next;
  }
  const turn = exif && turnIn(lettersAt(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif);
  for (const part of kept)
    if (lettersAt(part, 0, 4) === 'VP8X' && part.length > 8) part[8] = (part[8]! & ~(EXIF | XMP)) | (turn ? EXIF : 0);
  if (turn) kept.push(chunk('EXIF', turnedExif(turn)));
  const whole = joined(kept);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  return whole;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + data.length);
  whole.set(asBytes(type));
  viewOf(whole).setUint32(4, data.length, true);
  whole.set(data, 8);
  return whole;
}
