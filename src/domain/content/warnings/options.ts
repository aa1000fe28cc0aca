import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Item, Option } from '#domain/items/item.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Span } from '#domain/markdown/source.ts';
import type { Quiz } from '../documents.ts';
import { withoutBraces } from './passages.ts';

/** From how many items on a habit shows. */
const LEAST_LONGEST = 4;
const LEAST_FIRST = 3;
/** By how much the longest option must be longer than any other to catch the eye. */
const CLEARLY = 1.2;

/** Tells of a quiz in which the shape of the options gives the key away: once, with how many of how many. */
export function warnOfHabits(reader: Reader, quiz: Quiz, at: Span): void {
  const choices = quiz.items.flatMap((item) => optionsOf(item) ?? []);
  const longest = choices.filter(longestIsRight).length;
  if (choices.length >= LEAST_LONGEST && longest * 2 > choices.length)
    reader.tell('longest-is-right', at, { count: longest, of: choices.length });
  const single = quiz.items.flatMap((item) => (item.kind === 'single-choice' ? [item.options] : []));
  if (single.length >= LEAST_FIRST && single.every(([first]) => first?.right))
    reader.tell('first-is-right', at, { count: single.length });
}

const optionsOf = (item: Item): [readonly Option[]] | null =>
  item.kind === 'single-choice' || item.kind === 'multiple-choice' ? [item.options] : null;

function longestIsRight(options: readonly Option[]): boolean {
  const lengths = options.map(({ text, right }) => ({ right, length: plain(text).length }));
  const [first, second] = lengths.sort((a, b) => b.length - a.length);
  return first!.right && first!.length >= CLEARLY * (second?.length ?? 0);
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&[^;\s]{1,12};/g, '.');

/** Tells of options of one item, and of choices of one scene, that say the same in all but a mark or a letter. */
export function warnOfAlike(reader: Reader, nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'list' || !offers(node)) continue;
    const seen: { words: string[]; line: number }[] = [];
    for (const paragraph of node.children.flatMap((entry) => offered(reader, entry) ?? [])) {
      const words = wordsOf(paragraph);
      const earlier = seen.find((one) => alike(one.words, words));
      if (earlier) reader.tell('options-alike', paragraph, { line: earlier.line });
      seen.push({ words, line: paragraph.position?.start.line ?? 1 });
    }
  }
}

/** Whether a list is of options with ticks, or of links to scenes. */
const offers = ({ children }: List): boolean =>
  children.some((entry) => entry.checked != null || /^#/.test(linkIn(entry) ?? ''));

const linkIn = ({ children: [first] }: ListItem): string | undefined =>
  first?.type === 'paragraph' && first.children[0]?.type === 'link' ? first.children[0].url : undefined;

/** What an entry offers; null when a condition may keep it from standing beside the others. */
function offered(reader: Reader, { children: [first] }: ListItem): Paragraph | null {
  if (first?.type !== 'paragraph') return null;
  const written = reader.written(first);
  return /\bif:/.test(written.slice(withoutBraces(written).length)) ? null : first;
}

const wordsOf = (paragraph: Paragraph): string[] =>
  withoutBraces(textOf(paragraph))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'‘ʼ]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether the words are the same but for one letter of one long word. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0) return true;
  return a.length > 2 && a.every((word, index) => index <= at || word === b[index]) && slip(a[at]!, b[at]!);
}

/** Whether two long words differ by one letter: changed, left out, or swapped with its neighbour. */
function slip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 7 || /\d/.test(a + b) || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (a[from] === b[from] && from < a.length) from++;
  let end = 0;
  while (a.at(-1 - end) === b.at(-1 - end) && end < Math.min(a.length, b.length) - from) end++;
  const [left, right] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}
