import type { Blockquote, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { tellBraces } from '#domain/markdown/braces.ts';
import { type Reader, spanOf, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Criterion, Html, OpenReply } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { readExplanation, tellHiddenAnswers, tellStray } from './explanation.ts';
import { tellIndent } from './options.ts';

/** Whether a node is what is to be rewritten: a quotation that begins with `rewrite:`. */
export function isRewrite(node: RootContent | undefined): node is Blockquote {
  const first = node?.type === 'blockquote' ? node.children[0] : undefined;
  if (first?.type !== 'paragraph' || first.data?.escaped || first.children[0]?.type !== 'text') return false;
  return /^\s*rewrite\s*:/i.test(textOf(first));
}

/** Whether the body of an item begins with what is to be rewritten. */
export const isOpenReply = ([first]: readonly RootContent[]): boolean => isRewrite(first);

/** Tells a quotation that begins with `rewrite` and has no colon; whether there was one. */
export function tellMissingColon(reader: Reader, nodes: readonly RootContent[]): boolean {
  const word = /^>[ \t]*(rewrite)(?![\w:])/i;
  const found = nodes.flatMap((node) => {
    const written = node.type === 'blockquote' ? word.exec(reader.written(node)) : null;
    return written ? [within(node, written[0].length - written[1]!.length, written[1]!.length)] : [];
  });
  for (const at of found) reader.tell('rewrite-without-colon', at);
  return found.length > 0;
}

/** `> rewrite: …`, a list of criteria each with what it looks like when met, and one explanation with a model. */
export function readOpenReply(source: ItemSource, reader: Reader): OpenReply | null {
  const before = reader.diagnostics.length;
  tellHiddenAnswers(reader, source.body);
  const [quotation, ...rest] = source.body;
  if (!isRewrite(quotation)) return null;
  const lists = rest.filter((node) => node.type === 'list');
  if (lists.length === 0) reader.tell('criteria-none', quotation);
  const criteria: Criterion[] = [];
  const seen = new Map<string, number>();
  const explanations: Blockquote[] = [];
  rest.forEach((node, index) => {
    if (node.type === 'list') {
      const next = slipped(node, rest[index + 1]);
      if (next) tellIndent(reader, next, node);
      for (const entry of node.children) {
        criteria.push(readCriterion(reader, entry, next !== null && entry === node.children.at(-1)));
        tellTwice(reader, entry, seen);
      }
    } else if (node.type !== 'blockquote') tellStray(reader, node);
    else if (isRewrite(node)) reader.tell('rewrite-twice', node);
    else if (slipped(rest[index - 1], node) === null) explanations.push(node);
  });
  const only = lists[0]?.children[0];
  if (only && criteria.length === 1) reader.tell('criteria-too-few', only.children[0] ?? only);
  const rewrite = renderRewrite(reader, quotation);
  const why = lists.length > 0 ? readExplanation(reader, source, explanations) : '';
  if (reader.diagnostics.length > before) return null;
  const { id, serves, stem, setting } = source;
  return { kind: 'open-reply', id, serves, stem, setting, rewrite, criteria, why };
}

/** The quotation right under a list whose last entry has none: its indent was forgotten. */
function slipped(list: RootContent | undefined, next: RootContent | undefined): Blockquote | null {
  if (list?.type !== 'list' || next?.type !== 'blockquote') return null;
  const bare = !list.children.at(-1)?.children.some((node) => node.type === 'blockquote');
  return bare && next.position?.start.line === (list.position?.end.line ?? 0) + 1 ? next : null;
}

function readCriterion(reader: Reader, entry: ListItem, told: boolean): Criterion {
  const [first, ...rest] = entry.children;
  if (first?.type !== 'paragraph') {
    reader.tell('option-empty', entry);
    return { text: '', why: '' };
  }
  tellTick(reader, entry);
  for (const node of rest) if (node.type !== 'blockquote') reader.tell('not-part-of-option', node);
  const why = render(
    reader,
    rest.flatMap((node) => (node.type === 'blockquote' ? node.children : [])),
  );
  if (why === '' && !told) reader.tell('criterion-without-explanation', first);
  tellBraces(reader, first);
  return { text: render(reader, first.children), why };
}

/** A criterion is neither right nor wrong beforehand, so a box of any shape is told. */
function tellTick(reader: Reader, entry: ListItem): void {
  const box = /^(?:[-+*]|\d+[.)])[ \t]+(\[[^\]\n]?\])(?!\()/.exec(reader.written(entry));
  if (box) reader.tell('criterion-ticked', within(entry, box[0].length - box[1]!.length, box[1]!.length));
}

function tellTwice(reader: Reader, entry: ListItem, seen: Map<string, number>): void {
  const [first] = entry.children;
  const text = first?.type === 'paragraph' ? textOf(first).trim().toLowerCase() : '';
  if (text === '' || !first) return;
  const earlier = seen.get(text);
  if (earlier === undefined) seen.set(text, reader.source.at(spanOf(first).start).line);
  else reader.tell('same-twice', first, { line: earlier });
}

/** The quotation without the word that begins it; empty when nothing more is in it. */
function renderRewrite(reader: Reader, { children }: Blockquote): Html {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return render(reader, children);
  const [word, ...more] = first.children;
  if (word?.type !== 'text') return render(reader, children);
  const value = word.value.replace(/^\s*rewrite\s*:\s*/i, '');
  const said = value === '' ? more : [{ ...word, value }, ...more];
  return render(reader, said.length > 0 ? [{ ...first, children: said }, ...rest] : rest);
}
