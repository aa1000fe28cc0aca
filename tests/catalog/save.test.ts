import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { saveNew } from '#catalog/save.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a new file is whole, in its place, and leaves nothing beside it', () => {
  expect(saveNew(folder, 'quizzes/en/phone.md', 'text')).toBe('saved');
  expect(readdirSync(join(folder, 'quizzes/en'))).toEqual(['phone.md']);
});

test('an existing file is never written over; the same text counts as saved', () => {
  saveNew(folder, 'quizzes/en/phone.md', 'first');
  expect(saveNew(folder, 'quizzes/en/phone.md', 'second')).toBe('exists');
  expect(saveNew(folder, 'quizzes/en/phone.md', 'first')).toBe('saved');
  expect(readFileSync(join(folder, 'quizzes/en/phone.md'), 'utf8')).toBe('first');
  expect(readdirSync(join(folder, 'quizzes/en'))).toEqual(['phone.md']);
});

test('no path leads out of the folders of content', () => {
  for (const path of ['../phone.md', 'quizzes/en/../../x.md', '/etc/x.md', 'quizzes/xx/phone.md', 'quizzes/en/.md'])
    expect(() => saveNew(folder, path, 'text')).toThrow();
});

test('a folder that cannot be written to is told', () => {
  // Whatever stands in the way: here a file where the folder would be, which stops root too.
  writeFileSync(join(folder, 'quizzes'), '');
  expect(saveNew(folder, 'quizzes/en/phone.md', 'text')).toBe('cannot-write');
});

test('the next look into the catalogue sees a file that was added', () => {
  const catalog = openCatalog(folder);
  expect(catalog.replace('quizzes/en/phone.md', '---\ntitle: Phone\n---\n', null, 'phone')).toBe('saved');
  expect(catalog.file('quizzes/en/phone.md')).not.toBeNull();
  catalog.close();
});
