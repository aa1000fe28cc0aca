import type { Nodes, Paragraph, RootContent } from 'mdast';
import { type Reader, spanOf } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';

/** What is read in one go (a paragraph, a heading, a cell): its words as they are read, and where each stands. */
export interface Passage {
  readonly text: string;
  /** The span in the source of the characters from `from` to `to` of the text. */
  span(from: number, to: number): Span;
  /** Where in the text claims are cited. */
  readonly cited: readonly Run[];
  /** Whether it is an option or a foreseen answer of an item: what may be wrong on purpose. */
  readonly answer: boolean;
}

/** Characters of a passage; `to` is after the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The passages of some nodes, in their order. */
export const passagesIn = (reader: Reader, nodes: readonly RootContent[]): readonly Passage[] =>
  nodes.flatMap((node) => passagesOf(reader, node, false));

function passagesOf(reader: Reader, node: RootContent, answer: boolean): Passage[] {
  if (node.type === 'paragraph') return isKey(reader, node) ? [] : [passageOf(reader, node, answer)];
  if (node.type === 'heading' || node.type === 'tableCell') return [passageOf(reader, node, false)];
  if (node.type === 'listItem') {
    const ticked = node.checked != null || isForeseen(reader, node.children[0]);
    return node.children.flatMap((child, index) => passagesOf(reader, child, ticked && index === 0));
  }
  return 'children' in node ? node.children.flatMap((child) => passagesOf(reader, child as RootContent, false)) : [];
}

/** `= half an hour | 30 minutes` is read by nobody in one go. */
const isKey = (reader: Reader, node: Paragraph): boolean => reader.written(node).startsWith('=');

/** `“60” > That is the later limit.` */
const isForeseen = (reader: Reader, node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && /^["“„«].{1,200}["”“»]\s+>/.test(reader.written(node satisfies Paragraph));

function passageOf(reader: Reader, node: Nodes, answer: boolean): Passage {
  const pieces: Piece[] = [];
  const cited: Run[] = [];
  let text = '';
  const add = (inner: Nodes) => {
    if (inner.type === 'text') {
      pieces.push({ from: text.length, text: inner.value, node: inner });
      text += inner.value;
    } else if (inner.type === 'break' || inner.type === 'inlineCode') {
      // A word in code is one to be typed; it parts what stands around it.
      pieces.push({ from: text.length, text: '\n', node: inner });
      text += '\n';
    } else if ('children' in inner) {
      const from = text.length;
      for (const child of inner.children) add(child);
      if (inner.type === 'link' && inner.url.startsWith('claim:')) cited.push({ from, to: text.length });
    }
  };
  add(node);
  return {
    text: withoutBraces(text),
    cited,
    answer,
    span: (from, to) => ({ start: offsetOf(reader, pieces, from), end: offsetOf(reader, pieces, to - 1) + 1 }),
  };
}

/** A text without the braces at its end, which are for the compiler. */
export const withoutBraces = (text: string): string => {
  const trimmed = text.trimEnd();
  const open = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
  return open < 0 ? text : text.slice(0, open).trimEnd();
};

/** A part of a passage that was written in one piece. */
interface Piece {
  readonly from: number;
  readonly text: string;
  readonly node: Nodes;
  /** Where each of its characters stands. */
  offsets?: readonly number[];
}

/** Where a character of a passage stands in the source. Most passages are never asked, so it is worked out when one is. */
function offsetOf(reader: Reader, pieces: readonly Piece[], index: number): number {
  const piece = pieces.findLast(({ from }) => from <= index);
  if (!piece) return 0;
  piece.offsets ??= align(piece.text, reader.written(piece.node), spanOf(piece.node).start);
  return piece.offsets[index - piece.from] ?? spanOf(piece.node).start;
}

/** An entity, or the indentation and the marks at the beginning of a line, are no longer. */
const LONGEST_MARK = 40;

/** The offset of each character of a text in what was written: without escapes, entities and marks of quotation. */
function align(text: string, written: string, start: number): number[] {
  let at = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const ahead = written.slice(at, at + LONGEST_MARK).indexOf(text[index]!);
    if (ahead < 0) return start + Math.min(at, Math.max(0, written.length - 1));
    at += ahead + 1;
    return start + at - 1;
  });
}
