import type { At } from '#domain/markdown/diagnostic.ts';

/** Where the parts of a file stand that a translation must keep as they are. It is plain JSON. */
export interface Outline {
  /** What stands before the first heading with an id: the steps of a module. */
  readonly entries: readonly OutlineEntry[];
  readonly sections: readonly OutlineSection[];
}

/** A `##` heading and what stands under it. */
export interface OutlineSection {
  readonly id: string;
  readonly at: At;
  readonly idAt: At;
  readonly pairs: OutlineEntry['pairs'];
  /** The entries of its lists, the rows of its tables, its answer lines. */
  readonly entries: readonly OutlineEntry[];
  /** Its other paragraphs. */
  readonly lines: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly at: At;
  /** Where its link leads to; null when it begins with none. */
  readonly to: At | null;
  /** Where the values in its braces stand, by key. */
  readonly pairs: Readonly<Record<string, At>>;
}
