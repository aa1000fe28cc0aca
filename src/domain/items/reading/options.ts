import type { Blockquote, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { tellBraces } from '#domain/markdown/braces.ts';
import { type Reader, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Option } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { tellStray } from './explanation.ts';

/** Whether a list is meant to be ticked: some entry begins with a bracket that is no link. */
export const isTicked = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some((entry) => entry.checked != null || isBracketed(entry));

const isBracketed = (entry: ListItem): boolean => {
  const [first] = entry.children;
  const isWords = first?.type === 'paragraph' && first.children[0]?.type === 'text' && !first.data?.escaped;
  return isWords && /^\[[^\]]{0,3}\]/.test(textOf(entry));
};

/** How many entries of these lists are ticked as right. */
export const ticksIn = (nodes: readonly RootContent[]): number =>
  nodes.filter(isTicked).reduce((sum, list) => sum + list.children.filter((entry) => entry.checked === true).length, 0);

/** The options of an item; null when they do not make one. */
export function readItemOptions(reader: Reader, source: ItemSource): readonly Option[] | null {
  const before = reader.errors;
  const options = readOptions(reader, source.body);
  if (reader.errors > before) return null;
  if (options.length < 2) reader.tell('options-too-few', source.heading);
  else if (!options.some((option) => option.right)) reader.tell('options-none-right', source.heading);
  else if (!options.some((option) => !option.right)) reader.tell('options-none-wrong', source.heading);
  return reader.errors > before ? null : options;
}

/** The ticked entries of all lists among `nodes`. Each needs its tick box, its text and its explanation. */
export function readOptions(reader: Reader, nodes: readonly RootContent[]): readonly Option[] {
  const options: Option[] = [];
  const seen = new Map<string, number>();
  nodes.forEach((node, index) => {
    const next = nodes[index + 1];
    if (node.type === 'list') {
      for (const entry of node.children) {
        const isLast = entry === node.children.at(-1);
        const option = readOption(reader, entry, isLast && next?.type === 'blockquote' ? next : null);
        if (option) options.push(option);
        tellTwice(reader, entry, seen);
      }
    } else if (node.type === 'blockquote') {
      const list = nodes[index - 1];
      if (list?.type === 'list') tellIndent(reader, node, list);
      else reader.tell('not-part-of-item', node);
    } else tellStray(reader, node);
  });
  return options;
}

function readOption(reader: Reader, entry: ListItem, misplaced: Blockquote | null): Option | null {
  const [first, ...rest] = entry.children;
  if (first?.type !== 'paragraph') {
    reader.tell('option-empty', entry);
    return null;
  }
  if (entry.checked == null) tellTick(reader, first);
  tellBraces(reader, first);
  const quotations = rest.filter((node) => node.type === 'blockquote');
  for (const node of rest) if (node.type !== 'blockquote') reader.tell('not-part-of-option', node);
  const why = render(
    reader,
    quotations.flatMap((quotation) => quotation.children),
  );
  if (why === '' && !misplaced) reader.tell('option-without-explanation', first);
  return { text: render(reader, first.children), why, right: entry.checked === true };
}

/** What stands where the tick box should be. */
function tellTick(reader: Reader, text: Paragraph): void {
  const written = reader.written(text);
  const box = /^\[([^\]\n]{0,3})\](?!\()/.exec(written);
  if (!box) {
    reader.tell('tick-missing', text);
    return;
  }
  const at = within(text, 0, box[0].length);
  const inner = box[1]!;
  if (inner === '') reader.tell('tick-empty', at);
  else if (!/^[ xX]$/.test(inner)) reader.tell('tick-unreadable', at, { found: box[0] });
  else if (/^\s*$/.test(written.slice(box[0].length))) reader.tell('tick-without-text', at, { found: box[0] });
  else reader.tell('tick-without-space', within(text, 0, box[0].length + 1), { found: box[0] });
}

/** An explanation that is not indented as far as the text of its entry is no longer under it. */
export function tellIndent(reader: Reader, quotation: Blockquote, list: List): void {
  const entry = list.children.at(-1);
  const marker = entry ? /^(?:[-+*]|\d+[.)])[ \t]{0,4}/.exec(reader.written(entry))?.[0].length : undefined;
  const needed = (entry?.position?.start.column ?? 1) - 1 + (marker ?? 2);
  const found = (quotation.position?.start.column ?? 1) - 1;
  reader.tell('explanation-indent', within(quotation, 0, 1), { needed, found });
}

function tellTwice(reader: Reader, entry: ListItem, seen: Map<string, number>): void {
  const [first] = entry.children;
  const text = first?.type === 'paragraph' ? textOf(first).trim() : '';
  if (text === '' || !first) return;
  const earlier = seen.get(text);
  if (earlier === undefined) seen.set(text, first.position?.start.line ?? 1);
  else reader.tell('same-twice', first, { line: earlier });
}
