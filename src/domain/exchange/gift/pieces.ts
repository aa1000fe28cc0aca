import type { RawText, TextFormat } from '../raw.ts';
import { restored } from './escapes.ts';

/** A part of a block, with the place at which it begins in the block's text. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The parts between the marks; each begins with its own mark, the first perhaps with none. */
export function piecesAt(marks: RegExp, { text, at }: Piece): Piece[] {
  const starts = [...text.matchAll(marks)].map((match) => match.index);
  const edges = [0, ...starts.filter((start) => start > 0), text.length];
  return edges
    .slice(0, -1)
    .map((start, index) => ({ text: text.slice(start, edges[index + 1]), at: at + start }))
    .filter((piece) => piece.text.trim() !== '');
}

/** A part without spaces around it. */
export function trimmedPiece({ text, at }: Piece): Piece {
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), at: at + start };
}

/** What stands before and after the first `mark`; null when there is none. */
export function cutAt(mark: string, { text, at }: Piece): readonly [Piece, Piece] | null {
  const index = text.indexOf(mark);
  if (index < 0) return null;
  return [
    { text: text.slice(0, index), at },
    { text: text.slice(index + mark.length), at: at + index + mark.length },
  ];
}

const formats: readonly string[] = ['moodle', 'html', 'markdown', 'plain'] satisfies TextFormat[];

/** A part as a text: `[html]` in front of it says how it is to be read. */
export function rawText(piece: Piece, otherwise: TextFormat, lineAt: (index: number) => number): RawText {
  const { text, at } = trimmedPiece(piece);
  const [marker, name] = /^\[([a-z]+)\]/.exec(text) ?? [];
  const said = name !== undefined && formats.includes(name);
  const format = said ? (name as TextFormat) : otherwise;
  const rest = trimmedPiece({ text: said ? text.slice(marker!.length) : text, at });
  // A line break that was written out is one; where the line merely ends, its writer's window ended.
  const lineBreak = format === 'moodle' || format === 'plain' ? '\n\n' : '\n';
  return { text: restored(rest.text, lineBreak), format, line: lineAt(rest.at) };
}
