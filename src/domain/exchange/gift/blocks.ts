import { sourceOf } from '#domain/markdown/source.ts';
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
 * The blocks of a file. An empty line ends one, but not between two braces that belong together: people leave one there,
 * and nothing else can be meant.
 */
export function blocksOfFile(file: string): Block[] {
  const lines = hidden(sourceOf(file).text).split('\n');
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && (lines[at]!.trim() !== '' || isOpen(lines, from, at))) continue;
    if (at > from) blocks.push(...parted(blockOf(lines.slice(from, at), from + 1)));
    from = at + 1;
  }
  return blocks;
}

const isComment = (line: string): boolean => /^\s*\/\//.test(line);

function blockOf(lines: readonly string[], first: number): Block {
  const comments = lines.flatMap((text, index) =>
    isComment(text) ? [{ text: text.trim(), line: first + index }] : [],
  );
  const text = lines.map((line) => (isComment(line) ? ' '.repeat(line.length) : line)).join('\n');
  return { text, comments, lineAt: (index) => first + countOf(text.slice(0, index), '\n') };
}

/** Whether a brace opened in these lines is closed behind the empty line before another one opens. */
function isOpen(lines: readonly string[], from: number, to: number): boolean {
  const before = lines
    .slice(from, to)
    .filter((line) => !isComment(line))
    .join('\n');
  if (before.lastIndexOf('{') <= before.lastIndexOf('}')) return false;
  for (const line of lines.slice(to)) {
    const next = isComment(line) ? null : /[{}]/.exec(line);
    if (next) return next[0] === '}';
  }
  return false;
}

/**
 * A block in which somebody left out the empty line between two questions: what closes its braces at the end of a line is
 * followed by a line that opens its own.
 */
function parted(block: Block): Block[] {
  const close = block.text.indexOf('}');
  const end = /^[^\n{}]*\n/.exec(block.text.slice(close + 1));
  if (close < 0 || !end || !block.text.includes('{')) return [block];
  const at = close + 1 + end[0].length;
  if (!/^[^{}]*\{[^{}]*\}/.test(block.text.slice(at))) return [block];
  const line = block.lineAt(at);
  const rest: Block = {
    text: block.text.slice(at),
    lineAt: (index) => block.lineAt(at + index),
    comments: block.comments.filter((comment) => comment.line >= line),
  };
  const first = { ...block, text: block.text.slice(0, at), comments: block.comments.filter((one) => one.line < line) };
  return [first, ...parted(rest)];
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;
