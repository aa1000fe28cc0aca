import type { PublicItem } from '#domain/items/item.ts';
import type { Told, Typed } from '../told.ts';

/** What each kind's form is drawn from: the item without its key, and the form as it was sent back. */
export interface AskProps<K extends PublicItem['kind']> {
  readonly item: Extract<PublicItem, { kind: K }>;
  readonly told: Told | null;
  readonly typed: Typed;
  /** What the ids of its fields begin with where several items stand on a page. */
  readonly prefix?: string;
}
