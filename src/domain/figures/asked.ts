import type { Item } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { canonicalJson } from '#domain/shared/canonical.ts';

/**
 * All of an item that bears on a response and its score, as text to be compared: what is shown before the response, and
 * the key. Two items with the same are one version. Explanations come after the response, and the standards that it
 * serves change nothing in it, so a better explanation leaves the figures of an item as they are.
 */
export function askedOf(item: Item): string {
  const kind = kindOf(item);
  const inPlace = Array.from({ length: kind.parts(item) }, (_, index) => index);
  return canonicalJson({ shown: kind.publicView(item, inPlace), key: keyOf(item) });
}

/** What of the key is not in the order in which the parts stand. */
function keyOf(item: Item): unknown {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return item.options.map(({ right }) => right);
    case 'mark':
      return item.parts.map(({ right }) => right);
    case 'short-text':
      return item.accepted;
    case 'number':
      return [item.value, item.tolerance];
    case 'open-reply':
      return item.criteria.map(({ text }) => text);
    case 'order':
    case 'match':
      return null;
  }
}
