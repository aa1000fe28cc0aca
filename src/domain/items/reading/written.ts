import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Reader, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Span } from '#domain/markdown/source.ts';
import type { Html } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { readExplanation, tellHiddenAnswers, tellStray } from './explanation.ts';

/** What follows `=`, parted by `|`, each with its place. */
export interface Accepted {
  readonly text: string;
  readonly at: Span;
}

/** A wrong answer that was foreseen. */
export interface Foreseen {
  readonly text: string;
  readonly why: Html;
  readonly at: Span;
}

/** Whether a node is an answer to be written: a paragraph that begins with `=`. */
export const isWritten = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' && /^=(\s|$)|^=[^=]/.test(textOf(node));

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
  const foreseen: Foreseen[] = [];
  rest.forEach((node, index) => {
    if (node.type === 'list') foreseen.push(...readForeseen(reader, node));
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

const readForeseen = (reader: Reader, list: List): Foreseen[] =>
  list.children.flatMap((entry) => {
    const wrong = readOneForeseen(reader, entry);
    if (!wrong) reader.tell('foreseen-unreadable', entry.children[0] ?? entry);
    return wrong ?? [];
  });

/** `“60” > That is the later limit.`, or with the explanation on its own line under it. */
function readOneForeseen(reader: Reader, entry: ListItem): Foreseen | null {
  const [first, ...rest] = entry.children;
  if (first?.type !== 'paragraph') return null;
  const quoted = rest.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  const [said, ...because] = splitAtMark(first.children);
  const text = textOf(said ?? [])
    .trim()
    .replace(/^["“„«](.*)["”“»]$/s, '$1')
    .trim();
  const inline = because.flat();
  const why = [
    inline.length > 0 ? render(reader, [{ type: 'paragraph', children: inline }]) : '',
    render(reader, quoted),
  ].join('');
  return text === '' || why === ''
    ? null
    : { text, why, at: within(first, 0, reader.written(first).split('\n', 1)[0]!.length) };
}

/** What stands before and after the first ` > `. */
function splitAtMark(children: readonly PhrasingContent[]): PhrasingContent[][] {
  for (const [index, child] of children.entries()) {
    const mark = child.type === 'text' ? /\s+>\s+/.exec(child.value) : null;
    if (child.type !== 'text' || !mark) continue;
    const before = { ...child, value: child.value.slice(0, mark.index) };
    const after = { ...child, value: child.value.slice(mark.index + mark[0].length) };
    return [
      [...children.slice(0, index), before],
      [after, ...children.slice(index + 1)],
    ];
  }
  return [[...children]];
}
