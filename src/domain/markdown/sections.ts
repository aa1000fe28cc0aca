import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Html } from '#domain/items/item.ts';
import { type Braces, readBraces, slugged } from './braces.ts';
import type { Reader } from './reader.ts';
import { render } from './render.ts';

/** A `##` heading with an id, and what stands under it. */
export interface Section {
  readonly id: string;
  readonly heading: Heading;
  readonly title: Html;
  /** Without any marks. */
  readonly plainTitle: string;
  readonly braces: Braces;
  readonly nodes: readonly RootContent[];
}

/**
 * The sections of a file that consists of `##` headings with ids, and what stands before the first. Other headings,
 * headings without an id and ids used twice are told; their sections are read nevertheless.
 */
export function readSections(reader: Reader, nodes: readonly RootContent[], keys: readonly string[]) {
  const before: RootContent[] = [];
  const sections: (Section & { nodes: RootContent[] })[] = [];
  const lines = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'heading') {
      (sections.at(-1)?.nodes ?? before).push(node);
    } else if (node.depth !== 2) {
      reader.tell('heading-level', node, { found: '#'.repeat(node.depth) });
    } else {
      const braces = readBraces(reader, node, { id: true, keys });
      const plainTitle = textOf(braces.children).trim();
      tellId(reader, node, braces, plainTitle, lines);
      if (plainTitle === '') reader.tell('heading-empty', node);
      const id = braces.id?.id ?? '';
      sections.push({ id, heading: node, title: render(reader, braces.children), plainTitle, braces, nodes: [] });
    }
  }
  return { before, sections: sections as readonly Section[] };
}

function tellId(reader: Reader, heading: Heading, braces: Braces, title: string, lines: Map<string, number>): void {
  const line = heading.position?.start.line ?? 1;
  if (!braces.id) {
    const told = reader.diagnostics.some(
      (one) => one.line === line && (one.rule.startsWith('braces-') || one.rule === 'id-unreadable'),
    );
    if (!told) reader.tell('heading-without-id', heading, { meant: slugged(title) || 'an-id' });
    return;
  }
  const { id, at } = braces.id;
  const earlier = lines.get(id);
  if (earlier === undefined) lines.set(id, line);
  else reader.tell('id-twice', at, { id, line: earlier });
}
