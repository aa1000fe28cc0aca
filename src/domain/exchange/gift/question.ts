import type { Tell } from '../notes.ts';
import type { RawAnswer, RawQuestion, RawText } from '../raw.ts';
import type { Block } from './blocks.ts';
import { asWritten, restored } from './escapes.ts';
import { cutAt, type Piece, piecesAt, rawText, trimmedPiece } from './pieces.ts';

/** The question in a block, its comments aside; null when there is none, or none that can be read, which is told. */
export function readQuestion(block: Block, whole: Piece, words: TrueFalseWords, tell: Tell): RawQuestion | null {
  const { name, rest } = named(trimmedPiece(whole));
  if (rest.text.trim() === '' && name === null) return null;
  const line = block.lineAt(trimmedPiece(whole).at);
  const unreadable = (rule: 'braces-unpaired' | 'answers-twice' | 'answers-too-few' | 'pair-without-arrow') => {
    tell(rule, line, asWritten(whole.text));
    return null;
  };
  const open = rest.text.indexOf('{');
  const close = rest.text.indexOf('}');
  if (open < 0 !== close < 0 || close < open) return unreadable('braces-unpaired');
  const base = { name, line, general: null, carried: null };
  if (open < 0) return { ...base, kind: 'description', text: rawText(rest, 'moodle', block.lineAt) };
  const after = rest.text.slice(close + 1);
  if (after.includes('{') || after.includes('}'))
    return unreadable(after.includes('{') ? 'answers-twice' : 'braces-unpaired');
  const blank = after.trim() === '' ? '' : '_____';
  const stem = { text: `${rest.text.slice(0, open)}${blank}${after}`, at: rest.at };
  const text = rawText(stem, 'moodle', block.lineAt);
  const read = (piece: Piece): RawText => rawText(piece, text.format, block.lineAt);
  const { answers, general } = withoutGeneral({ text: rest.text.slice(open + 1, close), at: rest.at + open + 1 });
  const shared = { ...base, text, general: general && read(general) };

  if (answers.text === '') return { ...shared, kind: 'essay' };
  if (answers.text.startsWith('#')) {
    const numbers = numberAnswers({ text: answers.text.slice(1), at: answers.at + 1 }, read);
    return numbers.length > 0 ? { ...shared, kind: 'number', answers: numbers } : unreadable('answers-too-few');
  }
  if (answers.text.includes('~')) {
    const options = piecesAt(/[~=]/g, answers).map((piece) => answerOf(piece, 0, read));
    if (options.length < 2) return unreadable('answers-too-few');
    return { ...shared, kind: 'choice', single: answers.text.includes('='), answers: options };
  }
  const pieces = piecesAt(/=/g, answers);
  const arrows = pieces.filter((piece) => cutAt('#', piece)?.[0].text.includes('->') ?? piece.text.includes('->'));
  if (arrows.length > 0 && arrows.length >= pieces.length - 1 && pieces.length > 1) {
    if (arrows.length < pieces.length) return unreadable('pair-without-arrow');
    return { ...shared, kind: 'match', pairs: pieces.map((piece) => pairOf(piece, read)) };
  }
  const judged = trueOrFalse(answers, words, read);
  if (judged) return { ...shared, kind: 'choice', single: true, answers: judged };
  return { ...shared, kind: 'short', answers: pieces.map((piece) => answerOf(piece, 100, read)) };
}

/** What the two options of a true-or-false question say. */
export interface TrueFalseWords {
  readonly yes: string;
  readonly no: string;
}

/** `::name::` in front of a question. */
function named({ text, at }: Piece): { name: string | null; rest: Piece } {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return { name: null, rest: { text, at } };
  const name = restored(text.slice(2, end), ' ').replace(/\s+/g, ' ').trim();
  return { name: name || null, rest: trimmedPiece({ text: text.slice(end + 2), at: at + end + 2 }) };
}

function withoutGeneral(piece: Piece): { answers: Piece; general: Piece | null } {
  const index = piece.text.lastIndexOf('####');
  if (index < 0) return { answers: trimmedPiece(piece), general: null };
  const general = { text: piece.text.slice(index + 4), at: piece.at + index + 4 };
  return { answers: trimmedPiece({ text: piece.text.slice(0, index), at: piece.at }), general };
}

/** `=right#feedback`, `~wrong`, `~%50%half`. */
function answerOf(piece: Piece, unmarked: number, read: (piece: Piece) => RawText): RawAnswer {
  const marked = trimmedPiece(piece);
  const mark = /^[~=]\s*/.exec(marked.text)?.[0] ?? '';
  const [written, weight] = /^%(-?\d+(?:\.\d*)?)%/.exec(marked.text.slice(mark.length)) ?? ['', undefined];
  const skipped = mark.length + written.length;
  const rest = { text: marked.text.slice(skipped), at: marked.at + skipped };
  const [text, feedback] = cutAt('#', rest) ?? [rest, null];
  const fraction = weight === undefined ? (mark.startsWith('=') ? 100 : unmarked) : Number(weight);
  return { text: read(text), fraction, feedback: feedback && read(feedback), tolerance: '' };
}

/** `1822:2`, `=%50%1822:2#feedback`, `1..5`, and `~#feedback` for whatever else is given. */
function numberAnswers(piece: Piece, read: (piece: Piece) => RawText): RawAnswer[] {
  const [numbers, others] = cutAt('~', piece) ?? [piece, null];
  const answers = piecesAt(/=/g, numbers).map((one): RawAnswer => {
    const answer = answerOf(one, 100, read);
    const [value, tolerance = ''] = answer.text.text.split(':');
    return { ...answer, text: { ...answer.text, text: value!.trim() }, tolerance: tolerance.trim() };
  });
  const feedback = others && (cutAt('#', others)?.[1] ?? others);
  if (!feedback || feedback.text.trim() === '') return answers;
  const star = { ...read(feedback), text: '*' };
  return [...answers, { text: star, fraction: 0, feedback: read(feedback), tolerance: '' }];
}

function pairOf(piece: Piece, read: (piece: Piece) => RawText): { left: RawText; right: RawText } {
  const [left, right] = cutAt('->', piece) ?? [piece, { text: '', at: piece.at }];
  // Moodle reads the right side as plain text, whatever the rest is in.
  const plain = { ...read(right), format: 'plain' as const, text: restored(right.text.trim(), ' ') };
  return { left: read({ text: left.text.replace(/^(\s*)=/, '$1 '), at: left.at }), right: plain };
}

/** `T#shown when wrong#shown when right`; null when it is another kind. */
function trueOrFalse(piece: Piece, words: TrueFalseWords, read: (piece: Piece) => RawText): RawAnswer[] | null {
  const [judgement, feedbacks] = cutAt('#', piece) ?? [piece, null];
  const [, yes, no] = /^\s*(?:(T|TRUE)|(F|FALSE))\s*$/i.exec(judgement.text) ?? [];
  if (yes === undefined && no === undefined) return null;
  const [whenWrong, whenRight] = (feedbacks && cutAt('#', feedbacks)) ?? [feedbacks, null];
  const at = read(judgement);
  return [true, false].map((says) => {
    const right = says === (yes !== undefined);
    const feedback = right ? whenRight : whenWrong;
    const text = { ...at, format: 'plain' as const, text: says ? words.yes : words.no };
    return { text, fraction: right ? 100 : 0, feedback: feedback && read(feedback), tolerance: '' };
  });
}
