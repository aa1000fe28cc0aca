import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '#catalog/catalog.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { Severity } from '#domain/markdown/rules.ts';
import { explain } from '#i18n/diagnostics.ts';
import { m } from '#i18n/messages.ts';
import { standingOf } from './translations.ts';
import { underlined } from './underline.ts';

export const countOf = (severity: Severity, files: readonly ContentFile[]): number =>
  files.reduce((sum, { diagnostics }) => sum + diagnostics.filter((one) => one.severity === severity).length, 0);

/** Everything that there is to tell, whole: each diagnostic with its place and its two sentences, and the translations. */
export const asJson = (files: readonly ContentFile[]) => ({
  files: files.length,
  errors: countOf('error', files),
  warnings: countOf('warning', files),
  diagnostics: files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((one) => {
      const { severity, rule, line, column, endColumn } = one;
      return { path, line, column, endColumn, severity, rule, ...explain(one) };
    }),
  ),
  translations: standingOf(files),
});

/** What there is to tell of one file, each with its line underlined. */
export function asText(folder: string, { path, diagnostics }: Pick<ContentFile, 'path' | 'diagnostics'>): string {
  const file = join(folder, path);
  const lines = linesOf(file);
  return diagnostics.map((one) => asParagraph(file, lines, one)).join('\n');
}

/** How much there is to mend: errors first, then warnings. */
export function asSummary(files: readonly ContentFile[]): string {
  const [errors, warnings] = [countOf('error', files), countOf('warning', files)];
  const within = (severity: Severity) => files.filter((file) => countOf(severity, [file]) > 0).length;
  const sentences = [
    errors > 0 && m.check_mend({ count: errors, files: within('error') }),
    errors === 0 && warnings === 0 && m.check_fine({ count: files.length }),
    errors === 0 && warnings > 0 && m.check_no_errors({ count: files.length }),
    warnings > 0 && m.check_warnings({ count: warnings, files: within('warning') }),
  ];
  return sentences.filter((one) => one !== false).join('\n');
}

const severityWords: Record<Severity, () => string> = { error: m.check_error, warning: m.check_warning };

function asParagraph(file: string, lines: readonly string[], one: Diagnostic): string {
  const { problem, mend } = explain(one);
  const { text, mark } = underlined(lines[one.line - 1] ?? '', one);
  const number = String(one.line);
  const margin = ' '.repeat(number.length);
  return [
    `${file}:${one.line}:${one.column} ${severityWords[one.severity]()}`,
    `  ${problem}`,
    `  ${number} | ${text}`,
    `  ${margin} | ${mark}`,
    `  ${mend}`,
    '',
  ].join('\n');
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/);
  } catch {
    return [];
  }
}
