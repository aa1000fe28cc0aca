import type { PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Blocks, Inline } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawText } from '../raw.ts';
import { blocksOfHtml } from './html.ts';
import { blocksOfMarkdown } from './markdown.ts';
import { blocksOfPlain } from './plain.ts';
import { tidied } from './tidy.ts';

/** A text as blocks that our language has; what it has not is told. */
export function blocksOf(raw: RawText | null, tell: Tell): Blocks {
  if (raw === null || raw.text.trim() === '') return [];
  const { text, format, line } = raw;
  tellFormulas(raw, tell);
  const blocks =
    format === 'markdown'
      ? blocksOfMarkdown(text)
      : format === 'html' || (format === 'moodle' && /<[a-z/!][^<>]*>|&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text))
        ? blocksOfHtml(format === 'html' ? text : withParagraphs(text), line, tell)
        : blocksOfPlain(text);
  return tidied(blocks, line, tell);
}

/** A text in one breath: several paragraphs are joined by line breaks, and what cannot be joined is told. */
export function inlineOf(raw: RawText, tell: Tell): Inline {
  const blocks = blocksOf(raw, tell);
  if (blocks.some((block) => block.type !== 'paragraph')) tell('blocks-as-one', raw.line, raw.text);
  return flattened(blocks);
}

/** Without any marks, on one line. */
export const plainOf = (nodes: readonly (RootContent | PhrasingContent)[]): string =>
  nodes
    .map((node) => (node.type === 'break' ? ' ' : textOf(node)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** What is said in a text whose marks would mean nothing: an accepted answer, a name. */
export const plainText = (raw: RawText, tell: Tell): string => {
  const inline = inlineOf(raw, tell);
  if (inline.some((node) => node.type !== 'text' && node.type !== 'break'))
    tell('formatting', raw.line, raw.text, { tag: 'bold' });
  return plainOf(inline);
};

/** Moodle's own format is HTML in which an empty line begins a paragraph. */
const withParagraphs = (text: string): string =>
  /<(p|div|ul|ol|table|pre|h\d)\b/i.test(text) ? text : text.replace(/\n[ \t\r]*\n/g, '<p>');

/** Blocks as one run of words with a break between each two; of a list or a table its words alone stay. */
export function flattened(blocks: Blocks): Inline {
  return blocks.flatMap((block, index): Inline => {
    const inline: Inline = block.type === 'paragraph' ? block.children : [{ type: 'text', value: plainOf([block]) }];
    return index === 0 ? inline : [{ type: 'break' }, ...inline];
  });
}

function tellFormulas({ text, line }: RawText, tell: Tell): void {
  const formula =
    between('$$', '$$', text) ??
    between('\\(', '\\)', text) ??
    between('\\[', '\\]', text) ??
    /(?<![\\$\d])\$(?=[^$\s])[^$\n\\^_]*[\\^_][^$\n]*\$/.exec(text)?.[0];
  if (formula !== undefined) tell('formula', line, formula);
}

/** The first part of a text between two marks, with them. Looked for once: a pattern would do so from each first mark. */
function between(open: string, close: string, text: string): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start + open.length + 1);
  return end < 0 ? null : text.slice(start, end + close.length);
}
