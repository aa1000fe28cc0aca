import type { CarriedItem, CarriedQuiz } from './carried.ts';

/** How a text of a source file is to be read. `moodle` is plain text in which HTML may stand. */
export type TextFormat = 'moodle' | 'html' | 'markdown' | 'plain';

/** A text of a source file, its escapes resolved, and the line on which it begins. */
export interface RawText {
  readonly text: string;
  readonly format: TextFormat;
  readonly line: number;
}

/** One answer as Moodle knows them. */
export interface RawAnswer {
  readonly text: RawText;
  /** Per cent of the points: 100 is right, 0 wrong, below 0 costs points. */
  readonly fraction: number;
  readonly feedback: RawText | null;
  /** A number's, as written; empty: none. */
  readonly tolerance: string;
}

interface RawBase {
  /** As the file calls it; null when it has no name. */
  readonly name: string | null;
  readonly line: number;
  readonly text: RawText;
  readonly general: RawText | null;
  /** What an export of ours put into a comment before it. */
  readonly carried: CarriedItem | null;
}

/** One question as GIFT, Aiken and Moodle XML have them, whatever the format. */
export type RawQuestion =
  | (RawBase & { readonly kind: 'choice'; readonly single: boolean; readonly answers: readonly RawAnswer[] })
  | (RawBase & { readonly kind: 'short'; readonly answers: readonly RawAnswer[] })
  | (RawBase & { readonly kind: 'number'; readonly answers: readonly RawAnswer[] })
  | (RawBase & {
      readonly kind: 'match';
      readonly pairs: readonly { readonly left: RawText; readonly right: RawText }[];
    })
  | (RawBase & { readonly kind: 'essay' | 'description' })
  /** Known to our own exports alone: all of it is in what was carried. */
  | (RawBase & { readonly kind: 'order' });

/** What the reader of a format found, in the order of the file. */
export interface RawQuiz {
  readonly questions: readonly RawQuestion[];
  /** The names of the first category, from the outermost; null when there is none. */
  readonly category: string | null;
  /** What an export of ours put into the first comment. */
  readonly carried: CarriedQuiz | null;
}
