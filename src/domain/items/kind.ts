import type { Heading, RootContent } from 'mdast';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Result } from '#domain/shared/result.ts';
import type { Html, Item, PublicItem, Response, ReviewedItem, Score, StandardSlug } from './item.ts';

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
 * | mark | `mark`, once for each that is marked | position of the part |
 * | open reply | `reply` | what was typed |
 */
export interface Fields {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/** What the reader of a quiz found under one heading, before its kind is read. */
export interface ItemSource {
  readonly id: string;
  readonly serves: readonly StandardSlug[];
  readonly stem: Html;
  readonly setting: Html;
  readonly heading: Heading;
  /** The nodes from the answers on: a list, a table, a paragraph that begins with `=`, a passage, or what to rewrite. */
  readonly body: readonly RootContent[];
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
  /** Whether these nodes are of this kind, by their shape alone. */
  matches(body: readonly RootContent[]): boolean;
  /** The item; null when mistakes leave none, all of them told to `reader`. */
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
