import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { type Random, shuffled } from '#domain/shared/random.ts';
import type { Item } from './item.ts';
import { kindOf } from './kinds.ts';

/**
 * In which order the parts of an item are shown in one attempt: position → source index. The same for the same seed
 * and item id, and unlike its neighbours'. What is to be ordered or matched is never shown solved.
 */
export function arrange(item: Item, seed: string): readonly number[] {
  const order = shuffled(kindOf(item).parts(item), chanceOf(`${item.id}\n${seed}`));
  return isSolved(item, order) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** Two steps or right cells may say the same: the texts decide, not their indexes. */
function isSolved(item: Item, order: readonly number[]): boolean {
  const texts = item.kind === 'order' ? item.steps : item.kind === 'match' ? item.pairs.map((pair) => pair.right) : [];
  return texts.length > 1 && order.every((source, position) => texts[source] === texts[position]);
}

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
