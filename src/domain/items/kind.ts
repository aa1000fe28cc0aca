import type { RootContent } from 'mdast';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Result } from '#domain/shared/result.ts';
import type { Item, ItemKindName, PublicItem, Response, ReviewedItem, Score } from './item.ts';

/** The form fields of one response, as a page or an island posts them. */
export interface Fields {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/** What the reader of a quiz found under one heading, before its kind is read. */
export interface ItemSource {
  readonly id: string;
  readonly serves: readonly string[];
  readonly stem: string;
  readonly setting: string;
  /** The nodes from the answers on: a list, a table, or a paragraph that begins with `=`. */
  readonly body: readonly RootContent[];
}

/**
 * One kind of item. A kind is a module of its own, listed in `kinds.ts`; nothing else knows the kinds apart,
 * save the island that draws each.
 *
 * `order` is a permutation of the item's parts (options, steps, or right cells), `parts(item)` long:
 * position → source index. It comes from the secret seed of the attempt.
 */
export interface ItemKind<I extends Item = Item, R extends Response = Response> {
  readonly kind: I['kind'];
  /** Whether these nodes are of this kind, by their shape alone. */
  matches(body: readonly RootContent[]): boolean;
  /** The item, or null after every mistake has been told to `reader`. */
  read(source: ItemSource, reader: Reader): I | null;
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
