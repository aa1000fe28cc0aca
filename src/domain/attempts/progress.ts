import { type PinnedItem, subjectOf } from './pinned.ts';

/** Where a quiz or a refresher stands. */
export interface Progress {
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
  const open = items.map((item) => !responded.has(subjectOf(item)));
  const left = open.filter(Boolean).length;
  const first = open.indexOf(true);
  return {
    total: items.length,
    done: items.length - left,
    left,
    next: first < 0 ? null : first + 1,
    minutes: minutesFor(left),
  };
}

/** Reading, deciding and the explanation take about 45 seconds an item; at least a minute while any is left. */
export const minutesFor = (items: number): number => (items === 0 ? 0 : Math.max(1, Math.round(items * 0.75)));
