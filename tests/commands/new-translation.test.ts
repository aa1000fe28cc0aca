import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { newTranslation } from '#commands/new/translation.ts';

let folder: string;
const own = 'lessons/lv/carry-the-effort.md';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  cpSync(join(import.meta.dirname, '../support/content'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const begin = (language: string, named: string) => newTranslation(folder, openCatalog(folder).files(), language, named);

it('a begun translation is a draft with all that its source has, and follows its present version', () => {
  expect(begin('lv', 'lessons/carry-the-effort').done).toBe(true);
  const [text, source] = [own, own.replace('/lv/', '/en/')].map((path) => readFileSync(join(folder, path), 'utf8'));
  expect(text).toMatch(/^---\ndraft: true # to be translated from lessons\/en\/carry-the-effort\.md/);
  expect(text?.split('---\n').slice(2)).toEqual(source?.split('---\n').slice(2));
  const file = openCatalog(folder).file(own);
  expect(file).toMatchObject({ inError: false, entry: { document: { draft: true, language: 'lv' } } });
  expect(file?.diagnostics.filter(({ rule }) => rule.startsWith('translation'))).toEqual([]);
});

it('a draft may be translated too, and a file may be named by its path', () => {
  const source = join(folder, 'lessons/en/carry-the-effort.md');
  writeFileSync(source, readFileSync(source, 'utf8').replace('title: ', 'draft: true\ntitle: '));
  expect(begin('lt', 'lessons/en/carry-the-effort.md').done).toBe(true);
  expect(openCatalog(folder).file('lessons/lt/carry-the-effort.md')).toMatchObject({ inError: false });
});

it('a translation that is there stays, and what has no source or no language is refused', () => {
  begin('lv', 'lessons/carry-the-effort');
  writeFileSync(join(folder, own), 'Mine.');
  expect(begin('lv', 'lessons/carry-the-effort').done).toBe(false);
  expect(readFileSync(join(folder, own), 'utf8')).toBe('Mine.');
  expect(begin('lv', 'lessons/none').done).toBe(false);
  expect(begin('en', 'lessons/carry-the-effort').done).toBe(false);
  expect(begin('xx', 'lessons/carry-the-effort').done).toBe(false);
});
