import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalog } from '#catalog/catalog.ts';
import { openCatalog } from '#catalog/open.ts';

const fixture = join(import.meta.dirname, '../support/content');
const text = readFileSync(join(fixture, 'claims/en/t14.md'), 'utf8');
const claim = (title: string) => text.replace(/^title: .*$/m, `title: ${title}`);
let folder: string;
let catalog: Catalog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  cpSync(fixture, folder, { recursive: true });
  catalog = openCatalog(folder, { watch: true });
});
afterEach(() => {
  catalog.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => join(folder, path);
const titles = () => catalog.list('claims').map(({ document }) => document.title);

/** Asks again and again, as requests would, until what is served is this; fails after some seconds. */
async function comesToBe<T>(served: () => T, wanted: T, patience = 4_000): Promise<void> {
  const until = performance.now() + patience;
  while (JSON.stringify(served()) !== JSON.stringify(wanted) && performance.now() < until) await wait(5);
  expect(served()).toEqual(wanted);
}

const storm = Array.from({ length: 500 }, (_, number) => `c${String(number).padStart(3, '0')}`);

test('500 files that another branch brings, changes and takes away are all seen', async () => {
  for (const slug of storm) writeFileSync(at(`claims/en/${slug}.md`), claim(slug));
  await comesToBe(titles, [...storm, text.match(/^title: (.*)$/m)![1]!]);
  // As git writes a file: the old one is taken away, another one is written.
  for (const slug of storm) {
    rmSync(at(`claims/en/${slug}.md`));
    writeFileSync(at(`claims/en/${slug}.md`), claim(`${slug} anew`));
    if (slug.endsWith('50')) catalog.list('claims');
  }
  await comesToBe(() => titles().filter((title) => title.endsWith(' anew')).length, 500);
  for (const slug of storm) rmSync(at(`claims/en/${slug}.md`));
  await comesToBe(() => titles().length, 1);
}, 30_000);

test('a file that is asked for while it is written is served whole once it is', async () => {
  const half = claim('Whole').slice(0, 200);
  for (let round = 0; round < 20; round++) {
    writeFileSync(at('claims/en/t14.md'), half);
    if (round % 2 === 0) await wait(0);
    catalog.get('claims', 't14');
    writeFileSync(at('claims/en/t14.md'), claim(`Whole ${round}`));
    await comesToBe(() => catalog.get('claims', 't14')?.document.title, `Whole ${round}`);
    expect(catalog.file('claims/en/t14.md')?.inError).toBe(false);
  }
});

test.each(['.t14.md.swp', '4913', 't14.md~', 't14.md.tmp', 'sedXk2', '.#t14.md'])(
  'an editor that writes %s and renames it loses nothing',
  async (beside) => {
    for (let save = 0; save < 3; save++) {
      writeFileSync(at(`claims/en/${beside}`), claim(`Saved ${save}`));
      catalog.get('claims', 't14');
      renameSync(at(`claims/en/${beside}`), at('claims/en/t14.md'));
      await comesToBe(() => catalog.get('claims', 't14')?.document.title, `Saved ${save}`);
    }
  },
);

test('a folder that is deleted and made anew is watched like the one before', async () => {
  for (let round = 0; round < 5; round++) {
    rmSync(at('claims'), { recursive: true });
    if (round % 2 === 0) await comesToBe(() => titles().length, 0);
    mkdirSync(at('claims/en'), { recursive: true });
    writeFileSync(at('claims/en/t14.md'), claim(`Made ${round}`));
    await comesToBe(titles, [`Made ${round}`]);
    // And what is written into it after it was seen.
    writeFileSync(at('claims/en/t14.md'), claim(`Edited ${round}`));
    await comesToBe(titles, [`Edited ${round}`]);
  }
});

test('a folder that another one takes the place of is seen with all that is in it', async () => {
  cpSync(at('claims'), at('.claims-new'), { recursive: true });
  writeFileSync(at('.claims-new/en/t14.md'), claim('Swapped'));
  renameSync(at('claims'), at('.claims-old'));
  renameSync(at('.claims-new'), at('claims'));
  await comesToBe(titles, ['Swapped']);
  writeFileSync(at('claims/en/t14.md'), claim('Edited'));
  await comesToBe(titles, ['Edited']);
  writeFileSync(at('.claims-old/en/t14.md'), claim('Elsewhere'));
  expect(titles()).toEqual(['Edited']);
});

test('the whole content folder may be put in place anew', async () => {
  const before = `${folder}-before`;
  renameSync(folder, before);
  cpSync(before, folder, { recursive: true });
  writeFileSync(at('claims/en/t14.md'), claim('Cloned'));
  await comesToBe(titles, ['Cloned'], 12_000);
  writeFileSync(at('claims/en/t14.md'), claim('Edited'));
  await comesToBe(titles, ['Edited'], 12_000);
  rmSync(before, { recursive: true });
}, 30_000);

test('a link that leads nowhere, or back to its folder, takes nothing else down', async () => {
  symlinkSync('loop.md', at('claims/en/loop.md'));
  symlinkSync('..', at('claims/en/up'));
  writeFileSync(at('claims/en/t14.md'), claim('Still here'));
  await comesToBe(() => catalog.get('claims', 't14')?.document.title, 'Still here');
  await comesToBe(() => openCatalog(folder).list('claims').length, 1);
});
