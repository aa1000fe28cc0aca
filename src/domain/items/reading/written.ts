import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Reader, within } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';
import type { ItemSource } from '../kind.ts';
import { readExplanation, tellHiddenAnswers, tellStray } from './explanation.ts';
import { type Named, readNamed } from './named.ts';

/** What follows `=`, parted by `|`, each with its place. */
export interface Accepted {
  readonly text: string;
  readonly at: Span;
}

/** Whether a node is an answer to be written: a paragraph that begins with `=`. */
export const isWritten = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' &&
  node.children[0]?.type === 'text' &&
  !node.data?.escaped &&
  /^=(\s|$)|^=[^=]/.test(textOf(node));

/** The literals of an answer line. */
export function acceptedIn(node: Paragraph): { text: string; index: number }[] {
  const [line = ''] = textOf(node).split('\n', 1);
  let index = 1;
  return line
    .slice(1)
    .split('|')
    .map((written) => {
      const at = index + (written.length - written.trimStart().length);
      index += written.length + 1;
      return { text: written.trim(), index: at };
    });
}

/** What a short text and a number have in common: the answer line, what was foreseen, one explanation. */
export function readWritten(source: ItemSource, reader: Reader) {
  tellHiddenAnswers(reader, source.body);
  const [line, ...rest] = source.body;
  if (!isWritten(line)) return { accepted: [], foreseen: [], why: '' };
  const accepted: Accepted[] = acceptedIn(line).map(({ text, index }) => ({
    text,
    at: within(line, index, Math.max(1, text.length)),
  }));
  for (const { text, at } of accepted) if (text === '') reader.tell('answer-empty', at);
  const foreseen: Named[] = [];
  rest.forEach((node, index) => {
    if (node.type === 'list') foreseen.push(...readNamed(reader, node, 'foreseen-unreadable'));
    else if (isWritten(node)) reader.tell('answer-twice', node);
    else if (node.type !== 'blockquote') tellStray(reader, node);
    else if (index > 0 && (node.position?.start.column ?? 1) > 1)
      reader.tell('explanation-indent-none', within(node, 0, 1));
  });
  const why = readExplanation(
    reader,
    source,
    rest.filter((node) => node.type === 'blockquote'),
  );
  return { accepted, foreseen, why };
}
