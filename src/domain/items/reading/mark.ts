import type { Blockquote, List, RootContent } from 'mdast';
import { nearest } from '#domain/markdown/nearest.ts';
import { type Reader, within } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';
import type { Mark } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { normalised } from '../normalised.ts';
import { tellStray } from './explanation.ts';
import { isNamed, type Named, readNamed } from './named.ts';
import { isTicked, tellIndent } from './options.ts';
import { isPassage, openingOf, type Part, type ReadPassage, readPassage } from './passage.ts';

/** Whether the body of an item begins as a passage to be marked does. */
export const isMark = ([first]: readonly RootContent[]): boolean => isPassage(first);

/** A quotation that begins with `mark:`, and a list that explains each of its parts by its words. */
export function readMark(source: ItemSource, reader: Reader): Mark | null {
  const before = reader.diagnostics.length;
  const [quotation, ...rest] = source.body;
  if (quotation?.type !== 'blockquote') return null;
  const read = readPassage(reader, quotation);
  const named = readExplanations(reader, rest);
  if (reader.diagnostics.length > before) return null;
  tellParts(reader, quotation, read.parts);
  if (reader.diagnostics.length > before) return null;
  const whys = explained(reader, read, named);
  if (reader.diagnostics.length > before) return null;
  const { id, serves, stem, setting } = source;
  const parts = read.parts.map(({ text, right }, index) => ({ text, why: whys.get(index)?.why ?? '', right }));
  return { kind: 'mark', id, serves, stem, setting, passage: read.passage, parts };
}

/** Tells a quotation whose parts are explained as those of a passage, and that does not begin as one. */
export function tellUnopened(reader: Reader, quotation: RootContent | undefined, list: RootContent | undefined) {
  const meant = quotation?.type === 'blockquote' && list?.type === 'list' && !isTicked(list) && isNamed(list);
  if (meant) reader.tell('mark-without-word', within(quotation, 0, 1));
  return meant;
}

function readExplanations(reader: Reader, nodes: readonly RootContent[]): Named[] {
  return nodes.flatMap((node, index) => {
    const previous = nodes[index - 1];
    if (node.type === 'list') return readList(reader, node, nodes[index + 1]);
    if (node.type !== 'blockquote') tellStray(reader, node);
    else if (isPassage(node)) reader.tell('passage-twice', openingOf(node));
    else if (previous?.type === 'list') tellIndent(reader, node, previous);
    else if (index === 0) reader.tell('passage-broken', within(node, 0, 1));
    else tellStray(reader, node);
    return [];
  });
}

function readList(reader: Reader, list: List, next: RootContent | undefined): Named[] {
  const ticked = list.children.filter((entry) => entry.checked != null);
  for (const entry of ticked) reader.tell('ticks-not-here', entry);
  if (ticked.length > 0) return [];
  // What follows unindented was to explain the last entry, and is told by itself.
  const children = next?.type === 'blockquote' ? list.children.slice(0, -1) : list.children;
  return readNamed(reader, { ...list, children }, 'part-explanation-unreadable');
}

function tellParts(reader: Reader, quotation: Blockquote, parts: readonly Part[]): void {
  if (parts.length < 3) reader.tell('parts-too-few', openingOf(quotation), { found: parts.length });
  else if (!parts.some(({ right }) => right)) reader.tell('parts-none-right', openingOf(quotation));
  else if (parts.every(({ right }) => right)) reader.tell('parts-none-wrong', openingOf(quotation));
  const seen = new Map<string, number>();
  for (const { words, at } of parts) {
    const earlier = seen.get(normalised(words));
    if (earlier === undefined) seen.set(normalised(words), lineOf(reader, at));
    else reader.tell('same-twice', at, { line: earlier });
  }
}

/** By the index of its part, what explains it. What explains nothing, twice, or is missing is told. */
function explained(reader: Reader, { parts, speakers }: ReadPassage, named: readonly Named[]): Map<number, Named> {
  const whys = new Map<number, Named>();
  const meant = new Set<string>();
  for (const one of named) {
    const name = normalised(one.text);
    const index = parts.findIndex(({ words }) => normalised(words) === name);
    const earlier = whys.get(index);
    const speaker = speakers.find(({ who }) => normalised(who) === name);
    if (earlier) reader.tell('same-twice', nameOf(reader, one), { line: lineOf(reader, earlier.at) });
    else if (index >= 0) whys.set(index, one);
    else if (speaker) reader.tell('part-is-speaker', speaker.at, { found: speaker.who.slice(0, 60) });
    else meant.add(tellUnknown(reader, one, parts));
  }
  for (const [index, { words, at }] of parts.entries())
    if (!whys.has(index) && !meant.has(words)) reader.tell('part-without-explanation', at);
  return whys;
}

function tellUnknown(reader: Reader, one: Named, parts: readonly Part[]): string {
  const words = parts.map((part) => part.words);
  const meant = nearest(one.text, words) || (words.find((part) => part.includes(one.text)) ?? '');
  reader.tell('part-unknown', nameOf(reader, one), { found: one.text.slice(0, 60), meant: meant.slice(0, 80) });
  return meant;
}

/** The words of an entry alone, without what explains them. */
function nameOf(reader: Reader, { at }: Named): Span {
  const end = reader.written(at).search(/(?<!\s)\s+>\s/);
  return end < 0 ? at : { start: at.start, end: at.start + end };
}

const lineOf = (reader: Reader, at: Span): number => reader.source.at(at.start).line;
