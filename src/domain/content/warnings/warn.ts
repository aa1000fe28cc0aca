import type { RootContent } from 'mdast';
import type { FrontMatter } from '#domain/markdown/front-matter.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';
import type { Document } from '../documents.ts';
import { wordsToRead } from '../reading-time.ts';
import { figuresIn } from './figures.ts';
import { warnOfLists } from './lists.ts';
import { warnOfAlike, warnOfHabits } from './options.ts';
import { type Passage, passagesIn } from './passages.ts';
import { MOST_WORDS, sentencesIn, wordsIn } from './sentences.ts';

/** What a lesson may take, at 200 words a minute. */
const MOST_LESSON = { minutes: 6, words: 1200 };

/** The kinds in which a figure must cite its claim. A claim is where it is cited from; a module only leads to others. */
const cites: readonly Document['kind'][] = ['standards', 'lessons', 'quizzes', 'scenarios'];

/** Tells what a sound file would be better without. Nothing of it keeps the file from being served. */
export function warn(reader: Reader, front: FrontMatter, document: Document, nodes: readonly RootContent[]): void {
  const title = front.at(['title']);
  for (const passage of [leadOf(reader, front), ...passagesIn(reader, nodes)]) warnOfPassage(reader, passage, document);
  warnOfLists(reader, nodes);
  if (document.kind === 'quizzes') warnOfHabits(reader, document, title);
  if (document.kind === 'quizzes' || document.kind === 'scenarios' || document.kind === 'lessons')
    warnOfAlike(reader, nodes);
  if (document.kind === 'lessons') warnOfLength(reader, nodes, title);
  if (document.kind === 'claims' && document.review !== null)
    reader.tellAfter(document.review, 'claim-review-passed', front.at(['review']), { day: document.review });
}

/** The lead is read before all else. Its characters stand in the source as they are read, but for quotes around them. */
function leadOf(reader: Reader, front: FrontMatter): Passage {
  const at: Span = front.has(['lead']) ? front.at(['lead']) : { start: 0, end: 0 };
  return {
    text: reader.written(at),
    span: (from, to) => ({ start: at.start + from, end: at.start + to }),
    cited: [],
    answer: false,
  };
}

function warnOfPassage(reader: Reader, passage: Passage, { kind, language }: Document): void {
  const { text, span, answer } = passage;
  if (text.length > 2 * MOST_WORDS && wordsIn(text) > MOST_WORDS) {
    for (const { from, to } of sentencesIn(text, language)) {
      const words = wordsIn(withoutSpeaker(text.slice(from, to)));
      if (words > MOST_WORDS) reader.tell('sentence-too-long', span(from, to), { words, most: MOST_WORDS });
    }
  }
  if (answer || !cites.includes(kind)) return;
  for (const { from, to } of figuresIn(passage, kind === 'quizzes' || kind === 'scenarios', language))
    reader.tell('figure-without-claim', span(from, to), { found: text.slice(from, to) });
}

/** Who says a sentence is not part of it. */
const withoutSpeaker = (sentence: string): string => sentence.replace(/^\p{Lu}[\p{L} .]{0,30}: /u, '');

function warnOfLength(reader: Reader, nodes: readonly RootContent[], at: Span): void {
  const words = wordsToRead(nodes);
  if (words > MOST_LESSON.words)
    reader.tell('lesson-too-long', at, { words, minutes: MOST_LESSON.minutes, most: MOST_LESSON.words });
}
