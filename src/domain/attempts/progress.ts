import type { Item } from '#domain/items/item.ts';
import { type PinnedItem, subjectOf } from './pinned.ts';

/** Where a quiz or a refresher stands. */
interface Progress {
  readonly total: number;
  readonly done: number;
  readonly left: number;
  /** The number (from 1) of the first item without a response; null when every item has one. */
  readonly next: number | null;
  /** How long the rest takes, about. */
  readonly minutes: number;
}

/** `responded`: the subjects that have their response. */
export function progress(items: readonly PinnedItem[], responded: ReadonlySet<string>): Progress {
  const open = items.filter((item) => !responded.has(subjectOf(item)));
  const [first] = open;
  const left = open.length;
  return {
    total: items.length,
    done: items.length - left,
    left,
    next: first ? items.indexOf(first) + 1 : null,
    minutes: minutesFor(open.map(({ item }) => item)),
  };
}

/**
 * How many minutes these items take, about. Reading, deciding and the explanation take 45 seconds, a reply in one's own
 * words three minutes; at least a minute while any is left.
 */
export function minutesFor(items: readonly Pick<Item, 'kind'>[]): number {
  const minutes = items.reduce((sum, { kind }) => sum + (kind === 'open-reply' ? 3 : 0.75), 0);
  return items.length === 0 ? 0 : Math.max(1, Math.round(minutes));
}
