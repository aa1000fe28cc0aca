import type { ContentKind } from '#domain/content/documents.ts';
import { evidencePath } from '#domain/content/evidence-table.ts';
import { placeOf } from '#domain/content/path.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import { nearest } from '#domain/markdown/nearest.ts';
import { standardsNotServed } from './standards-served.ts';
import type { Standing } from './standing.ts';
import { translationsTold } from './translations.ts';

export type { Standing };

/** For how many references of a file somebody is told what was meant: looking for it among all files takes time. */
const MOST_SUGGESTED = 20;

/**
 * What is wrong between files, by path: references to no file or row, numbers of standards used twice,
 * standards that nothing serves, and translations that differ from their source.
 */
export function crossCheck(files: readonly Standing[]): Map<string, Diagnostic[]> {
  const told = new Map<string, Diagnostic[]>();
  const tell = (path: string, diagnostic: Diagnostic) => told.set(path, [...(told.get(path) ?? []), diagnostic]);
  const present = slugsPresent(files);
  const rows = rowsPresent(files);
  for (const { path, compiled } of files) {
    let suggested = 0;
    for (const { kind, slug, line, column, endColumn } of compiled.references) {
      const known = kind === 'evidence' ? rows : (present.get(kind) ?? new Set<string>());
      if (!known || known.has(slug)) continue;
      const meant = suggested++ < MOST_SUGGESTED ? nearest(slug, known) : '';
      const at = { severity: 'error', line, column, endColumn } as const;
      if (kind === 'evidence') tell(path, { ...at, rule: 'row-unknown', values: { row: slug, meant } });
      else tell(path, { ...at, rule: 'reference-unknown', values: { path: `${kind}/…/${slug}.md`, meant } });
    }
  }
  for (const [path, diagnostic] of numbersTwice(files)) tell(path, diagnostic);
  for (const [path, diagnostic] of standardsNotServed(files)) tell(path, diagnostic);
  for (const [path, diagnostic] of translationsTold(files)) tell(path, diagnostic);
  for (const [path, diagnostic] of timesTwice(files)) tell(path, diagnostic);
  return told;
}

/** Every slug of each kind, whatever the language, whether its file compiles or not: one mistake should not make ten. */
function slugsPresent(files: readonly Standing[]): Map<ContentKind, Set<string>> {
  const present = new Map<ContentKind, Set<string>>();
  for (const { path } of files) {
    const place = placeOf(path);
    if (place) present.set(place.kind, (present.get(place.kind) ?? new Set()).add(place.slug));
  }
  return present;
}

/** The rows of the evidence; null when a folder has no table of it, or one to mend first. */
function rowsPresent(files: readonly Standing[]): Set<string> | null {
  const evidence = files.find(({ path }) => path === evidencePath)?.compiled.evidence;
  return evidence ? new Set(evidence.rows.map(({ id }) => id)) : null;
}

/** A standard is known by its number, so no two of one language have the same. The later by path is told. */
function* numbersTwice(files: readonly Standing[]): Generator<[string, Diagnostic]> {
  const taken = new Map<string, string>();
  for (const { path, text, compiled } of files) {
    const { document } = compiled;
    if (document?.kind !== 'standards') continue;
    const key = `${document.language} ${document.number}`;
    const earlier = taken.get(key);
    taken.set(key, earlier ?? path);
    if (earlier === undefined) continue;
    const values = { path: earlier, number: document.number };
    yield [path, { severity: 'error', rule: 'standard-number-twice', ...keyIn(text, /^number:/), values }];
  }
}

/** Opening hours and reply times are kept once, whatever the language. The later by path is told. */
function* timesTwice(files: readonly Standing[]): Generator<[string, Diagnostic]> {
  const [first, ...others] = files.filter(
    ({ compiled: { document } }) => document?.kind === 'standards' && document.times,
  );
  for (const { path, text } of others) {
    const values = { path: first!.path };
    yield [path, { severity: 'error', rule: 'times-twice', ...keyIn(text, /^(?:hours|replies):/), values }];
  }
}

/** Where the first key of the front matter stands that is like this. */
function keyIn(text: string, key: RegExp): Pick<Diagnostic, 'line' | 'column' | 'endColumn'> {
  const lines = text.split(/\r\n?|\n/);
  const index = lines.findIndex((line) => key.test(line));
  return { line: index + 1, column: 1, endColumn: 1 + (key.exec(lines[index] ?? '')?.[0].length ?? 1) };
}
