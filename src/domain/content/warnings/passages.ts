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
  // What stands in braces at the end is for the compiler.
  const said = text.replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, '');
  return {
    text: said,
    cited,
    answer,
    span: (from, to) => ({ start: offsetOf(reader, pieces, from), end: offsetOf(reader, pieces, to - 1) + 1 }),
  };
}

/** A part of a passage that was written in one piece. */
interface Piece {
  readonly from: number;
  readonly text: string;
  readonly node: Nodes;
}

/** Where a character of a passage stands in the source. Few are asked for, so none is kept. */
function offsetOf(reader: Reader, pieces: readonly Piece[], index: number): number {
  const piece = pieces.findLast(({ from }) => from <= index);
  if (!piece) return 0;
  const offsets = align(piece.text, reader.written(piece.node), spanOf(piece.node).start);
  return offsets[index - piece.from] ?? spanOf(piece.node).start;
}

/** The offset of each character of a text in what was written: without escapes, entities and marks of quotation. */
function align(text: string, written: string, start: number): number[] {
  let at = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const found = written.startsWith(text[index]!, at) ? at : written.indexOf(text[index]!, at);
    if (found < 0 || found > at + 40) return start + Math.min(at, Math.max(0, written.length - 1));
    at = found + 1;
    return start + found;
  });
}
