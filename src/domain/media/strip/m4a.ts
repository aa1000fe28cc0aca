import { asBytes, lettersAt, viewOf } from './bytes.ts';

/** What is kept of the file, and of each box that holds others; what is not named here may say who, where or when. */
const needed: Readonly<Record<string, ReadonlySet<string>>> = {
  file: new Set(['ftyp', 'styp', 'pdin', 'moov', 'moof', 'mfra', 'mdat', 'sidx', 'ssix']),
  moov: new Set(['mvhd', 'trak', 'mvex', 'iods']),
  trak: new Set(['tkhd', 'tref', 'trgr', 'edts', 'mdia']),
  moof: new Set(['mfhd', 'traf']),
  traf: new Set(['tfhd', 'trun', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'tfdt']),
};

/**
 * An M4A of the same length in which each box but those that play the sound is blank: `free`, and all zeros. Nothing may
 * move, because its tables tell where in the file the sound lies. Null when a box is longer than what holds it.
 */
export function strippedM4a(bytes: Uint8Array): Uint8Array | null {
  const whole = Uint8Array.from(bytes);
  return blank(whole, 'file') ? whole : null;
}

/** Blanks what is not needed in these bytes of a box; whether they are whole boxes. */
function blank(bytes: Uint8Array, holder: string): boolean {
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return false;
    const type = lettersAt(bytes, at + 4, 4);
    const long = view.getUint32(at) === 1;
    const head = long ? 16 : 8;
    if (at + head > bytes.length) return false;
    const said = long ? Number(view.getBigUint64(at + 8)) : view.getUint32(at);
    const size = said === 0 && holder === 'file' ? bytes.length - at : said;
    if (size < head || at + size > bytes.length) return false;
    const inside = bytes.subarray(at + head, at + size);
    if (!needed[holder]!.has(type)) {
      bytes.set(asBytes('free'), at + 4);
      inside.fill(0);
    } else if (needed[type] && !blank(inside, type)) return false;
    at += size;
  }
  return true;
}
