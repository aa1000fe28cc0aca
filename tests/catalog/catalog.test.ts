import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '#catalog/catalog.ts';
import { digestOf } from '#catalog/digest.ts';
import { openCatalog } from '#catalog/open.ts';

const fixture = join(import.meta.dirname, '../support/content');
let folder: string;
let catalog: Catalog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  cpSync(fixture, folder, { recursive: true });
  catalog = openCatalog(folder, { watch: true });
});
afterEach(() => {
  catalog.close();
  rmSync(folder, { recursive: true });
});

const at = (path: string) => join(folder, path);
const edit = (path: string, from: string, to: string) =>
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(from, to));
/** The next request: events of the disk come before it. */
const nextRequest = () => new Promise((resolve) => setTimeout(resolve, 60));
const lesson = 'lessons/en/carry-the-effort.md';
const quiz = 'quizzes/en/carry-the-effort.md';

describe('the content that is served', () => {
  it('is in order: standards by number, the rest by title', () => {
    expect(catalog.list('standards').map(({ document }) => document.number)).toEqual([3, 4, 5]);
    expect(catalog.list('modules').map(({ document }) => document.title)).toEqual(['Start here']);
  });

  it('has a digest that follows the document', () => {
    const entry = catalog.get('lessons', 'carry-the-effort');
    expect(entry?.digest).toBe(digestOf(entry?.document));
    expect(entry?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('falls back to English', async () => {
    expect(catalog.get('lessons', 'carry-the-effort', 'lt')?.document.language).toBe('en');
    mkdirSync(at('lessons/lt'));
    cpSync(at(lesson), at('lessons/lt/carry-the-effort.md'));
    await nextRequest();
    expect(catalog.get('lessons', 'carry-the-effort', 'lt')?.document.language).toBe('lt');
    expect(catalog.list('lessons', 'lt').map(({ document }) => document.language)).toEqual(['lt']);
    expect(catalog.list('lessons', 'lv').map(({ document }) => document.language)).toEqual(['en']);
  });

  it('leaves drafts out, which trainers see', async () => {
    edit(lesson, 'title:', 'draft: true\ntitle:');
    await nextRequest();
    expect(catalog.get('lessons', 'carry-the-effort')).toBeNull();
    expect(catalog.file(lesson)).toMatchObject({ inError: false, entry: { document: { draft: true } } });
  });
});

describe('the next request', () => {
  it('sees an edit', async () => {
    const before = catalog.get('lessons', 'carry-the-effort')?.digest;
    edit(lesson, 'lead: The', 'lead: Surely the');
    await nextRequest();
    expect(catalog.get('lessons', 'carry-the-effort')?.document.lead).toMatch(/^Surely/);
    expect(catalog.get('lessons', 'carry-the-effort')?.digest).not.toBe(before);
  });

  it('sees an edit that is saved by renaming', async () => {
    writeFileSync(at('lessons/en/.new'), readFileSync(at(lesson), 'utf8').replace('lead: The', 'lead: Renamed, the'));
    renameSync(at('lessons/en/.new'), at(lesson));
    await nextRequest();
    expect(catalog.get('lessons', 'carry-the-effort')?.document.lead).toMatch(/^Renamed/);
  });

  it('sees a new file, also in a new folder, and a deletion', async () => {
    cpSync(at('claims/en/t14.md'), at('claims/en/t15.md'));
    await nextRequest();
    expect(catalog.get('claims', 't15')).not.toBeNull();
    rmSync(at('claims/en/t15.md'));
    await nextRequest();
    expect(catalog.get('claims', 't15')).toBeNull();
    expect(catalog.file('claims/en/t15.md')).toBeNull();
  });
});

describe('a file that stops compiling', () => {
  it('is served in its last good version, and its mistake is told', async () => {
    const before = catalog.get('quizzes', 'carry-the-effort');
    edit(quiz, '- [x]', '- []');
    await nextRequest();
    expect(catalog.get('quizzes', 'carry-the-effort')).toBe(before);
    expect(catalog.file(quiz)).toMatchObject({ inError: true, diagnostics: [{ rule: 'tick-empty' }] });
    edit(quiz, '- []', '- [x]');
    await nextRequest();
    expect(catalog.file(quiz)?.inError).toBe(false);
  });

  it('because an editor saved it in another encoding, is served with all its letters', async () => {
    edit(lesson, 'lead: The', 'lead: Jūs –');
    await nextRequest();
    const before = catalog.get('lessons', 'carry-the-effort');
    writeFileSync(at(lesson), Buffer.from(readFileSync(at(lesson), 'utf8').replace('Jūs –', 'J\u00fbs'), 'latin1'));
    await nextRequest();
    expect(catalog.get('lessons', 'carry-the-effort')).toBe(before);
    expect(before?.document.lead).toMatch(/^Jūs –/);
    expect(catalog.file(lesson)).toMatchObject({ inError: true, diagnostics: [{ rule: 'text-garbled', line: 3 }] });
  });

  it('is not served when it never did, and takes nothing else down', async () => {
    writeFileSync(at('lessons/en/new.md'), 'No front matter.');
    await nextRequest();
    expect(catalog.get('lessons', 'new')).toBeNull();
    expect(catalog.file('lessons/en/new.md')).toMatchObject({ inError: true, entry: null });
    expect(catalog.list('lessons')).toHaveLength(1);
  });
});

describe('what files say of each other', () => {
  it('is told where it is said, with what was probably meant', async () => {
    edit(lesson, 'serves: [carry-the-effort]', 'serves: [carry-the-efort]');
    await nextRequest();
    expect(catalog.file(lesson)?.diagnostics).toMatchObject([
      { rule: 'reference-unknown', line: 4, column: 10, endColumn: 25, values: { meant: 'carry-the-effort' } },
    ]);
  });

  it('holds while the file referred to is there, in error or not', async () => {
    writeFileSync(at('claims/en/t14.md'), 'broken');
    await nextRequest();
    expect(catalog.file(lesson)?.inError).toBe(false);
    rmSync(at('claims/en/t14.md'));
    await nextRequest();
    expect(catalog.file(lesson)?.diagnostics).toMatchObject([{ rule: 'reference-unknown', values: { meant: '' } }]);
  });

  it('is told of rows that the table of the evidence lacks, where there is one', async () => {
    rmSync(at('evidence.md'));
    edit(lesson, 'serves:', 'covers: [L1, T14]\nserves:');
    await nextRequest();
    expect(catalog.file(lesson)?.inError).toBe(false);
    const table = '| Row | Says | Kind | Grade | Source |\n| - | - | - | - | - |\n| T14 | Solve it | S | B | |\n';
    writeFileSync(at('evidence.md'), `---\ntitle: Evidence\n---\n${table}`);
    await nextRequest();
    expect(catalog.file('evidence.md')).toMatchObject({ inError: false, evidence: { rows: [{ id: 'T14' }] } });
    expect(catalog.file(lesson)?.diagnostics).toMatchObject([
      { rule: 'row-unknown', line: 4, column: 10, endColumn: 12, values: { row: 'L1' } },
    ]);
  });

  it('is told what row was meant, however many before it are right', async () => {
    const rows = [...Array.from({ length: 25 }, (_, index) => `T${index + 1}`), 'X88'];
    const table = `| Row | Says | Kind | Grade | Source |\n| - | - | - | - | - |\n${rows.map((row) => `| ${row} | Solve it | S | B | |\n`).join('')}`;
    writeFileSync(at('evidence.md'), `---\ntitle: Evidence\n---\n${table}`);
    edit(lesson, 'serves:', `covers: [${rows.slice(0, 25).join(', ')}, X89]\nserves:`);
    await nextRequest();
    const told = catalog.file(lesson)?.diagnostics.filter(({ rule }) => rule === 'row-unknown');
    expect(told).toMatchObject([{ values: { row: 'X89', meant: 'X88' } }]);
  });

  it('gives no two standards one number', async () => {
    edit('standards/en/put-it-right.md', 'number: 4', 'number: 3');
    await nextRequest();
    const errors = catalog
      .file('standards/en/put-it-right.md')
      ?.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        rule: 'standard-number-twice',
        line: 3,
        column: 1,
        endColumn: 8,
        values: { number: 3, path: 'standards/en/bad-news-first.md' },
      },
    ]);
    expect(catalog.get('standards', 'put-it-right')?.document.number).toBe(4);
  });
});

describe('a folder that is not there', () => {
  it('is an empty catalogue', () => {
    const empty = openCatalog(join(folder, 'nowhere'), { watch: true });
    expect(empty.files()).toEqual([]);
    empty.close();
  });
});
