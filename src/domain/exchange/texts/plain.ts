import type { Paragraph } from 'mdast';

/** The paragraphs of plain text. A line break in it is where its writer broke the line, as at the edge of a window. */
export function blocksOfPlain(text: string): Paragraph[] {
  return text
    .split(/\n[ \t\r]*\n/)
    .map((part) => part.replace(/[^\S\u00a0\u202f]+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
