import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putImport } from '#commands/exchange/put.ts';

let folder: string;
const path = 'quizzes/en/sundays.md';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  mkdirSync(join(folder, 'quizzes/en'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (text: string, replace = false) => putImport(folder, { path, text, replace });
const there = () => readFileSync(join(folder, path), 'utf8');
const served =
  '---\ntitle: Sundays\nlead: One item.\nserves: [put-it-right]\n---\n## Open? {#open}\n- [x] No.\n  > Right.\n- [ ] Yes.\n  > Not yet.\n';

it('an import goes where nothing stands, and the same one once more changes nothing', () => {
  expect(put('first')).toEqual({ done: true, said: '' });
  expect(put('first')).toEqual({ done: true, said: '' });
  expect(put('first', true)).toEqual({ done: true, said: '' });
  expect(there()).toBe('first');
});

it('a file that was edited stays, and the refusal names both ways on', () => {
  writeFileSync(join(folder, path), 'edited by hand');
  const { done, said } = put('imported');
  expect(done).toBe(false);
  expect(said).toMatch(/sundays\.md exists already.*--to.*--replace/);
  expect(there()).toBe('edited by hand');
});

it('where it is said, the file is replaced whole, and what is lost by it is told', () => {
  writeFileSync(join(folder, path), 'edited by hand');
  expect(put('imported', true)).toEqual({ done: true, said: expect.stringMatching(/is gone from the folder\.$/) });
  expect(there()).toBe('imported');
  writeFileSync(join(folder, path), served);
  expect(put('imported', true).said).toContain('Learners had it');
  expect(there()).toBe('imported');
  expect(readdirSync(join(folder, 'quizzes/en'))).toEqual(['sundays.md']);
});

it('with nothing to replace it is an import like any other', () => {
  expect(put('imported', true)).toEqual({ done: true, said: '' });
  expect(there()).toBe('imported');
});
