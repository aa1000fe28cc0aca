import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { Random } from './random.ts';

/** Chance that repeats: the same text gives the same numbers. */
export function chanceOf(text: string): Random {
  const generator = xoroshiro128plusFromState(state(text));
  return (below) => uniformInt(generator, 0, below - 1);
}

/** Four 32-bit words from a text (FNV-1a with four starts): spread, not secrecy, which lies in the seed's length. */
function state(text: string): number[] {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash | 0;
  });
}
