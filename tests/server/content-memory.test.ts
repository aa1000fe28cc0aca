import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentFile } from '#catalog/catalog.ts';
import { openCatalog } from '#catalog/open.ts';
import { goodVersions } from '#db/schema/index.ts';
import { contentMemory } from '#server/content-memory.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const lesson = 'lessons/en/carry-the-effort.md';
let world: World;
let folder: string;

beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  cpSync(join(import.meta.dirname, '../support/content'), folder, { recursive: true });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

/** The catalogue as a new process opens it. */
async function opened() {
  const catalog = openCatalog(folder, { memory: await contentMemory(world.db, () => world.now) });
  // What was kept is written in its turn: an empty piece of work stands behind it.
  await world.db.write(async () => {});
  return catalog;
}

const write = (change: (text: string) => string) =>
  writeFileSync(join(folder, lesson), change(readFileSync(join(folder, lesson), 'utf8')));

test('a file that is in error when the process starts is served as it was before', async () => {
  const before = (await opened()).get('lessons', 'carry-the-effort');
  write((text) => text.replace('serves:', 'serve:'));
  const after = await opened();
  expect(before).not.toBeNull();
  expect(after.get('lessons', 'carry-the-effort')).toEqual(before);
  expect(after.file(lesson)).toMatchObject({ inError: true });
});

test('a file that compiles is served as it is now, whatever was kept', async () => {
  await opened();
  write((text) => text.replace(/^title: .*$/m, 'title: Carry it'));
  expect((await opened()).get('lessons', 'carry-the-effort')?.document.title).toBe('Carry it');
});

test('a deleted file is not brought back', async () => {
  await opened();
  rmSync(join(folder, lesson));
  expect((await opened()).get('lessons', 'carry-the-effort')).toBeNull();
});

test('a file that is as it was is not compiled again, and is the same in every way', async () => {
  const first = await opened();
  // What only the memory can know: were the file compiled, it would not be there.
  const rows = await world.db.read.select().from(goodVersions);
  const kept = rows.find(({ path }) => path === lesson)!;
  const marked = kept.body.replace(/"title":"[^"]*"/, '"title":"Remembered"');
  await world.db.write((tx) => tx.update(goodVersions).set({ body: marked }).where(eq(goodVersions.path, lesson)));
  const again = await opened();
  expect(again.get('lessons', 'carry-the-effort')?.document.title).toBe('Remembered');
  const others = (files: readonly ContentFile[]) => files.filter(({ path }) => path !== lesson);
  expect(others(again.files())).toStrictEqual(others(first.files()));
});

test('what another compiler made is compiled again', async () => {
  await opened();
  await world.db.write((tx) => tx.update(goodVersions).set({ madeOf: 'another', body: '{"title":"Old"}' }));
  expect((await opened()).get('lessons', 'carry-the-effort')?.document.title).toBe('Carry the effort');
  expect((await opened()).get('lessons', 'carry-the-effort')?.document.title).toBe('Carry the effort');
});

test('what a remembered file points at is still looked for', async () => {
  await opened();
  rmSync(join(folder, 'claims/en/t14.md'));
  const after = await opened();
  expect(after.file(lesson)?.diagnostics).toMatchObject([{ rule: 'reference-unknown' }]);
  expect(after.get('lessons', 'carry-the-effort')).not.toBeNull();
});

test('a version of another shape is not taken for one of today', async () => {
  await opened();
  await world.db.write((tx) => tx.update(goodVersions).set({ shape: 0 }));
  write((text) => text.replace('serves:', 'serve:'));
  expect((await opened()).get('lessons', 'carry-the-effort')).toBeNull();
});

test('a text that is written back to what it was is served as it was', async () => {
  await opened();
  const written = readFileSync(join(folder, lesson), 'utf8');
  write((text) => text.replace(/^title: .*$/m, 'title: Another'));
  const catalog = openCatalog(folder, { memory: await contentMemory(world.db, () => world.now), watch: true });
  const title = () => catalog.get('lessons', 'carry-the-effort')?.document.title;
  expect(title()).toBe('Another');
  writeFileSync(join(folder, lesson), written);
  await expect.poll(title).toBe('Carry the effort');
  catalog.close();
});
