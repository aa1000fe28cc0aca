import type { PhrasingContent, RootContent } from 'mdast';

/** What is said in one breath: a stem, an option, a cell. */
export type Inline = readonly PhrasingContent[];
/** What may run to several paragraphs: a setting, an explanation. Empty when there is none. */
export type Blocks = readonly RootContent[];

interface DraftBase {
  /** Unique in its quiz. */
  readonly id: string;
  /** Its own standards; empty when those of the quiz hold. */
  readonly serves: readonly string[];
  readonly stem: Inline;
  readonly setting: Blocks;
}

export interface DraftOption {
  readonly text: Inline;
  readonly why: Blocks;
  readonly right: boolean;
}
interface DraftChoice extends DraftBase {
  readonly kind: 'choice';
  readonly options: readonly DraftOption[];
}
interface DraftOrder extends DraftBase {
  readonly kind: 'order';
  readonly steps: readonly Inline[];
  readonly why: Blocks;
}
export interface DraftMatch extends DraftBase {
  readonly kind: 'match';
  readonly heads: readonly [Inline, Inline];
  readonly pairs: readonly { readonly left: Inline; readonly right: Inline }[];
  readonly why: Blocks;
}
export interface DraftShortText extends DraftBase {
  readonly kind: 'short-text';
  readonly accepted: readonly string[];
  readonly foreseen: readonly { readonly text: string; readonly why: Blocks }[];
  readonly why: Blocks;
}
interface DraftNumber extends DraftBase {
  readonly kind: 'number';
  readonly value: number;
  readonly tolerance: number;
  readonly foreseen: readonly { readonly value: number; readonly why: Blocks }[];
  readonly why: Blocks;
}

export interface DraftOpenReply extends DraftBase {
  readonly kind: 'open-reply';
  /** What is to be rewritten. */
  readonly rewrite: Blocks;
  readonly criteria: readonly { readonly text: Inline; readonly why: Blocks }[];
  readonly why: Blocks;
}

/** An item on its way into a file of ours. What it lacks (an explanation, the heads of a table) is empty, for its author to write. */
export type DraftItem = DraftChoice | DraftOrder | DraftMatch | DraftShortText | DraftNumber | DraftOpenReply;

/** What stands in the front matter of a quiz; null or empty where its author has to write it. */
export interface DraftFront {
  readonly title: string | null;
  readonly lead: string | null;
  readonly serves: readonly string[];
  readonly lesson: string | null;
  /** Per cent; null: 80. */
  readonly pass: number | null;
}

/** A quiz on its way into a file of ours. */
export interface DraftQuiz {
  readonly front: DraftFront;
  readonly items: readonly DraftItem[];
}
