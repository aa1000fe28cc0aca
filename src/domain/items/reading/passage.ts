import type { Blockquote, Emphasis, Nodes, PhrasingContent, RootContent, Strong } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Reader, spanOf, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Span } from '#domain/markdown/source.ts';
import { speechOf } from '#domain/markdown/speech.ts';
import type { Html, Passage } from '../item.ts';
import { normalised } from '../normalised.ts';

const opening = /^mark:\s*/i;

/** Words of a passage that can be marked, each with its place. */
export interface Part {
  readonly words: string;
  readonly text: Html;
  readonly right: boolean;
  readonly at: Span;
}

/** A passage as it was read: its paragraphs, its parts in their order, and who is named as speaking. */
export interface ReadPassage {
  readonly passage: readonly Passage[];
  readonly parts: readonly Part[];
  readonly speakers: readonly { readonly who: string; readonly at: Span }[];
}

/** Whether a node is a passage to be marked: a quotation that begins with `mark:`. */
export function isPassage(node: RootContent | undefined): boolean {
  const first = node?.type === 'blockquote' ? node.children[0] : undefined;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  return first?.type === 'paragraph' && !first.data?.escaped && start?.type === 'text' && opening.test(start.value);
}

/** Where the word stands with which the passage begins. */
export const openingOf = (quotation: Blockquote): Span => within(quotation.children[0] ?? quotation, 0, 'mark:'.length);

/** The paragraphs of a passage. Strong words are to be marked, stressed ones are not; a name that begins one speaks. */
export function readPassage(reader: Reader, quotation: Blockquote): ReadPassage {
  const passage: Passage[] = [];
  const parts: Part[] = [];
  const speakers: { who: string; at: Span }[] = [];
  quotation.children.forEach((node, index) => {
    if (node.type !== 'paragraph') {
      reader.tell('not-part-of-passage', within(node, 0, reader.written(node).split('\n', 1)[0]!.length));
      return;
    }
    const children = index === 0 ? withoutOpening(node.children) : node.children;
    const speech = speechOf(children);
    if (speech) speakers.push({ who: speech.who, at: spanOf(children[0]!) });
    const runs = readRuns(reader, speech?.said ?? children, parts);
    if (runs.length > 0) passage.push({ who: speech?.who ?? null, runs });
  });
  if (passage.length === 0) reader.tell('passage-empty', openingOf(quotation));
  return { passage, parts, speakers };
}

function withoutOpening([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  const value = first?.type === 'text' ? first.value.replace(opening, '') : '';
  const kept = first?.type === 'text' && value !== '' ? [{ ...first, value }, ...rest] : [...rest];
  return kept[0]?.type === 'break' ? kept.slice(1) : kept;
}

function readRuns(reader: Reader, children: readonly PhrasingContent[], parts: Part[]): (Html | number)[] {
  const runs: (Html | number)[] = [];
  let between: PhrasingContent[] = [];
  const close = () => {
    const html = spaced(reader, between);
    if (html !== '') runs.push(html);
    between = [];
  };
  children.forEach((child, index) => {
    if (child.type !== 'strong' && child.type !== 'emphasis') {
      tellHidden(reader, child);
      between.push(child);
      return;
    }
    if (beginsLine(children[index - 1]) && speechOf(children.slice(index))) reader.tell('speaker-within', child);
    close();
    runs.push(parts.push(readPart(reader, child)) - 1);
  });
  close();
  return runs;
}

/** What stands between two parts, with the spaces that part it from them. */
function spaced(reader: Reader, nodes: readonly PhrasingContent[]): Html {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const before = first?.type === 'text' && /^\s/.test(first.value) ? ' ' : '';
  const after = last?.type === 'text' && /\s$/.test(last.value) ? ' ' : '';
  const html = render(reader, nodes);
  return html === '' ? before : `${before}${html}${after}`;
}

function readPart(reader: Reader, node: Strong | Emphasis): Part {
  const words = textOf(node).replace(/\s+/g, ' ').trim();
  if (node.children.some((child) => child.type !== 'text')) reader.tell('part-not-plain', node);
  else if (normalised(words) === '') reader.tell('part-without-words', node);
  const text = render(reader, [{ type: 'text', value: words }]);
  return { words, text, right: node.type === 'strong', at: spanOf(node) };
}

/** Tells stars that mark nothing, as in `** so **`, and words that are stressed within a link. */
function tellHidden(reader: Reader, node: PhrasingContent): void {
  if (node.type === 'text') {
    const stars = /(?<![\\*])\*+(?=[^\s*])|(?<=[^\s\\*])\*+/.exec(reader.written(node));
    if (stars) reader.tell('part-not-closed', within(node, stars.index, stars[0].length));
  } else if ('children' in node) {
    for (const inner of stressedIn(node)) reader.tell('part-not-plain', inner);
  }
}

const stressedIn = (node: Nodes): Nodes[] =>
  'children' in node
    ? node.children.flatMap((child) =>
        child.type === 'strong' || child.type === 'emphasis' ? [child as Nodes] : stressedIn(child as Nodes),
      )
    : [];

const beginsLine = (previous: PhrasingContent | undefined): boolean =>
  previous?.type === 'break' || (previous?.type === 'text' && previous.value.endsWith('\n'));
