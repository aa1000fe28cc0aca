import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import type { Tell } from '../notes.ts';
import { blocksOfPlain } from './plain.ts';

/** Elements that markdown says as well, or that say nothing themselves. */
const known = new Set(
  `a b blockquote body br code dd div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img li ol p pre section small span
   strong table tbody td tfoot th thead tr tt ul article header footer main figure figcaption address center`.split(
    /\s+/,
  ),
);
const media = new Set('audio video iframe object embed applet source track canvas svg math'.split(' '));
const hidden = new Set('script style noscript template title meta link'.split(' '));
/** The most elements that may stand in each other: what is deeper is read as text. */
const DEEPEST = 60;
/** The most tags of one text: those that are never closed are opened again in each paragraph. */
const MOST_TAGS = 400;

/** The blocks of a text in HTML. What markdown cannot say is told; one that cannot be read is taken as plain text. */
export function blocksOfHtml(html: string, line: number, tell: Tell): RootContent[] {
  const tree = treeOf(html);
  if (!tree) {
    const words = html.replace(/<[^<>]*>/g, ' ');
    tell('formatting', line, words, { tag: 'nested' });
    return blocksOfPlain(words);
  }
  visit(tree, line, tell, 0);
  const root = toMdast(tree, { document: true });
  return root.type === 'root' ? (root.children as RootContent[]) : [];
}

/** Null when it is too much: the parser goes as deep as the elements do, and overflows. */
function treeOf(html: string): Root | null {
  if (html.split('<', MOST_TAGS + 2).length > MOST_TAGS + 1) return null;
  try {
    return fromHtml(html, { fragment: true });
  } catch {
    return null;
  }
}

function visit(node: Nodes, line: number, tell: Tell, depth: number): void {
  if (node.type === 'comment') tell('raw-html', line, `<!--${node.value}-->`);
  if (node.type === 'element') tellElement(node, line, tell);
  if (!('children' in node)) return;
  if (depth >= DEEPEST) {
    const text = wordsOf(node);
    (node as Root).children = [{ type: 'text', value: text }];
    tell('formatting', line, text, { tag: 'nested' });
    return;
  }
  for (const child of node.children) visit(child as Nodes, line, tell, depth + 1);
}

function tellElement(element: Element, line: number, tell: Tell): void {
  const { tagName, properties } = element;
  if (hidden.has(tagName)) tell('raw-html', line, opening(element));
  else if (media.has(tagName)) tell('media', line, opening(element));
  else if (!known.has(tagName)) tell('formatting', line, wordsOf(element) || opening(element), { tag: tagName });
  if ('style' in properties || 'color' in properties || 'bgColor' in properties || 'align' in properties)
    tell('style', line, opening(element));
}

/** The tag with its attributes, as near to the source as it matters. */
const opening = ({ tagName, properties }: Element): string =>
  `<${[tagName, ...Object.entries(properties).map(([name, value]) => `${name.toLowerCase()}="${String(value)}"`)].join(' ')}>`;

function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const rest: Nodes[] = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.type === 'text') words.push(next.value);
    else if ('children' in next) rest.push(...[...next.children].reverse());
  }
  return words.join('');
}
