import { slugged } from '#domain/markdown/braces.ts';
import type { At, Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { DiagnosticRule } from '#domain/markdown/rules.ts';

/** What to write in place of a part of one line; the columns are those of `At`, and may be the same. */
export interface Mend extends At {
  readonly text: string;
}

/** A diagnostic with its mend where that is mechanical, null where somebody has to think. */
export interface Mendable extends Diagnostic {
  readonly replacement: Mend | null;
}

/** By what a form says which diagnostic of a text to mend. */
export const mendKey = ({ line, column, rule }: Pick<Diagnostic, 'line' | 'column' | 'rule'>): string =>
  `${line}:${column}:${rule}`;

/** Gives each diagnostic of a text (`\n` line endings) its mend. */
export function withMends(diagnostics: readonly Diagnostic[], text: string): readonly Mendable[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return diagnostics.map((one) => {
    const line = lines[one.line - 1] ?? '';
    const found = line.slice(one.column - 1, one.endColumn - 1);
    return { ...one, replacement: mends[one.rule]?.({ ...one, found, source: line, lines }) ?? null };
  });
}

/** The text with one mend made. */
export function mended(text: string, { line, column, endColumn, text: put }: Mend): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = text.slice(mark.length).split('\n');
  const old = lines[line - 1];
  if (old === undefined) return text;
  lines[line - 1] = old.slice(0, column - 1) + put + old.slice(endColumn - 1);
  return mark + lines.join('\n');
}

interface Found extends Diagnostic {
  /** What the diagnostic underlines. */
  readonly found: string;
  /** The line in which it stands. */
  readonly source: string;
  readonly lines: readonly string[];
}

const put = ({ line, column, endColumn }: At, text: string): Mend => ({ line, column, endColumn, text });

/** At the end of a line. */
const append = ({ line, source }: Found, text: string): Mend => {
  const end = source.trimEnd().length + 1;
  return { line, column: end, endColumn: end, text };
};

/** What stands before the place on its line, in other words. */
const before = ({ line, column }: Found, text: string): Mend => ({ line, column: 1, endColumn: column, text });

/** The word that was most likely meant, in place of the one that stands there. */
const meant = (found: Found): Mend | null => (found.values.meant ? put(found, String(found.values.meant)) : null);

/** An id that no heading of the file has. */
function freeId({ lines }: Found, wanted: string): string {
  const taken = new Set(lines.flatMap((line) => /^#+ .*\{#([a-z0-9-]+)/.exec(line)?.[1] ?? []));
  for (let number = 2, id = wanted; ; id = `${wanted}-${number++}`) if (!taken.has(id)) return id;
}

/** A reference ends with the slug: `claim:v77`, or `v77` alone. */
function otherSlug(found: Found): Mend | null {
  const slug = /([a-z0-9-]+)\.md$/.exec(String(found.values.path ?? ''))?.[1];
  if (!slug || !found.values.meant || !found.found.endsWith(slug)) return null;
  return put(found, found.found.slice(0, -slug.length) + String(found.values.meant));
}

const yesOrNo: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  true: 'true',
  no: 'false',
  off: 'false',
  false: 'false',
};

const mends: Partial<Record<DiagnosticRule, (found: Found) => Mend | null>> = {
  'tick-empty': (found) => put(found, '[ ]'),
  'tick-unreadable': (found) => (/^\[\s*[xXvVyY✓✔]\s*\]$/u.test(found.found) ? put(found, '[x]') : null),
  'tick-without-space': (found) => put(found, found.found.replace(/\](?=.$)/u, '] ')),
  'criterion-ticked': (found) =>
    put({ ...found, endColumn: found.endColumn + (found.source[found.endColumn - 1] === ' ' ? 1 : 0) }, ''),
  'explanation-indent': (found) => before(found, ' '.repeat(Number(found.values.needed) || 2)),
  'explanation-indent-none': (found) => before(found, (found.lines[found.line - 2] ?? '').trim() === '' ? '' : '\n'),
  'answer-without-blank-line': (found) => before(found, '\n'),
  'heading-level': (found) => {
    const marks = /^#+/.exec(found.found)?.[0];
    return marks ? put({ ...found, endColumn: found.column + marks.length }, '##') : null;
  },
  'heading-without-id': (found) =>
    append(found, ` {#${freeId(found, slugged(String(found.values.meant ?? '')) || 'an-id')}}`),
  'id-unreadable': (found) => (found.values.meant ? put(found, `#${freeId(found, String(found.values.meant))}`) : null),
  'id-twice': (found) => put(found, `#${freeId(found, String(found.values.id))}`),
  'key-unknown': meant,
  'front-matter-key-unknown': meant,
  'link-kind-unknown': meant,
  'scene-unknown': meant,
  'row-unknown': meant,
  'media-unknown': meant,
  'section-unknown': (found) => (found.values.meant ? put(found, `#${found.values.meant}`) : null),
  'reference-unknown': otherSlug,
  'choice-to-no-scene': (found) => {
    const id = slugged(found.found);
    return found.lines.some((line) => line.includes(`{#${id}`)) ? put(found, `#${id}`) : null;
  },
  'value-not-slug': (found) => (slugged(found.found) ? put(found, slugged(found.found)) : null),
  'value-not-yes-or-no': (found) => {
    const value = yesOrNo[found.found.replace(/["']/g, '').toLowerCase()];
    return value ? put(found, value) : null;
  },
  // In quotes: twelve hexadecimal digits may look like a number.
  'translation-behind': (found) => put(found, `"${found.values.digest}"`),
  'translation-unstamped': (found) => append(found, `\ntranslates: "${found.values.digest}"`),
  'braces-unclosed': (found) => append(found, '}'),
  'rewrite-without-colon': (found) => put(found, `${found.found}:`),
};
