/**
 * HTML made by our own markdown renderer from allowed nodes only; safe to place in a page as it is. What is said in one
 * breath (stem, option, step, cell, remark, line, choice) is inline: place it in a `<p>` or `<span>`. What may run to
 * several paragraphs (setting, why, prose, statement, finding, caveat) is blocks: place it in a `<div>`. So does a line
 * that nobody says, which may be a picture or a sound.
 */
export type Html = string;

/** A standard's slug. */
export type StandardSlug = string;

/**
 * Points of a response; `invalid` when it cannot be scored, which is not zero; `waiting` when a coach scores it, which
 * is neither right nor wrong.
 */
export type Score = Points | 'invalid' | 'waiting';

interface Points {
  readonly earned: number;
  readonly total: number;
}

/** Whether a score is points: neither invalid nor waiting for a coach. */
export const isPoints = (score: Score): score is Points => typeof score === 'object';

/** How sure the learner was, sent with every response. */
export const confidences = ['sure', 'fairly', 'guessing'] as const;
export type Confidence = (typeof confidences)[number];

interface ItemBase {
  /** Unique in its quiz and permanent: progress hangs on `<quiz>#<id>`. */
  readonly id: string;
  readonly serves: readonly StandardSlug[];
  readonly stem: Html;
  /** The situation, shown between the stem and the answers. May be empty. */
  readonly setting: Html;
}

export interface Option {
  readonly text: Html;
  readonly why: Html;
  readonly right: boolean;
}

export interface SingleChoice extends ItemBase {
  readonly kind: 'single-choice';
  readonly options: readonly Option[];
}
export interface MultipleChoice extends ItemBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
}
export interface PutInOrder extends ItemBase {
  readonly kind: 'order';
  /** In the right order. */
  readonly steps: readonly Html[];
  readonly why: Html;
}
export interface Match extends ItemBase {
  readonly kind: 'match';
  readonly heads: readonly [Html, Html];
  readonly pairs: readonly { readonly left: Html; readonly right: Html }[];
  readonly why: Html;
}
export interface ShortText extends ItemBase {
  readonly kind: 'short-text';
  readonly accepted: readonly string[];
  /** Wrong answers that were foreseen, each with what to say about it. */
  readonly foreseen: readonly { readonly text: string; readonly why: Html }[];
  readonly why: Html;
}
export interface NumberItem extends ItemBase {
  readonly kind: 'number';
  readonly value: number;
  readonly tolerance: number;
  readonly foreseen: readonly { readonly value: number; readonly why: Html }[];
  readonly why: Html;
}

/** One paragraph of a passage: who says it, if somebody does, and its text; a number is the part of that index. */
export interface Passage {
  readonly who: string | null;
  readonly runs: readonly (Html | number)[];
}
export interface Mark extends ItemBase {
  readonly kind: 'mark';
  readonly passage: readonly Passage[];
  /** What can be marked, in the order of the text; `right`: it should be. Words alone, without any tag. */
  readonly parts: readonly Option[];
}

/** What a coach looks for in a reply. */
export interface Criterion {
  readonly text: Html;
  /** What it looks like when it is met. Blocks. */
  readonly why: Html;
}
export interface OpenReply extends ItemBase {
  readonly kind: 'open-reply';
  /** What is to be rewritten, in blocks; empty when the stem says it all. */
  readonly rewrite: Html;
  readonly criteria: readonly Criterion[];
  /** With a model reply. */
  readonly why: Html;
}

export type Item = SingleChoice | MultipleChoice | PutInOrder | Match | ShortText | NumberItem | Mark | OpenReply;
export type ItemKindName = Item['kind'];

/** What a learner gave, in the source's own indexes (never in the positions that were shown). */
export type Response =
  | { readonly kind: 'single-choice'; readonly choice: number }
  | { readonly kind: 'multiple-choice'; readonly choices: readonly number[] }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** For each left cell, from the top, the index of the pair whose right cell was put beside it. */
  | { readonly kind: 'match'; readonly rights: readonly number[] }
  | { readonly kind: 'short-text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** The indexes of the parts that were marked. */
  | { readonly kind: 'mark'; readonly marks: readonly number[] }
  | { readonly kind: 'open-reply'; readonly text: string };

/** What the browser may see before the response is in: built field by field, nothing of the key in it. */
export type PublicItem = { readonly id: string; readonly stem: Html; readonly setting: Html } & (
  | { readonly kind: 'single-choice'; readonly options: readonly Html[] }
  | { readonly kind: 'multiple-choice'; readonly options: readonly Html[] }
  | { readonly kind: 'order'; readonly steps: readonly Html[] }
  | {
      readonly kind: 'match';
      readonly heads: readonly [Html, Html];
      readonly lefts: readonly Html[];
      readonly rights: readonly Html[];
    }
  | { readonly kind: 'short-text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'mark'; readonly passage: readonly Passage[]; readonly parts: readonly Html[] }
  | {
      readonly kind: 'open-reply';
      readonly rewrite: Html;
      /** How many characters a reply may have. */
      readonly longest: number;
    }
);

/** What is shown once the response is in: every option with its explanation, in the order that was shown. */
export type ReviewedItem = { readonly id: string; readonly stem: Html; readonly setting: Html } & (
  | {
      readonly kind: 'single-choice' | 'multiple-choice';
      readonly options: readonly {
        readonly text: Html;
        readonly why: Html;
        readonly right: boolean;
        readonly chosen: boolean;
      }[];
    }
  | {
      readonly kind: 'order';
      /** In the right order; `given` is the place (from 1) that the learner put it in. */
      readonly steps: readonly { readonly text: Html; readonly given: number }[];
      readonly why: Html;
    }
  | {
      readonly kind: 'match';
      readonly heads: readonly [Html, Html];
      readonly pairs: readonly {
        readonly left: Html;
        readonly right: Html;
        readonly given: Html;
        readonly agrees: boolean;
      }[];
      readonly why: Html;
    }
  | {
      readonly kind: 'short-text' | 'number';
      readonly given: string;
      readonly accepted: string;
      /** What is said about this very answer, when it was foreseen. */
      readonly foreseen: Html | null;
      readonly why: Html;
    }
  | {
      readonly kind: 'mark';
      readonly passage: readonly Passage[];
      readonly parts: readonly {
        readonly text: Html;
        readonly why: Html;
        readonly right: boolean;
        readonly marked: boolean;
      }[];
    }
  | {
      readonly kind: 'open-reply';
      readonly rewrite: Html;
      readonly given: string;
      readonly criteria: readonly Criterion[];
      readonly why: Html;
    }
);
