import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { withinLimits } from '#domain/markdown/limits.ts';
import { readerOf } from '#domain/markdown/reader.ts';
import { blocksOfPlain } from './plain.ts';

/** The blocks of a text in markdown. One that would take too long to read is taken as plain text. */
export function blocksOfMarkdown(text: string): RootContent[] {
  if (!withinLimits(readerOf('quizzes', text))) return blocksOfPlain(text);
  return fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children;
}
