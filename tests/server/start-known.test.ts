import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { Memory } from '#catalog/shelf.ts';
import { contentMemory } from '#server/content-memory.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const holder = 'standards/en/reply-in-time.md';
let world: World;
let folder: string;
beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), 'wellserved-known-'));
  cpSync(join(import.meta.dirname, '../../content'), folder, { recursive: true });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

/** The catalogue as a new process opens it, and the paths that it had to compile. */
async function opened() {
  const memory = await contentMemory(world.db, () => world.now);
  const compiled: string[] = [];
  const watched: Memory = {
    ...memory,
    compiledFrom(path, text, settled) {
      const known = memory.compiledFrom(path, text, settled);
      if (!known) compiled.push(path);
      return known;
    },
  };
  const catalog = openCatalog(folder, { memory: watched });
  // What was kept is written in its turn: an empty piece of work stands behind it.
  await world.db.write(async () => {});
  return { catalog, compiled };
}

test('a start over content that is known compiles nothing, and gives the same', async () => {
  const first = await opened();
  const again = await opened();
  expect(first.compiled).toContain('evidence.md');
  expect(again.compiled).toEqual([]);
  expect(again.catalog.files()).toStrictEqual(first.catalog.files());
});

test('times that were changed meanwhile are read anew by every text that refers to them, and by no other', async () => {
  const textOf = ({ catalog }: Awaited<ReturnType<typeof opened>>) =>
    JSON.stringify(catalog.get('lessons', 'reply-times')?.document);
  expect(textOf(await opened())).toContain('half an hour, at night');
  const written = readFileSync(join(folder, holder), 'utf8');
  writeFileSync(join(folder, holder), written.replace('within 30 minutes, always', 'within 45 minutes, always'));
  const after = await opened();
  expect(textOf(after)).toContain('45 minutes');
  expect(after.compiled).toContain('lessons/en/reply-times.md');
  expect(after.compiled).not.toContain('lessons/en/put-it-right.md');
  const again = await opened();
  expect(textOf(again)).toBe(textOf(after));
  expect(again.compiled).toEqual([]);
});
