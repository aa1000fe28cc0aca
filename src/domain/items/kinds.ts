import type { RootContent } from 'mdast';
import type { Item, ItemKindName, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { mark } from './mark.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { number } from './number.ts';
import { openReply } from './open-reply.ts';
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
  mark,
  'open-reply': openReply,
} as const satisfies { [K in ItemKindName]: ItemKind<Extract<Item, { kind: K }>, Extract<Response, { kind: K }>> };

/** The rules of this item's kind. A response of another kind scores as invalid. */
export const kindOf = (item: Item): ItemKind => kinds[item.kind] as unknown as ItemKind;

/** The kind that an item’s answers are of by their shape, or null when they are of none. */
export const readerFor = (body: readonly RootContent[]): ItemKind | null =>
  (Object.values(kinds).find((kind) => kind.matches(body)) as unknown as ItemKind | undefined) ?? null;
