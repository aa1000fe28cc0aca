import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Reader } from './reader.ts';
import { type DiagnosticRule, isRule } from './rules.ts';
import type { Span } from './source.ts';

/** The largest front matter, in characters. */
const LARGEST = 8000;

/** What stands between the lines of three dashes at the top, and where the rest begins. */
export interface FrontMatter {
  readonly data: unknown;
  /** Where the value at a path of keys stands; its key's place when there is no value. */
  at(path: readonly PropertyKey[]): Span;
  /** Where a key stands, of the front matter or of a map in it. */
  keyAt(...path: readonly string[]): Span;
  /** Whether anything was written there. */
  has(path: readonly PropertyKey[]): boolean;
}

/** The front matter, null when it cannot be read, and the offset at which the markdown begins. */
export function readFrontMatter(reader: Reader): { front: FrontMatter | null; from: number } {
  const { text } = reader.source;
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    reader.tell('front-matter-missing', { start: 0, end: reader.source.endOfLine(1) });
    return { front: null, from: 0 };
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (!closing) {
    reader.tell('front-matter-unclosed', { start: 0, end: 3 });
    return { front: null, from: text.length };
  }
  const from = start + closing.index + closing[0].length;
  const yaml = text.slice(start, start + closing.index);
  if (yaml.length > LARGEST) {
    reader.tell('front-matter-too-large', { start: 0, end: 3 }, { most: LARGEST });
    return { front: null, from };
  }
  return { front: parseYaml(reader, yaml, start), from };
}

function parseYaml(reader: Reader, yaml: string, start: number): FrontMatter | null {
  const document = parseDocument(yaml, {
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    // A list as a key is told as a key that is not known; the library would write it into the server's log.
    logLevel: 'error',
  });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const at = { start: start + problem.pos[0], end: start + Math.max(problem.pos[1], problem.pos[0] + 1) };
    reader.tell(problem.code === 'DUPLICATE_KEY' ? 'front-matter-key-twice' : 'unreadable-front-matter', at);
    return null;
  }
  if (!isMap(document.contents)) {
    reader.tell('unreadable-front-matter', { start, end: start + 1 });
    return null;
  }
  const alias = aliasIn(document);
  if (alias) {
    reader.tell('front-matter-alias', { start: start + (alias[0] ?? 0), end: start + (alias[1] ?? 1) });
    return null;
  }
  const contents = document.contents;
  const span = (range: Node['range']) => ({ start: start + (range?.[0] ?? 0), end: start + (range?.[1] ?? 1) });
  const keyAt = (...path: readonly string[]) => {
    const map = find(contents, path.slice(0, -1));
    return span(map && keyNode(map, path.at(-1)!)?.range);
  };
  const at = (path: readonly PropertyKey[]) => {
    const node = find(contents, path);
    return node ? span(node.range) : keyAt(String(path[0]));
  };
  return { data: document.toJS({ maxAliasCount: 0 }), at, keyAt, has: (path) => find(contents, path) !== null };
}

/** Where an alias stands: of no use in so few lines, and a few of them can stand for gigabytes. */
function aliasIn(document: Document): Node['range'] | null {
  let range: Node['range'] | null = null;
  visit(document, {
    Alias(_key, node) {
      range = node.range ?? [0, 1, 1];
      return visit.BREAK;
    },
  });
  return range;
}

/** The node at a path, or null when it is not there or empty. */
function find(contents: Node, path: readonly PropertyKey[]): Node | null {
  let node: Node | null = contents;
  for (const key of path) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find((item) => isPair(item) && keyOf(item) === String(key))
      : undefined;
    node = ((isSeq(node) ? node.items[Number(key)] : pair?.value) ?? null) as Node | null;
  }
  return isScalar(node) && node.value === null ? null : node;
}

const keyNode = (contents: Node, key: string): Node | null =>
  ((isMap(contents) && contents.items.find((item) => keyOf(item) === key)?.key) || null) as Node | null;

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** The front matter as `schema` wants it, or null after each mistake has been told at its line. */
export function checkFrontMatter<S extends z.ZodType>(
  reader: Reader,
  front: FrontMatter,
  schema: S,
): z.output<S> | null {
  const checked = schema.safeParse(front.data);
  if (checked.success) return checked.data;
  const keys = keysOf(schema);
  const meant = new Set(checked.error.issues.flatMap((issue) => misspelt(front, issue, keys)));
  for (const issue of checked.error.issues) {
    // A field that is misspelt is not missing besides.
    if (issue.path.length !== 1 || !meant.has(String(issue.path[0]))) tellIssue(reader, front, issue, keys);
  }
  return null;
}

/** The fields that are not there and were meant by an unknown one. */
const misspelt = (front: FrontMatter, issue: z.core.$ZodIssue, keys: readonly string[]): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => nearest(key, keys)).filter((key) => key !== '' && !front.has([key]))
    : [];

function tellIssue(reader: Reader, front: FrontMatter, issue: z.core.$ZodIssue, keys: readonly string[]): void {
  const key = String(issue.path[0] ?? '');
  if (issue.code === 'unrecognized_keys') {
    for (const unknown of issue.keys) {
      const values = { key: unknown.slice(0, 60), meant: nearest(unknown, keys), allowed: keys.join(', ') };
      reader.tell('front-matter-key-unknown', front.keyAt(unknown), values);
    }
  } else if (issue.code === 'custom' && issue.params?.at === 'key') {
    reader.tell(ruleOf(issue), front.keyAt(...issue.path.map(String)), issue.params.values);
  } else if (!front.has(issue.path)) {
    reader.tell('front-matter-key-missing', key in Object(front.data) ? front.keyAt(key) : { start: 0, end: 3 }, {
      key,
    });
  } else {
    const own = issue.code === 'custom' ? issue.params?.values : {};
    reader.tell(ruleOf(issue), front.at(issue.path), { key, ...boundsOf(issue), ...own });
  }
}

const keysOf = (schema: z.ZodType): readonly string[] => ('shape' in schema ? Object.keys(schema.shape as object) : []);

function boundsOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String).join(', ') };
  if (issue.code === 'too_small') return { bound: Number(issue.minimum) };
  if (issue.code === 'too_big') return { bound: Number(issue.maximum) };
  return {};
}

/** A schema names the rule as its message where the code alone does not tell it. */
function ruleOf(issue: z.core.$ZodIssue): DiagnosticRule {
  if (isRule(issue.message)) return issue.message;
  if (issue.code === 'invalid_value') return 'value-not-listed';
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'list-empty' : 'value-too-small';
  if (issue.code === 'too_big') return 'value-too-big';
  return issue.code === 'invalid_type' && issue.expected === 'array' ? 'value-not-list' : 'value-unreadable';
}
