import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '#catalog/catalog.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import { explain } from '#i18n/diagnostics.ts';

/** The widest that a line of a file is shown, in characters. */
const WIDEST = 110;

export const errorsIn = (files: readonly ContentFile[]): number =>
  files.flatMap((file) => file.diagnostics).filter(({ severity }) => severity === 'error').length;

/** Each mistake with its place and its two sentences. */
export const asJson = (files: readonly ContentFile[]) => ({
  files: files.length,
  errors: errorsIn(files),
  diagnostics: files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((one) => {
      const { severity, rule, line, column, endColumn } = one;
      return { path, line, column, endColumn, severity, rule, ...explain(one) };
    }),
  ),
});

/** The mistakes of one file, each with its line underlined. */
export function asText(folder: string, { path, diagnostics }: Pick<ContentFile, 'path' | 'diagnostics'>): string {
  const file = join(folder, path);
  const lines = linesOf(file);
  return diagnostics.map((one) => asParagraph(file, lines, one)).join('\n');
}

function asParagraph(file: string, lines: readonly string[], one: Diagnostic): string {
  const { problem, mend } = explain(one);
  const { text, mark } = underlined(lines[one.line - 1] ?? '', one);
  const number = String(one.line);
  const margin = ' '.repeat(number.length);
  return [
    `${file}:${one.line}:${one.column}`,
    `  ${problem}`,
    `  ${number} | ${text}`,
    `  ${margin} | ${mark}`,
    `  ${mend}`,
    '',
  ].join('\n');
}

/** A line, cut to where the mistake is when it is long, and the marks under it. */
function underlined(line: string, { column, endColumn }: Diagnostic): { text: string; mark: string } {
  const from = line.length <= WIDEST ? 0 : Math.max(0, Math.min(column - 30, line.length - WIDEST));
  const text = line.slice(from, from + WIDEST).replaceAll('\t', ' ');
  const before = column - 1 - from;
  const length = Math.max(1, Math.min(endColumn - column, WIDEST - before));
  return { text, mark: ' '.repeat(before) + '^'.repeat(length) };
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
