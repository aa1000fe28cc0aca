import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import type { Html } from '#domain/items/item.ts';
import { readBraces } from '#domain/markdown/braces.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import { checkFrontMatter, readFrontMatter } from '#domain/markdown/front-matter.ts';
import { parse } from '#domain/markdown/parse.ts';
import { type Reader, readerOf } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { type Settled, timesFor } from '#domain/times/words.ts';
import { type Example, readExample } from './example.ts';

/** A run of the guide: prose, or a piece of content beside what it becomes. */
type GuideBlock =
  | { readonly type: 'prose'; readonly html: Html }
  | { readonly type: 'example'; readonly example: Example };

/** A heading that can be linked to. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
}

/** One chapter of the guide for authors. */
export interface Chapter {
  readonly slug: string;
  /** Of its text and its examples. */
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
  readonly blocks: readonly GuideBlock[];
  /** Mistakes of the guide itself; the tests hold it to none. */
  readonly diagnostics: readonly Diagnostic[];
}

const frontMatter = z.strictObject({ title: z.string(), lead: z.string() });

/**
 * Reads a chapter, given its slug, its markdown and the language of it, and what its examples may refer to. Links to
 * other chapters are written as to files: `quizzes.md#match`.
 */
export function readChapter(slug: string, text: string, language: string, settled: Settled): Chapter {
  const reader = readerOf('modules', text, language, timesFor(settled, language));
  const { front, from } = readFrontMatter(reader);
  const data = front && checkFrontMatter(reader, front, frontMatter);
  const sections: GuideSection[] = [];
  const blocks: GuideBlock[] = [];
  for (const node of parse(reader, from)) {
    const block = readBlock(reader, node, sections, (opening, source) =>
      readExample(opening, source, language, settled),
    );
    const last = blocks.at(-1);
    if (block.type === 'prose' && last?.type === 'prose')
      blocks[blocks.length - 1] = { type: 'prose', html: `${last.html}\n${block.html}` };
    else blocks.push(block);
  }
  const { title, lead } = data ?? { title: slug, lead: '' };
  return { slug, language, title, lead, sections, blocks, diagnostics: reader.diagnostics };
}

function readBlock(
  reader: Reader,
  node: RootContent,
  sections: GuideSection[],
  exampleOf: (opening: string, source: string) => Example | null,
): GuideBlock {
  if (node.type === 'heading') return { type: 'prose', html: readHeading(reader, node, sections) };
  if (node.type !== 'code' || node.lang !== 'md') return { type: 'prose', html: render(reader, [linked(node)]) };
  const example = exampleOf(node.meta ?? '', `${node.value}\n`);
  if (example) return { type: 'example', example };
  reader.tell('value-unreadable', node, { key: 'md' });
  return { type: 'prose', html: render(reader, [node]) };
}

function readHeading(reader: Reader, node: Heading, sections: GuideSection[]): Html {
  const { id, children } = readBraces(reader, node, { id: true, keys: [] });
  const title = textOf(children).trim();
  if (!id) reader.tell('heading-without-id', node, { meant: title });
  else if (sections.some((one) => one.id === id.id)) reader.tell('id-twice', id.at, { id: id.id });
  else sections.push({ id: id.id, title });
  return render(reader, [{ ...node, children, data: { hProperties: { id: id?.id } } }]);
}

/** A copy of a node in which links to other chapters lead to their pages. */
function linked<N extends RootContent>(node: N): N {
  if (node.type === 'link') return { ...node, url: pageOf(node.url) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => linked(child as RootContent)) };
}

const pageOf = (url: string): string => url.replace(/^([a-z-]+)\.md(?=#|$)/, '/studio/guide/$1');
