import type { Item, ItemKindName, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { number } from './number.ts';
import { putInOrder } from './order.ts';
import { shortText } from './short-text.ts';
import { singleChoice } from './single-choice.ts';

const kinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  order: putInOrder,
  match,
  'short-text': shortText,
  number,
} as const satisfies { [K in ItemKindName]: ItemKind<Extract<Item, { kind: K }>, Extract<Response, { kind: K }>> };

/** The rules of this item's kind. A response of another kind scores as invalid. */
export const kindOf = (item: Item): ItemKind => kinds[item.kind] as unknown as ItemKind;
