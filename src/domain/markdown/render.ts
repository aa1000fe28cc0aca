import type { Element, ElementContent, RootContent as HastContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Html } from '#domain/items/item.ts';
import { addressOf } from './links.ts';
import { figureOf } from './media.ts';
import type { Reader } from './reader.ts';

/** What a page may hold, and which of its properties. Whatever is not named here is left out. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  strong: [],
  em: [],
  code: [],
  pre: [],
  blockquote: [],
  br: [],
  hr: [],
  ul: [],
  ol: ['start'],
  li: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  a: ['href', 'className', 'rel'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  figure: ['className'],
  figcaption: [],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  audio: ['src', 'controls', 'preload', 'ariaLabel'],
};

/** Markdown nodes as safe HTML. What may not be shown is told and left out. */
export function render(reader: Reader, nodes: readonly (RootContent | PhrasingContent)[]): Html {
  const children = nodes.flatMap((node) => checked(reader, node)) as RootContent[];
  // A root puts each child on a line of its own, which between words is a space too many; a paragraph does not.
  const inline = children.every(isPhrasing);
  const tree = toHast({ type: inline ? 'paragraph' : 'root', children } as Nodes) as HastRoot;
  return toHtml({ type: 'root', children: tree.children.flatMap(kept) }).trim();
}

const isPhrasing = ({ type }: Nodes): boolean =>
  ['text', 'strong', 'emphasis', 'inlineCode', 'link', 'break'].includes(type);

/** A copy of a node without what may not be shown, its links turned into addresses of the product. */
function checked(reader: Reader, node: Nodes): Nodes[] {
  switch (node.type) {
    case 'html':
      reader.tell('raw-html', node, { html: node.value.split('\n', 1)[0]!.slice(0, 60) });
      return [];
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      reader.tell('link-elsewhere', node);
      return [];
    case 'heading':
      if (node.depth === 1 || node.depth > 4) reader.tell('heading-level', node, { found: '#'.repeat(node.depth) });
      break;
    case 'listItem':
      if (typeof node.checked === 'boolean') reader.tell('ticks-not-here', node);
      break;
    case 'image':
      reader.tell('media-not-alone', node);
      return [];
    case 'paragraph': {
      const shows = node.data?.shows;
      if (shows === 'told') return [];
      if (shows)
        return [
          figureOf(
            shows,
            shows.transcript.flatMap((one) => checked(reader, one)),
          ),
        ];
      break;
    }
    case 'link': {
      const address = addressOf(reader, node);
      const children = node.children.flatMap((child) => checked(reader, child)) as PhrasingContent[];
      if (!address) return children;
      const hProperties = { className: address.class, rel: address.rel };
      return [{ ...node, url: address.href, title: null, data: { hProperties }, children } as Nodes];
    }
  }
  if (!('children' in node)) return [node];
  return [{ ...node, children: (node.children as Nodes[]).flatMap((child) => checked(reader, child)) } as Nodes];
}

function kept(node: HastContent | ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const properties = allowed[node.tagName];
  const children = node.children.flatMap(kept);
  if (!properties) return children;
  const own = Object.entries(node.properties).filter(([name]) => properties.includes(name));
  return [{ type: 'element', tagName: node.tagName, properties: Object.fromEntries(own), children } satisfies Element];
}
