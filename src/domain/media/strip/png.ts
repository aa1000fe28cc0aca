import { asBytes, joined, lettersAt, viewOf } from './bytes.ts';
import { turnedExif, turnIn } from './orientation.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Of what may be left out, what says how colours are meant, how large a pixel is, and how the frames of a film follow. */
const needed = new Set('acTL bKGD cHRM cICP cLLI fcTL fdAT gAMA hIST iCCP mDCV pHYs sBIT sPLT sRGB tRNS'.split(' '));

/** A PNG of what draws the picture alone, with how to turn it; null when it has no end. */
export function strippedPng(bytes: Uint8Array): Uint8Array | null {
  if (signature.some((one, at) => bytes[at] !== one)) return null;
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 8)];
  let hasExif = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + view.getUint32(at);
    const type = lettersAt(bytes, at + 4, 4);
    if (next > bytes.length || !/^[a-z]{4}$/i.test(type)) return null;
    // A capital first letter: nothing can be drawn without it.
    if (/^[A-Z]/.test(type) || needed.has(type)) kept.push(bytes.subarray(at, next));
    if (type === 'eXIf' && !hasExif) {
      hasExif = true;
      const turn = turnIn(bytes.subarray(at + 8, next - 4));
      if (turn) kept.push(chunk(type, turnedExif(turn)));
    }
    if (type === 'IEND') return joined(kept);
    at = next;
  }
  return null;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = viewOf(whole);
  view.setUint32(0, data.length);
  whole.set(asBytes(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, checksum(whole.subarray(4, 8 + data.length)));
  return whole;
}

/** CRC-32, bit by bit: it is of some thirty bytes. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
