import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Reader, within } from '#domain/markdown/reader.ts';
import type { ItemSource } from '../kind.ts';
import { acceptedIn } from './accepted.ts';
import { readExplanation, tellHiddenAnswers, tellStray } from './explanation.ts';
import { type Named, readNamed } from './named.ts';

/** Whether a node is an answer to be written: a paragraph that begins with `=`. */
export const isWritten = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' &&
  node.children[0]?.type === 'text' &&
  !node.data?.escaped &&
  /^=(\s|$)|^=[^=]/.test(textOf(node));

/** What a short text and a number have in common: the answer line, what was foreseen, one explanation. */
export function readWritten(source: ItemSource, reader: Reader) {
  tellHiddenAnswers(reader, source.body);
  const [line, ...rest] = source.body;
  if (!isWritten(line)) return { accepted: [], foreseen: [], why: '' };
  const accepted = acceptedIn(line);
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
