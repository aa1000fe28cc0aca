import type { Result } from '#domain/shared/result.ts';
import type { Item, ItemKindName, PublicItem, Response, ReviewedItem, Score } from './item.ts';

/**
 * The form fields of one response, as a page or an island posts them. Positions count from 0, in the order shown.
 *
 * | kind | field | value |
 * | --- | --- | --- |
 * | single choice | `choice` | position of the option |
 * | multiple choice | `choice`, once for each tick | position of the option |
 * | order | `place-<position>` of each step | its place, from 1 |
 * | match | `match-<row>` of each left cell | position of the right cell |
 * | short text | `text` | what was typed |
 * | number | `number` | what was typed: `2.5` or `2,5` |
 */
export interface Fields {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/**
 * One kind of item. A kind is a module of its own, listed in `kinds.ts`; nothing else knows the kinds apart,
 * save the island that draws each.
 *
 * `order` is a permutation of the item's parts (options, steps, or right cells), `parts(item)` long:
 * position → source index. It comes from the secret seed of the attempt (`arrange.ts`).
 */
export interface ItemKind<I extends Item = Item, R extends Response = Response> {
  readonly kind: I['kind'];
  /** How many parts are shuffled; 0 for none. */
  parts(item: I): number;
  /** The item without its key, field by field. */
  publicView(item: I, order: readonly number[]): PublicItem;
  /** The response in source indexes, or which field to mend. Needs no key. */
  validate(item: I, order: readonly number[], fields: Fields): Result<R>;
  score(item: I, response: R): Score;
  /** The item with its explanations, for after the response. */
  review(item: I, order: readonly number[], response: R): ReviewedItem;
}

export type { Item, ItemKindName, PublicItem, Response, ReviewedItem, Score };
