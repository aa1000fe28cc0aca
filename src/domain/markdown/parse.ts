import type { Heading, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { type Reader, spanOf } from './reader.ts';

/**
 * The nodes of the markdown from offset `from` on, with their places in the whole file. An underlined heading is told:
 * in a file of ours it is always an answer or a line that lacks its blank line.
 */
export function parse(reader: Reader, from: number): readonly RootContent[] {
  const { text } = reader.source;
  // Blanking the front matter out, instead of cutting it off, keeps every offset as it is in the file.
  const body = text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from);
  const tree: Root = fromMarkdown(body, {
    // Four spaces too many are a slip, not a listing.
    extensions: [gfmTable(), gfmTaskListItem(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
  for (const node of tree.children) tellUnderlined(reader, node);
  return tree.children;
}

function tellUnderlined(reader: Reader, node: RootContent): void {
  if (node.type === 'heading') tellIfUnderlined(reader, node);
  else if ('children' in node) for (const child of node.children) tellUnderlined(reader, child as RootContent);
}

function tellIfUnderlined(reader: Reader, heading: Heading): void {
  const written = reader.written(heading);
  if (written.startsWith('#')) return;
  const line = written.slice(written.lastIndexOf('\n') + 1);
  const marks = line.replace(/^[\s>]*/, '');
  const { end } = spanOf(heading);
  reader.tell(
    marks.startsWith('=') ? 'lone-equals' : 'lone-dashes',
    { start: end - marks.length, end },
    { marks: marks.trim() },
  );
}
