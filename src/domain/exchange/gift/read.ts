import { type CarriedItem, type CarriedQuiz, readCarried } from '../carried.ts';
import type { Tell } from '../notes.ts';
import type { RawQuestion, RawQuiz } from '../raw.ts';
import { type Block, blocksOfFile, type Comment } from './blocks.ts';
import { asWritten, restored } from './escapes.ts';
import { readQuestion, type TrueFalseWords } from './question.ts';

/** The questions of a GIFT file, read as Moodle reads them. */
export function readGift(file: string, words: TrueFalseWords, tell: Tell): RawQuiz {
  const questions: RawQuestion[] = [];
  let category: string | null = null;
  let carriedQuiz: CarriedQuiz | null = null;
  for (const block of blocksOfFile(file)) {
    const { quiz, item } = readComments(block.comments, tell);
    carriedQuiz ??= quiz;
    const { path, from } = readCategory(block);
    if (path !== null) {
      if (category === null) category = path;
      else if (category !== path)
        tell('category', block.lineAt(from.start), asWritten(block.text.slice(from.start, from.end)));
    }
    const question = readQuestion(block, { text: block.text.slice(from.end), at: from.end }, words, tell);
    if (question) questions.push({ ...question, carried: item });
    else if (item?.order) questions.push(orderOf(item, block));
  }
  return { questions, category, carried: carriedQuiz };
}

const orderOf = (carried: CarriedItem, block: Block): RawQuestion => {
  const line = block.comments[0]?.line ?? block.lineAt(0);
  return { kind: 'order', name: null, line, text: { text: '', format: 'html', line }, general: null, carried };
};

/** `$CATEGORY: tom/dick/harry`. */
function readCategory({ text }: Block): { path: string | null; from: { start: number; end: number } } {
  const found = /^\s*\$CATEGORY:([^\n]*)/.exec(text);
  if (!found) return { path: null, from: { start: 0, end: 0 } };
  const start = found[0].length - found[0].trimStart().length;
  return { path: restored(found[1]!).trim(), from: { start, end: found[0].length } };
}

/** What our own exports put into comments; the others are told, those alone that say something. */
function readComments(
  comments: readonly Comment[],
  tell: Tell,
): { quiz: CarriedQuiz | null; item: CarriedItem | null } {
  let quiz: CarriedQuiz | null = null;
  let item: CarriedItem | null = null;
  for (const { text, line } of comments) {
    const written = asWritten(text);
    const carried = readCarried(written);
    if (carried === 'unreadable') tell('comment-unreadable', line, written);
    else if (carried && 'quiz' in carried) quiz = carried.quiz;
    else if (carried) item = carried.item;
    // Moodle writes its own number and the name, which stands in the question too, above each.
    else if (/[\p{L}\p{N}]/u.test(text) && !/^\/\/ question: \d+ {2}name: /.test(text)) tell('comment', line, written);
  }
  return { quiz, item };
}
