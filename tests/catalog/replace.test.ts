import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfText } from '#catalog/digest.ts';
import { replaceFile, tidyBeside } from '#catalog/replace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = 'lessons/en/a.md';
const at = (...parts: string[]) => join(folder, ...parts);
const put = (text: string) => {
  mkdirSync(at('lessons/en'), { recursive: true });
  writeFileSync(at(path), text);
};
const replace = (text: string, before: string | null) => replaceFile(folder, { path, text, before, name: 'one' });

test('a file is replaced whole, keeps its mode, and leaves nothing beside it', () => {
  put('old');
  chmodSync(at(path), 0o640);
  expect(replace('new', digestOfText('old'))).toBe('saved');
  expect(readFileSync(at(path), 'utf8')).toBe('new');
  expect(statSync(at(path)).mode & 0o777).toBe(0o640);
  expect(readdirSync(at('lessons/en'))).toEqual(['a.md']);
});

test('another text than the one that was to be replaced stays, and so does a file that was not to be there', () => {
  put('other');
  expect(replace('new', digestOfText('old'))).toBe('changed');
  expect(replace('new', null)).toBe('changed');
  expect(readFileSync(at(path), 'utf8')).toBe('other');
  expect(readdirSync(at('lessons/en'))).toEqual(['a.md']);
});

test('a new file is put where no folder is yet; one that is gone is not made anew unasked', () => {
  expect(replace('new', digestOfText('old'))).toBe('changed');
  expect(replace('new', null)).toBe('saved');
  expect(readFileSync(at(path), 'utf8')).toBe('new');
});

test('a link stays a link: the text goes where it leads', () => {
  put('old');
  mkdirSync(at('elsewhere'));
  writeFileSync(at('elsewhere/b.md'), 'old');
  rmSync(at(path));
  symlinkSync(at('elsewhere/b.md'), at(path));
  expect(replace('new', digestOfText('old'))).toBe('saved');
  expect(readFileSync(at('elsewhere/b.md'), 'utf8')).toBe('new');
});

test('where nothing can be written, that is said', () => {
  writeFileSync(at('lessons'), 'A file in the place of the folder.');
  expect(replace('new', null)).toBe('cannot-write');
});

test('what a killed process left is taken away; a path outside the folder of content is a mistake of ours', () => {
  put('old');
  writeFileSync(at('lessons/en/.a.md.one'), 'half');
  tidyBeside(folder, path, 'one');
  expect(readdirSync(at('lessons/en'))).toEqual(['a.md']);
  expect(() => tidyBeside(folder, '../a.md', 'one')).toThrow('No place');
  expect(() => tidyBeside(folder, path, '../one')).toThrow('No place');
});
