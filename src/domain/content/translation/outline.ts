import type { Heading, Paragraph, RootContent } from 'mdast';
import { readBraces } from '#domain/markdown/braces.ts';
import { destinationOf } from '#domain/markdown/links.ts';
import { type Reader, spanOf } from '#domain/markdown/reader.ts';
import type { Outline, OutlineEntry, OutlineSection } from '../outline.ts';

/** Every key that braces may hold; which may stand where, the readers have checked. */
const keys = ['serves', 'meets', 'misses', 'mood', 'effort', 'minutes', 'until', 'set', 'if', 'requires'];

/** The outline of a file without errors. */
export function outlineOf(reader: Reader, nodes: readonly RootContent[]): Outline {
  const entries: OutlineEntry[] = [];
  const sections: (OutlineSection & { entries: OutlineEntry[]; lines: OutlineEntry[] })[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      const { id, pairs } = bracesOf(reader, node);
      const at = reader.place(spanOf(node));
      if (node.depth === 2) sections.push({ id: id?.id ?? '', at, idAt: id?.at ?? at, pairs, entries: [], lines: [] });
      continue;
    }
    const last = sections.at(-1);
    (last?.entries ?? entries).push(...entriesOf(reader, node));
    if (node.type === 'paragraph' && !isAnswer(reader, node)) last?.lines.push(entryOf(reader, node));
  }
  return { entries, sections };
}

function entriesOf(reader: Reader, node: RootContent): OutlineEntry[] {
  if (node.type === 'list') {
    const firsts = node.children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? first : []));
    return firsts.map((first) => entryOf(reader, first));
  }
  if (node.type === 'table')
    return node.children.slice(1).map((row) => ({ at: reader.place(spanOf(row)), to: null, pairs: {} }));
  return node.type === 'paragraph' && isAnswer(reader, node) ? [entryOf(reader, node)] : [];
}

const isAnswer = (reader: Reader, node: Paragraph): boolean => reader.written(node).startsWith('=');

function entryOf(reader: Reader, node: Paragraph): OutlineEntry {
  const [link] = node.children;
  const to = link?.type === 'link' ? reader.place(destinationOf(reader, link)) : null;
  return { at: reader.place(spanOf(node)), to, pairs: bracesOf(reader, node).pairs };
}

function bracesOf(reader: Reader, node: Heading | Paragraph) {
  const { id, pairs } = readBraces(reader, node, { id: true, keys });
  const places = [...pairs].map(([key, { at }]) => [key, reader.place(at)] as const);
  return { id: id && { id: id.id, at: reader.place(id.at) }, pairs: Object.fromEntries(places) };
}
