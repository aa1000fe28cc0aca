import { type Source, sourceOf } from '#domain/markdown/source.ts';
import { hidden } from './escapes.ts';

/** One question of a GIFT file, or whatever stands between two empty lines. */
export interface Block {
  /** Escapes hidden, comments blanked. */
  readonly text: string;
  /** The line of the file on which an index of `text` stands, from 1. */
  lineAt(index: number): number;
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly text: string;
  readonly line: number;
}

/**
 * The blocks of a file. An empty line ends one, but not between two braces that belong together: people leave one
 * there, and nothing else can be meant.
 */
export function blocksOfFile(file: string): Block[] {
  const source = sourceOf(hidden(sourceOf(file).text));
  const lines = source.text.split('\n');
  const closed = closedNext(lines);
  const blocks: Block[] = [];
  let [from, start, offset] = [0, 0, 0];
  let isOpen = false;
  lines.forEach((line, at) => {
    if (line.trim() === '' && !(isOpen && closed[at])) {
      blocks.push(...parted(lines.slice(from, at), from + 1, start, source));
      [from, start, isOpen] = [at + 1, offset + line.length + 1, false];
    } else if (!isComment(line)) isOpen = lastBrace(line) === '{' || (isOpen && lastBrace(line) === null);
    offset += line.length + 1;
  });
  blocks.push(...parted(lines.slice(from), from + 1, start, source));
  return blocks;
}

const isComment = (line: string): boolean => /^\s*\/\//.test(line);

const lastBrace = (line: string): string | null => line[Math.max(line.lastIndexOf('{'), line.lastIndexOf('}'))] ?? null;

/** For each line whether the next brace, in it or behind it, closes. */
function closedNext(lines: readonly string[]): readonly boolean[] {
  const closed: boolean[] = [];
  let next = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const brace = isComment(lines[at]!) ? null : /[{}]/.exec(lines[at]!);
    if (brace) next = brace[0] === '}';
    closed[at] = next;
  }
  return closed;
}

/** The questions of lines without an empty one between them; the first of them has this number and begins at `start`. */
function parted(lines: readonly string[], first: number, start: number, source: Source): Block[] {
  if (lines.length === 0) return [];
  const comments = lines.flatMap((text, index) =>
    isComment(text) ? [{ text: text.trim(), line: first + index }] : [],
  );
  const text = lines.map((line) => (isComment(line) ? ' '.repeat(line.length) : line)).join('\n');
  const blocks: Block[] = [];
  let told = 0;
  for (let from: number | null = 0; from !== null; ) {
    const begins = start + from;
    const to = nextQuestion(text, from);
    const lineAt = (index: number) => source.at(begins + index).line;
    const own: Comment[] = [];
    const end = to === null ? Number.POSITIVE_INFINITY : source.at(start + to).line;
    while (told < comments.length && comments[told]!.line < end) own.push(comments[told++]!);
    blocks.push({ text: text.slice(from, to ?? undefined), lineAt, comments: own });
    from = to;
  }
  return blocks;
}

/**
 * Where the next question begins if somebody left out the empty line before it: what closes the braces at the end of a
 * line is followed by a line that opens its own. Null where this one is the last.
 */
function nextQuestion(text: string, from: number): number | null {
  const close = text.indexOf('}', from);
  if (close < 0) return null;
  const end = endOf(/[^\n{}]*\n/y, text, close + 1);
  return end !== null && endOf(/[^{}]*\{[^{}]*\}/y, text, end) !== null ? end : null;
}

/** Where a sticky pattern ends that begins at a place; null when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
