import { readAiken } from './aiken.ts';
import type { TrueFalseWords } from './gift/question.ts';
import { readGift } from './gift/read.ts';
import { idGiver } from './ids.ts';
import { itemOf } from './items/item.ts';
import type { DraftFront, DraftQuiz } from './model.ts';
import { readMoodleXml } from './moodle-xml/read.ts';
import { type Note, notebook, type Tell } from './notes.ts';
import type { RawQuiz } from './raw.ts';
import { blocksOf, plainOf } from './texts/text.ts';

export const exchangeFormats = ['gift', 'aiken', 'moodle-xml'] as const;
type ExchangeFormat = (typeof exchangeFormats)[number];

/** What an import knows besides the file; what is null or empty is looked for in the file. */
export interface ImportWishes {
  /** Null: told by the text itself. */
  readonly format: ExchangeFormat | null;
  readonly title: string | null;
  readonly lead: string | null;
  readonly serves: readonly string[];
  readonly words: TrueFalseWords;
}

/** More than the largest file of ours holds. */
const MOST_QUESTIONS = 500;

export interface Imported {
  readonly format: ExchangeFormat;
  readonly quiz: DraftQuiz;
  /** What could not be carried as it was, by line. */
  readonly notes: readonly Note[];
}

/** A file of another program as a quiz of ours. Never throws: what cannot be read is told by its line. */
export function importQuiz(text: string, wishes: ImportWishes): Imported {
  const { notes, tell } = notebook();
  const format = wishes.format ?? formatOf(text);
  const raw = readers[format](text, wishes.words, tell);
  const front = frontOf(raw, wishes, tell);
  const idFor = idGiver();
  const described = front.lead !== null && wishes.lead === null && !raw.carried?.lead;
  const questions = described ? raw.questions.slice(1) : raw.questions;
  const next = questions[MOST_QUESTIONS];
  if (next) {
    const values = { most: String(MOST_QUESTIONS), left: String(questions.length - MOST_QUESTIONS) };
    tell('questions-too-many', next.line, next.name ?? next.text.text, values);
  }
  const items = questions.slice(0, MOST_QUESTIONS).flatMap((question) => itemOf(question, idFor, tell) ?? []);
  return { format, quiz: { front, items }, notes: [...notes].sort((a, b) => a.line - b.line) };
}

const readers: Readonly<Record<ExchangeFormat, (text: string, words: TrueFalseWords, tell: Tell) => RawQuiz>> = {
  gift: readGift,
  aiken: (text, _words, tell) => readAiken(text, tell),
  'moodle-xml': readMoodleXml,
};

/** The format that a text is in: XML begins with `<`, Aiken has answer lines and no braces. */
export function formatOf(text: string): ExchangeFormat {
  if (/^\ufeff?\s*<(\?xml|quiz|!--)/.test(text)) return 'moodle-xml';
  return /^[^\S\n]*ANSWER:\s*[A-Z]/m.test(text) && /^[^\S\n]*A[.)]\s/m.test(text) && !/^[^\n]*(?<!\\)\{/m.test(text)
    ? 'aiken'
    : 'gift';
}

function frontOf(raw: RawQuiz, { title, lead, serves }: ImportWishes, tell: Tell): DraftFront {
  const { carried } = raw;
  return {
    title: title ?? carried?.title ?? lastOf(raw.category),
    lead: lead ?? carried?.lead ?? leadIn(raw, tell),
    serves: serves.length > 0 ? serves : (carried?.serves ?? []),
    lesson: carried?.lesson ?? null,
    pass: carried?.pass ?? null,
  };
}

/** `$course$/Default for Kettles/Phone` → `Phone`; a slash in a name is written twice. */
function lastOf(category: string | null): string | null {
  const last = category
    ?.split(/(?<!\/)\/(?!\/)/)
    .at(-1)
    ?.replaceAll('//', '/')
    .trim();
  return last && last !== 'top' && !/^\$.*\$$/.test(last) ? last : null;
}

/** A description before the first question says what is to come, if it is short enough to be a lead. */
function leadIn({ questions }: RawQuiz, tell: Tell): string | null {
  const [first] = questions;
  if (first?.kind !== 'description') return null;
  const blocks = blocksOf(first.text, () => {});
  const words = plainOf(blocks);
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type !== 'paragraph' || words.length > 300 || words === '') return null;
  blocksOf(first.text, tell);
  tell('description-as-lead', first.line, first.text.text);
  return words;
}
