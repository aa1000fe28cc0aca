import { chanceOf } from '#domain/shared/chance.ts';
import { shuffled } from '#domain/shared/random.ts';
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
