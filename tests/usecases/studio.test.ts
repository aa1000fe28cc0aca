import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { got } from '#tests/support/got.ts';
import { listContent, previewContent } from '#usecases/studio.ts';
import { openWorld, type World } from '../support/world.ts';

const claim = (title: string, more = '') => `---
title: ${title}
grade: C
source: A survey
year: "2010"
population: 100 adults
measured: what they said
read: true
${more}---
One in two said so.

It is what they said, not what they did.
`;

let folder: string;
let world: World;

const write = async (path: string, text: string) => {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellserved-content-'));
  await write('claims/en/a1.md', claim('A good claim'));
  await write('claims/en/a2.md', claim('Zebras agree', 'draft: true\n'));
  await write('claims/en/a3.md', claim('A claim of an unheard grade').replace('grade: C', 'grade: X'));
  world = await openWorld({ content: folder });
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function listed(filter: Parameters<typeof listContent>[1] = {}) {
  return got(await listContent(world.as('marius'), filter));
}

test('a trainer sees every file with its state, those to mend first', async () => {
  const { files } = await listed();
  expect(files.map(({ path, state }) => [path, state])).toEqual([
    ['claims/en/a3.md', 'to-mend'],
    ['claims/en/a1.md', 'live'],
    ['claims/en/a2.md', 'draft'],
  ]);
});

test('a file to mend says where and how much', async () => {
  const { files } = await listed({ state: 'to-mend' });
  expect(files).toHaveLength(1);
  expect(files[0]?.errors).toBe(1);
  expect(files[0]?.diagnostics[0]).toMatchObject({ severity: 'error', line: 3 });
});

test('a file with warnings is live, and says how many', async () => {
  await write('claims/en/a4.md', claim('Looked at long ago', 'review: 2026-11-22\n'));
  const context = { ...world.as('marius'), catalog: openCatalog(folder, { today: () => '2026-11-23' }) };
  const result = await listContent(context, { sort: 'path' });
  const file = { path: 'claims/en/a4.md', state: 'live', errors: 0, warnings: 1 };
  expect(result).toMatchObject({ ok: true, value: { files: [{ errors: 1 }, file, {}, {}] } });
});

test('the counts stay those of all files when a filter hides some', async () => {
  const { files, counts } = await listed({ kind: 'lessons' });
  expect(files).toEqual([]);
  expect(counts).toEqual({ live: 1, draft: 1, 'to-mend': 1, 'older-live': 0 });
});

test('files are found by words of their title or path, without their marks, and the counts stay', async () => {
  const { files, counts } = await listed({ search: 'ZÉBRAS agree' });
  expect(files.map(({ path }) => path)).toEqual(['claims/en/a2.md']);
  expect(counts.live).toBe(1);
  expect((await listed({ search: 'a3.md' })).files).toHaveLength(1);
  expect((await listed({ search: 'agree a1' })).files).toEqual([]);
  expect((await listed({ search: 'ebras' })).files).toEqual([]);
});

test('a page lists a hundred of them, and its groups tell of all', async () => {
  for (let number = 10; number < 210; number++) await write(`claims/en/a${number}.md`, claim(`Claim ${number}`));
  const context = { ...world.as('marius'), catalog: openCatalog(folder) };
  const page = async (number: number) => got(await listContent(context, { page: number }));
  const [first, last] = [await page(1), await page(99)];
  expect([first.page, first.pages, first.files.length]).toEqual([1, 3, 100]);
  expect(first.files[0]?.path).toBe('claims/en/a3.md');
  expect([last.page, last.files.length]).toEqual([3, 3]);
  const seen = [...first.files, ...(await page(2)).files, ...last.files].map(({ path }) => path);
  expect(new Set(seen).size).toBe(203);
  expect(last.groups).toEqual([
    { id: 'to-mend', count: 1, languages: ['en'] },
    { id: 'claims', count: 202, languages: ['en'] },
  ]);
});

test('files are sorted by state with those to mend first', async () => {
  const { files } = await listed({ sort: 'state' });
  expect(files.map(({ state }) => state)).toEqual(['to-mend', 'draft', 'live']);
});

test('a file with errors whose last good version is served is said to have an older version live', async () => {
  const file = world.catalog.file('claims/en/a1.md');
  if (!file) throw new Error('a1 is there');
  const broken = { ...file, inError: true };
  const context = { ...world.as('marius'), catalog: { ...world.catalog, files: () => [broken] } };
  const result = await listContent(context, {});
  expect(result).toMatchObject({ ok: true, value: { files: [{ state: 'older-live', title: 'A good claim' }] } });
});

test('a trainer previews a draft', async () => {
  const result = await previewContent(world.as('marius'), { kind: 'claims', language: 'en', slug: 'a2' });
  expect(result).toMatchObject({ ok: true, value: { file: { state: 'draft' }, document: { title: 'Zebras agree' } } });
});

test('a file that never compiled has a preview without a document', async () => {
  const result = await previewContent(world.as('marius'), { kind: 'claims', language: 'en', slug: 'a3' });
  expect(result).toMatchObject({ ok: true, value: { file: { title: null, state: 'to-mend' }, document: null } });
});

test('a path outside the content folder is not found', async () => {
  const result = await previewContent(world.as('marius'), { kind: '..', language: '..', slug: 'package' });
  expect(result).toEqual({ ok: false, refusal: { reason: 'not-found' } });
});

test('only trainers enter the studio', async () => {
  for (const name of ['ieva', 'daina', 'vilma'] as const) {
    expect(await listContent(world.as(name), {})).toEqual({ ok: false, refusal: { reason: 'not-allowed' } });
    const preview = await previewContent(world.as(name), { kind: 'claims', language: 'en', slug: 'a1' });
    expect(preview).toEqual({ ok: false, refusal: { reason: 'not-allowed' } });
  }
});
