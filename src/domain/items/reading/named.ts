import type { List, ListItem, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Reader, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { DiagnosticRule } from '#domain/markdown/rules.ts';
import type { Span } from '#domain/markdown/source.ts';
import type { Html } from '../item.ts';

/** Some words and what is said about them: an answer that was foreseen, a part of a passage. */
export interface Named {
  readonly text: string;
  readonly why: Html;
  /** Its first line. */
  readonly at: Span;
}

/** The entries of a list that each name some words and explain them; one that does not is told by `rule`. */
export const readNamed = (reader: Reader, list: List, rule: DiagnosticRule): Named[] =>
  list.children.flatMap((entry) => {
    const named = readOne(reader, entry);
    if (!named) reader.tell(rule, entry.children[0] ?? entry);
    return named ?? [];
  });

/** Whether every entry of a list names some words and explains them on its line. */
export const isNamed = (list: List): boolean =>
  list.children.every(({ children: [first] }) => first?.type === 'paragraph' && splitAtMark(first.children).length > 1);

/** `“60” > That is the later limit.`, or with the explanation on its own line under it. */
function readOne(reader: Reader, entry: ListItem): Named | null {
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
    const mark = child.type === 'text' ? /(?<!\s)\s+>\s+/.exec(child.value) : null;
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
