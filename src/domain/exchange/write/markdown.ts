import type { Blockquote, Html, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Blocks, Inline } from '../model.ts';

/** Blocks as markdown in which every character reads as itself. */
export const markdownOf = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    {
      bullet: '-',
      emphasis: '*',
      listItemIndent: 'one',
      resourceLink: true,
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmTaskListItemToMarkdown()],
      unsafe: [
        { character: '{', inConstruct: 'phrasing' },
        { atBreak: true, before: '(?:[Rr][Ee][Ww][Rr][Ii][Tt][Ee]|[Mm][Aa][Rr][Kk])[ ]*', character: ':' },
      ],
    },
  );

/** Marks of our language, which markdown hands through as they are. */
export const asMarks = (value: string): Html => ({ type: 'html', value });

/** A paragraph of these words. */
export const paragraphOf = (children: Inline): Paragraph => ({ type: 'paragraph', children: [...children] });

/** Plain words; what would be read as a mark is escaped when they are written. */
export const textOf = (value: string): PhrasingContent => ({ type: 'text', value });

/** An explanation; none when there is nothing to explain with. */
export const quoted = (blocks: Blocks): Blockquote[] =>
  blocks.length > 0 ? [{ type: 'blockquote', children: [...blocks] as Blockquote['children'] }] : [];

/** An entry of a list: its words, what explains it under them, and its tick if it has one. */
export const entryOf = (words: Inline, why: Blocks, checked?: boolean): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: checked ?? null,
  children: [paragraphOf(words), ...quoted(why)],
});

/** A list of these entries, dashed unless `ordered`. */
export const listOf = (entries: readonly ListItem[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: [...entries],
});
