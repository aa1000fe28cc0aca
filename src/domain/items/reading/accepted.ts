import type { Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { spanOf } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';
import { timeIn } from '#domain/markdown/time-links.ts';
import type { TimeReference } from '#domain/times/reading/reference.ts';

/** One of the literals that follow `=`, parted by `|`, with its place. */
interface Accepted {
  /** What is accepted first: for a reference, its words. */
  readonly text: string;
  /** Everything that is accepted: for a reference, whatever means the same. */
  readonly literals: readonly string[];
  readonly at: Span;
  /** The reference that it begins with, and what follows it: `<reply:post> ± 5`. */
  readonly time: { readonly reference: TimeReference; readonly rest: string } | null;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reference: TimeReference | null;
}

/** The literals of an answer line. */
export function acceptedIn(line: Paragraph): Accepted[] {
  return groupsOf(piecesOf(line)).map((pieces): Accepted => {
    const text = pieces.map((piece) => piece.text).join('');
    const [first, ...others] = pieces.filter((piece) => piece.text.trim() !== '');
    const from = first ? first.start + (first.text.length - first.text.trimStart().length) : (pieces[0]?.start ?? 0);
    const last = others.at(-1) ?? first;
    const trailing = last && !last.reference ? last.text.length - last.text.trimEnd().length : 0;
    const reference = first?.reference ?? null;
    const rest = others.map((piece) => piece.text).join('');
    return {
      text: text.trim(),
      literals: reference ? reference.literals.map((literal) => `${literal}${rest}`.trim()) : [text.trim()],
      at: { start: from, end: Math.max(from + 1, (last?.end ?? 0) - trailing) },
      time: reference && { reference, rest: rest.trim() },
    };
  });
}

/** The first line without its `=`, each node with the place at which it was written. */
function piecesOf(line: Paragraph): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, child] of line.children.entries()) {
    if (child.type === 'break') break;
    const reference = timeIn(child);
    const { start, end } = spanOf(child);
    const [text = '', ...below] = textOf(child).split('\n');
    const cut = index === 0 ? 1 : 0;
    const kept = text.slice(cut);
    pieces.push({ text: kept, start: start + cut, end: reference ? end : start + cut + kept.length, reference });
    if (below.length > 0) break;
  }
  return pieces;
}

function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    let { start } = piece;
    for (const [index, text] of (piece.reference ? [piece.text] : piece.text.split('|')).entries()) {
      if (index > 0) groups.push([]);
      groups.at(-1)!.push({ ...piece, text, start, end: piece.reference ? piece.end : start + text.length });
      start += text.length + 1;
    }
  }
  return groups;
}
