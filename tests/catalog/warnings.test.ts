import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCatalog } from '#catalog/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  cpSync(join(import.meta.dirname, '../support/content'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (path: string, from: string, to: string) =>
  writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to));
const told = (path: string, today?: string) =>
  openCatalog(folder, today ? { today: () => today } : {})
    .file(path)
    ?.diagnostics.map(({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`);

it('a standard that nothing teaches, tests or practises is told at its title, each in a sentence of its own', () => {
  const standard = readFileSync(join(folder, 'standards/en/put-it-right.md'), 'utf8').replace('number: 4', 'number: 9');
  writeFileSync(join(folder, 'standards/en/alone.md'), standard);
  const title = /^title: (.*)$/m.exec(standard)![1]!;
  const place = `2:8-${8 + title.length}`;
  expect(told('standards/en/alone.md')).toEqual([
    `${place} standard-not-taught`,
    `${place} standard-not-tested`,
    `${place} standard-not-practised`,
  ]);
});

it('a draft teaches nothing', () => {
  expect(told('standards/en/carry-the-effort.md')).toEqual([]);
  edit('lessons/en/carry-the-effort.md', 'title:', 'draft: true\ntitle:');
  expect(told('standards/en/carry-the-effort.md')).toEqual([expect.stringContaining('standard-not-taught')]);
});

it('nothing is told of teaching while a lesson cannot be read: one mistake does not make ten', () => {
  edit('lessons/en/carry-the-effort.md', 'title:', 'titel:');
  expect(told('standards/en/carry-the-effort.md')).toEqual([]);
});

it('a standard is told once, in the source language', () => {
  const standard = readFileSync(join(folder, 'standards/en/put-it-right.md'), 'utf8').replace('number: 4', 'number: 9');
  for (const language of ['be', 'en']) {
    mkdirSync(join(folder, 'standards', language), { recursive: true });
    writeFileSync(join(folder, `standards/${language}/alone.md`), standard);
  }
  expect(told('standards/en/alone.md')).toHaveLength(3);
  expect(told('standards/be/alone.md')).toEqual(['1:1-4 translation-unstamped']);
});

it('a standard that is a draft need not be taught', () => {
  edit('lessons/en/carry-the-effort.md', 'title:', 'draft: true\ntitle:');
  edit('standards/en/carry-the-effort.md', 'title:', 'draft: true\ntitle:');
  expect(told('standards/en/carry-the-effort.md')).toEqual([]);
});

it('a claim is told from the day after its review on, as the calendar moves, without an edit', () => {
  const claim = 'claims/en/t14.md';
  edit(claim, 'read: true', 'read: true\nreview: 2026-11-22');
  let today = '2026-11-22';
  const catalog = openCatalog(folder, { today: () => today });
  expect(catalog.file(claim)?.diagnostics).toEqual([]);
  const before = catalog.get('claims', 't14');
  today = '2026-11-23';
  expect(catalog.file(claim)?.diagnostics).toMatchObject([
    { severity: 'warning', rule: 'claim-review-passed', column: 9, endColumn: 19 },
  ]);
  expect(catalog.file(claim)?.inError).toBe(false);
  expect(catalog.get('claims', 't14')).toBe(before);
});
