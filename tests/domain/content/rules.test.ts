import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diagnosticRules } from '#domain/markdown/rules.ts';

const tests = join(import.meta.dirname, '../..');
const texts = (readdirSync(tests, { recursive: true, encoding: 'utf8' }) as string[])
  .filter(
    (path) => /^(?:domain|catalog)\/.*(?:\.test|mistakes\/\w+)\.ts$/.test(path) && !path.endsWith('rules.test.ts'),
  )
  .map((path) => readFileSync(join(tests, path), 'utf8'));
/** In these, what is told is marked «so» in the text of each case. */
const marked = texts.filter((text) => /unmarked|\bMistake\b/.test(text));

/** A place that is written out, `7:3-5 rule`, an object with line and column, or a case whose text is marked. */
const hasPlace = (rule: string): boolean => {
  const written = new RegExp(`\\d+:\\d+-\\d+ ${rule}\\b(?!-)|[}] ${rule}\`|rule: '${rule}'[^}]*column:`);
  return texts.some((text) => written.test(text)) || marked.some((text) => text.includes(`'${rule}'`));
};

/** What nobody foresaw has no case. */
const unforeseen = 'file-unreadable';

it('every rule of the language has a test with its exact place', () => {
  expect(diagnosticRules.filter((rule) => rule !== unforeseen && !hasPlace(rule))).toEqual([]);
});
