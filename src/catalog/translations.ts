import { createHash } from 'node:crypto';
import { languages, pathOf, placeOf, sourceLanguage } from '#domain/content/path.ts';
import { compareTranslation } from '#domain/content/translation/compare.ts';
import type { At, Diagnostic } from '#domain/markdown/diagnostic.ts';
import { sourceOf } from '#domain/markdown/source.ts';
import type { Standing } from './standing.ts';

/**
 * What there is to tell of each translation, by path: where it differs from its source, and whether the source has
 * changed since. The source is the English file, or where there is none that of the first language that has it.
 */
export function* translationsTold(files: readonly Standing[]): Generator<[string, Diagnostic]> {
  for (const { file, source } of translationsIn(files)) {
    const { compiled, path } = file;
    for (const told of compareTranslation(compiled, source.compiled, source.path)) yield [path, told];
    if (!compiled.document) continue;
    const digest = sourceDigest(source.text);
    if (compiled.translates === digest) continue;
    const start: At = { line: 1, column: 1, endColumn: 4 };
    const rule = compiled.translates === null ? 'translation-unstamped' : 'translation-behind';
    const { line, column, endColumn } = compiled.fields.translates ?? start;
    const values = { path: source.path, own: path, digest };
    yield [path, { severity: 'warning', rule, line, column, endColumn, values }];
  }
}

/** Each file that has a source, with it. */
export function translationsIn<F extends { readonly path: string }>(
  files: readonly F[],
): readonly { readonly file: F; readonly source: F }[] {
  const foreign = files.flatMap((file) => {
    const place = placeOf(file.path);
    return place && place.language !== sourceLanguage ? [{ file, place }] : [];
  });
  if (foreign.length === 0) return [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  return foreign.flatMap(({ file, place: { kind, slug } }) => {
    const source = languages.flatMap((language) => byPath.get(pathOf({ kind, language, slug })) ?? [])[0];
    return source && source !== file ? { file, source } : [];
  });
}

/** The first twelve hexadecimal digits of the SHA-256 of a source's text, whatever its line endings. */
export const sourceDigest = (text: string): string =>
  createHash('sha256').update(sourceOf(text).text.trimEnd()).digest('hex').slice(0, 12);
