import type { Heading, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { type Reader, spanOf } from './reader.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** A backslash stands before the mark that it begins with, which is none of ours then: `\= 5`, `rewrite\: it`. */
    escaped?: true;
  }
}

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
  return tree.children.map((node) => withoutUnderlined(reader, node));
}

/** A copy in which underlined headings are the paragraphs that were meant. */
function withoutUnderlined<N extends RootContent>(reader: Reader, node: N): N {
  if (node.type === 'paragraph' && /^(?:\\|\w+\s*\\:)/.test(reader.written(node)))
    node.data = { ...node.data, escaped: true };
  if (node.type === 'heading') return (isUnderlined(reader, node) ? { ...node, type: 'paragraph' } : node) as N;
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => withoutUnderlined(reader, child as RootContent)) };
}

function isUnderlined(reader: Reader, heading: Heading): boolean {
  const written = reader.written(heading);
  if (written.startsWith('#')) return false;
  const line = written.slice(written.lastIndexOf('\n') + 1);
  const marks = line.replace(/^[\s>]*/, '');
  const { end } = spanOf(heading);
  reader.tell(
    marks.startsWith('=') ? 'lone-equals' : 'lone-dashes',
    { start: end - marks.length, end },
    { marks: marks.trim() },
  );
  return true;
}
