import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { stamp, standingOf } from '#commands/check/translations.ts';
import { stamped } from '#domain/content/translation/stamp.ts';

let folder: string;
const source = 'lessons/en/carry-the-effort.md';
const own = 'lessons/lv/carry-the-effort.md';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  cpSync(join(import.meta.dirname, '../support/content'), folder, { recursive: true });
  mkdirSync(join(folder, 'lessons/lv'));
  cpSync(join(folder, source), join(folder, own));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () => openCatalog(folder).files();

it('a language that was begun is listed with what is behind and what has no translation', () => {
  const standing = standingOf(files());
  expect(standing).toMatchObject([{ language: 'lv', translated: 1, behind: [own] }]);
  expect(standing[0]?.missing).toContain('quizzes/en/carry-the-effort.md');
  expect(standing[0]?.missing).not.toContain(source);
});

it('a translation that was noted is no longer behind, until its source changes', () => {
  expect(stamp(folder, files(), own).done).toBe(true);
  expect(standingOf(files())[0]?.behind).toEqual([]);
  writeFileSync(join(folder, source), `${readFileSync(join(folder, source), 'utf8')}\nMore.\n`);
  expect(standingOf(files())[0]?.behind).toEqual([own]);
  stamp(folder, files(), own);
  expect(standingOf(files())[0]?.behind).toEqual([]);
  expect(readFileSync(join(folder, own), 'utf8').match(/^translates:/gm)).toHaveLength(1);
});

it('what is no translation is refused', () => {
  expect(stamp(folder, files(), source).done).toBe(false);
  expect(stamp(folder, files(), '../package.json').done).toBe(false);
});

it('a note is written into the front matter alone, with the line endings of the file', () => {
  expect(stamped('---\r\ntitle: T\r\n---\r\nA.\r\n\r\n---\r\n', 'abcdef123456')).toBe(
    '---\r\ntitle: T\r\ntranslates: "abcdef123456"\r\n---\r\nA.\r\n\r\n---\r\n',
  );
  expect(stamped('Text.\n\n---\n', 'abcdef123456')).toBeNull();
});
