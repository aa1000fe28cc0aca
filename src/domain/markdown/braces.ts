import type { Heading, InlineCode, Paragraph, PhrasingContent } from 'mdast';
import { nearest } from './nearest.ts';
import { type Reader, spanOf, within } from './reader.ts';
import type { Span } from './source.ts';

/** One `key: value` of a pair of braces. */
export interface Pair {
  /** Without the quotes around it. */
  readonly value: string;
  readonly at: Span;
  readonly words: readonly { readonly word: string; readonly at: Span }[];
}

export interface Braces {
  readonly id: { readonly id: string; readonly at: Span } | null;
  readonly pairs: ReadonlyMap<string, Pair>;
  /** What stands before the braces. */
  readonly children: PhrasingContent[];
}

const group = /\{((?:[^{}"“”]|"[^"\n]*"|“[^”\n]*”)*)\}$/;

/**
 * What the braces at the end of a heading or a paragraph say, read from the source: the parsed text has lost marks and
 * entities. Keys that are not in `allowed` are told, as is an id where none belongs.
 */
export function readBraces(
  reader: Reader,
  node: Heading | Paragraph,
  allowed: { id: boolean; keys: readonly string[] },
): Braces {
  const written = besideCode(reader, node)
    .trimEnd()
    .replace(node.type === 'heading' ? /(?<!#)#+$/ : /$^/, '')
    .trimEnd();
  const found = findGroup(written);
  if (found === null) {
    tellUnclosed(reader, node, written);
    return { id: null, pairs: new Map(), children: node.children };
  }
  const open = spanOf(node).start + found.index;
  const inner = { start: open + 1, text: found.inner };
  const children = cut(node, open);
  if (children === null) {
    reader.tell('braces-inside', { start: open, end: open + 1 });
    return { id: null, pairs: new Map(), children: node.children };
  }
  return { ...readPairs(reader, inner, allowed), children };
}

/** Tells braces at the end of a paragraph where none say anything: they would be shown to learners. */
export const tellBraces = (reader: Reader, node: Paragraph): void =>
  void readBraces(reader, node, { id: false, keys: [] });

/** The source of a node with what stands in code covered: that says nothing but itself. */
function besideCode(reader: Reader, node: Heading | Paragraph): string {
  const { start } = spanOf(node);
  return codesIn(node).reduce((text, code) => {
    const { start: from, end } = spanOf(code);
    return text.slice(0, from - start) + '`'.repeat(end - from) + text.slice(end - start);
  }, reader.written(node));
}

const codesIn = (node: Heading | Paragraph | PhrasingContent): InlineCode[] => {
  if (node.type === 'inlineCode') return [node];
  return 'children' in node ? node.children.flatMap(codesIn) : [];
};

/** A few last braces are tried, not all: a text of nothing but braces would take time that grows with its square. */
function findGroup(written: string): { index: number; inner: string } | null {
  if (!written.endsWith('}')) return null;
  for (let tries = 0, index = written.lastIndexOf('{'); index >= 0 && tries < 8; tries++) {
    const match = group.exec(written.slice(index));
    if (match && match.index === 0) return written[index - 1] === '\\' ? null : { index, inner: match[1]! };
    index = index === 0 ? -1 : written.lastIndexOf('{', index - 1);
  }
  return null;
}

/** Braces that are not closed, or not at the end, would be shown to learners. */
function tellUnclosed(reader: Reader, node: Heading | Paragraph, written: string): void {
  const open = /(?<!\\)\{\s*(#|[a-z]+\s*:)/.exec(written);
  if (!open) return;
  const closed = written.indexOf('}', open.index);
  const length = closed < 0 ? written.length - open.index : closed + 1 - open.index;
  reader.tell(
    closed < 0 || written.endsWith('}') ? 'braces-unclosed' : 'braces-not-last',
    within(node, open.index, length),
  );
}

function readPairs(
  reader: Reader,
  inner: { start: number; text: string },
  allowed: { id: boolean; keys: readonly string[] },
) {
  const pairs = new Map<string, Pair>();
  let id: Braces['id'] = null;
  let from = inner.start;
  for (const piece of inner.text.match(/(?:[^,"“”]|"[^"\n]*"|“[^”\n]*”)+|,/g) ?? []) {
    const start = from;
    from += piece.length;
    if (piece === ',' || piece.trim() === '') continue;
    const named = /^\s*#([^\s,]*)/.exec(piece);
    if (named) {
      const at = { start: start + named[0].length - named[1]!.length - 1, end: start + named[0].length };
      if (!allowed.id) reader.tell('id-not-here', at);
      else if (!/^[a-z0-9-]+$/.test(named[1]!))
        reader.tell('id-unreadable', at, { id: named[1]!, meant: slugged(named[1]!) });
      else id = { id: named[1]!, at };
    }
    const rest = named ? piece.slice(named[0].length) : piece;
    if (rest.trim() === '') continue;
    readPair(reader, { start: start + piece.length - rest.length, text: rest }, allowed.keys, pairs);
  }
  return { id, pairs };
}

function readPair(
  reader: Reader,
  piece: { start: number; text: string },
  keys: readonly string[],
  pairs: Map<string, Pair>,
) {
  const [, before, key, colon, written] = /^(\s*)([^\s:]*)(\s*:\s*)?([\s\S]*)$/.exec(piece.text.trimEnd())!;
  const keyAt = { start: piece.start + before!.length, end: piece.start + before!.length + key!.length };
  const valueStart = keyAt.end + (colon?.length ?? 0);
  if (colon === undefined || written === '') {
    return reader.tell(
      'braces-unreadable',
      { start: keyAt.start, end: valueStart + written!.length },
      { found: piece.text.trim() },
    );
  }
  if (!keys.includes(key!)) {
    return reader.tell('key-unknown', keyAt, { key: key!, meant: nearest(key!, keys), allowed: keys.join(', ') });
  }
  if (pairs.has(key!)) return reader.tell('key-twice', keyAt, { key: key! });
  const quoted = /^(["“])([\s\S]*)(["”])$/.exec(written!);
  const value = (quoted ? quoted[2]! : written!).trim();
  const words = [...written!.matchAll(/[^\s"“”]+/g)].map((word) => ({
    word: word[0],
    at: { start: valueStart + word.index, end: valueStart + word.index + word[0].length },
  }));
  pairs.set(key!, { value, at: { start: valueStart, end: valueStart + written!.length }, words });
}

/** The children of a node up to an offset; null when it stands inside one that is no plain text. */
function cut(node: Heading | Paragraph, open: number): PhrasingContent[] | null {
  const kept: PhrasingContent[] = [];
  for (const child of node.children) {
    const { start, end } = spanOf(child);
    if (start >= open) break;
    if (end <= open) {
      kept.push(child);
    } else if (child.type === 'text') {
      kept.push({ ...child, value: child.value.slice(0, Math.max(0, child.value.lastIndexOf('{'))) });
    } else {
      return null;
    }
  }
  while (kept.at(-1)?.type === 'break') kept.pop();
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}

/** Letters that are no other letter with a mark. What comes out is told apart, not spelt right. */
const spelt: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
  },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' },
  ...{ ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};

/** A text as an id: `Take it over` → `take-it-over`, `Žūklė` → `zukle`. */
export const slugged = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’'ʼ]/g, '')
    .replace(/\P{ASCII}/gu, (letter) => spelt[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
