import type { Link, PhrasingContent, RootContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isTimeAddress, readTimeReference, type TimeReference } from '#domain/times/reading/reference.ts';
import { destinationOf } from './links.ts';
import { type Reader, spanOf } from './reader.ts';
import { speechOf } from './speech.ts';

/** Where a standard shows the times that it holds. */
const ANCHOR = 'times';

/** What stands where: whether it may be a link, and what was said before it in the same breath. */
interface Setting {
  readonly linked: boolean;
  readonly before: string;
}

/**
 * A copy of the nodes with each reference to our times, such as `<reply:post>`, as the words that it stands for. In the
 * running text of lessons, claims and standards they are linked to the standard that states them; an item or a
 * conversation is not to be left by a link.
 */
export function withTimes(reader: Reader, nodes: readonly RootContent[]): readonly RootContent[] {
  if (!/(?:<|\]\(\s*<?)(?:reply|due|hours|opens|closes):/.test(reader.source.text)) return nodes;
  return nodes.map((node) => inside(reader, node, { linked: reader.here.linked, before: '' }));
}

/** The reference that words stand for; null for words that were written. */
export const timeIn = (node: RootContent | PhrasingContent): TimeReference | null =>
  (node as Text & { data?: { time?: TimeReference } }).data?.time ?? null;

function inside<N extends RootContent>(reader: Reader, node: N, setting: Setting): N {
  if (!('children' in node)) return node;
  const goesOn = ['strong', 'emphasis', 'link'].includes(node.type);
  const linked = setting.linked && mayHoldLinks(node);
  const children: RootContent[] = [];
  let before = goesOn ? setting.before : '';
  for (const child of node.children as RootContent[]) {
    children.push(...replaced(reader, child, { linked, before }));
    before = (before + textOf(child)).slice(-12);
  }
  return { ...node, children } as N;
}

/** What is said in one breath, and so may be a label or somebody's words, holds no link of ours. */
function mayHoldLinks(node: RootContent): boolean {
  if (node.type === 'heading' || node.type === 'table' || node.type === 'link') return false;
  if (node.type === 'listItem') return node.checked == null;
  return node.type !== 'paragraph' || speechOf(node.children) === null;
}

function replaced(reader: Reader, node: RootContent, setting: Setting): RootContent[] {
  if (node.type !== 'link' || !isTimeAddress(node.url)) return [inside(reader, node, setting)];
  const isBare = reader.written(node).startsWith('<');
  const span = spanOf(node);
  const at = isBare ? { start: span.start + 1, end: span.end - 1 } : destinationOf(reader, node);
  const time = readTimeReference(reader, node.url, at);
  const own = isBare ? [] : (inside(reader, node, setting).children as PhrasingContent[]);
  if (!isBare && /\p{N}/u.test(textOf(own))) {
    reader.tell('words-with-figure', own[0]!, { reference: `<${node.url.slice(0, 60)}>` });
  }
  if (!time) return own.length > 0 ? own : [{ type: 'text', value: node.url, position: node.position } as Text];
  const words = isBare ? [asText(reader, node, time, setting)] : own;
  return setting.linked
    ? [{ ...node, url: `/standards/${time.standard}#${ANCHOR}`, title: null, children: words } as Link]
    : words;
}

/** The words, with a capital at the beginning of a sentence. */
function asText(reader: Reader, { position }: Link, time: TimeReference, { before }: Setting): Text {
  const begins = /(?:^|[.!?…]["”’»)\]]*\s)\s*["“„«(‘]*$/.test(before);
  const value = begins ? time.words[0]!.toLocaleUpperCase(reader.language) + time.words.slice(1) : time.words;
  return { type: 'text', value, position, data: { time } } as Text;
}
