import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import { isTicked, readOptions } from '#domain/items/reading/options.ts';
import { readBraces, tellBraces } from '#domain/markdown/braces.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { speechOf } from '#domain/markdown/speech.ts';
import type { LessonBlock } from '../documents.ts';
import { contentReader } from '../reader.ts';
import { readingMinutes } from '../reading-time.ts';
import { base, covers, serves, text } from '../schema.ts';

const frontMatter = z.strictObject({ ...base, covers, lead: text, serves });

/** Reads a lesson: its front matter and its runs of prose, talk and pairs. */
export const lessons = contentReader<'lessons', typeof frontMatter>({
  frontMatter,
  read(reader, front, nodes) {
    const blocks = readBlocks(reader, nodes);
    if (nodes.length === 0) reader.tell('text-none', { start: 0, end: 3 });
    return front && { kind: 'lessons', ...front, blocks, minutes: readingMinutes(nodes) };
  },
});

/** Runs of prose, of talk and of pairs; what cites a claim for the first time is followed by it. */
function readBlocks(reader: Reader, nodes: readonly RootContent[]): LessonBlock[] {
  const blocks: LessonBlock[] = [];
  const cited = new Set<string>();
  const ids = new Map<string, number>();
  nodes.forEach((node, index) => {
    const before = reader.references.length;
    const block = readBlock(reader, node, nodes[index + 1], ids);
    const last = blocks.at(-1);
    if (!block) return;
    if (block.type === 'talk' && last?.type === 'talk')
      blocks[blocks.length - 1] = { type: 'talk', remarks: [...last.remarks, ...block.remarks] };
    else if (block.type === 'prose' && last?.type === 'prose')
      blocks[blocks.length - 1] = { type: 'prose', html: `${last.html}\n${block.html}` };
    else blocks.push(block);
    const slugs = reader.references
      .slice(before)
      .flatMap(({ kind, slug }) => (kind === 'claims' && !cited.has(slug) ? slug : []));
    for (const slug of slugs) cited.add(slug);
    if (slugs.length > 0) blocks.push({ type: 'claims', slugs: [...new Set(slugs)] });
  });
  return blocks;
}

function readBlock(
  reader: Reader,
  node: RootContent,
  next: RootContent | undefined,
  ids: Map<string, number>,
): LessonBlock | null {
  if (isTicked(node)) {
    // A quotation right under the list is an explanation that lacks its indentation.
    const nodes =
      next?.type === 'blockquote' && next.position?.start.line === (node.position?.end.line ?? 0) + 1
        ? [node, next]
        : [node];
    return {
      type: 'pair',
      says: readOptions(reader, nodes).map(({ text: html, why, right }) => ({ html, why, right })),
    };
  }
  const speech = node.type === 'paragraph' ? speechOf(node.children) : null;
  if (speech) return { type: 'talk', remarks: [{ who: speech.who, html: render(reader, speech.said) }] };
  if (node.type === 'paragraph') tellBraces(reader, node);
  const html = node.type === 'heading' ? readHeading(reader, node, ids) : render(reader, [node]);
  return html === '' ? null : { type: 'prose', html };
}

function readHeading(reader: Reader, node: RootContent & { type: 'heading' }, ids: Map<string, number>): string {
  const { id, children } = readBraces(reader, node, { id: true, keys: [] });
  if (textOf(children).trim() === '') reader.tell('heading-empty', node);
  if (!id) return render(reader, [{ ...node, children }]);
  const earlier = ids.get(id.id);
  if (earlier === undefined) ids.set(id.id, node.position?.start.line ?? 1);
  else reader.tell('id-twice', id.at, { id: id.id, line: earlier });
  return render(reader, [{ ...node, children, data: { hProperties: { id: id.id } } } as RootContent]);
}
