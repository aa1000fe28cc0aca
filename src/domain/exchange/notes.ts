/**
 * What becomes of a part of the source file that has no place of its own in ours: `lost`, not carried at all;
 * `changed`, carried in another shape. Each rule has its two sentences in the message catalogue.
 */
export const noteRules = {
  'item-kind': 'lost',
  'braces-unpaired': 'lost',
  'answers-twice': 'lost',
  'answers-too-few': 'lost',
  'pair-without-arrow': 'lost',
  'xml-broken': 'lost',
  'xml-not-quiz': 'lost',
  description: 'lost',
  'description-as-lead': 'changed',
  category: 'lost',
  comment: 'lost',
  'comment-unreadable': 'lost',
  'weight-partial': 'lost',
  'weights-evened': 'changed',
  'several-right': 'changed',
  'one-right': 'changed',
  wildcard: 'lost',
  'answer-unwritable': 'lost',
  'answer-without-feedback': 'lost',
  'feedback-for-others': 'lost',
  'feedback-combined': 'lost',
  'feedbacks-joined': 'changed',
  'general-feedback-moved': 'changed',
  'number-unreadable': 'lost',
  'number-more': 'lost',
  'number-overlaps': 'lost',
  'numbers-as-texts': 'changed',
  'text-as-number': 'changed',
  'tolerance-of-wrong': 'lost',
  'match-extra': 'lost',
  'name-shortened': 'changed',
  image: 'lost',
  media: 'lost',
  file: 'lost',
  formula: 'changed',
  style: 'lost',
  formatting: 'lost',
  'raw-html': 'lost',
  link: 'lost',
  'heading-as-bold': 'changed',
  'blocks-as-one': 'changed',
  'list-or-table': 'changed',
  setting: 'lost',
  encoding: 'changed',
  'questions-too-many': 'lost',
} as const satisfies Record<string, 'lost' | 'changed'>;

export type NoteRule = keyof typeof noteRules;

/** One part that could not be carried as it was. */
export interface Note {
  readonly rule: NoteRule;
  /** In the source file, from 1. */
  readonly line: number;
  /** The offending text, as it stands in the source; cut when it is long. */
  readonly found: string;
  /** What the sentences of the rule name. */
  readonly values: Readonly<Record<string, string>>;
}

/** Notes a part; the same rule, line and text once. */
export type Tell = (rule: NoteRule, line: number, found: string, values?: Note['values']) => void;

/** The longest text that a note quotes, in characters. */
const LONGEST = 160;

/** An empty list of notes, and the way to write into it. */
export function notebook(): { readonly notes: readonly Note[]; readonly tell: Tell } {
  const notes: Note[] = [];
  const seen = new Set<string>();
  return {
    notes,
    tell(rule, line, found, values = {}) {
      const plain = found.replace(/\s+/g, ' ').trim();
      const cut = plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
      const key = JSON.stringify([rule, line, cut, values]);
      if (seen.has(key)) return;
      seen.add(key);
      notes.push({ rule, line, found: cut.toWellFormed(), values });
    },
  };
}
