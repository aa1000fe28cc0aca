import { expect, test } from 'vitest';
import { openAll } from '#tests/support/look/state.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { save, type Walk } from './walk.ts';

const late = `---
title: A part is late
lead: What to say when it is.
serves: [bad-news-first]
draft: true
---
Say it before they ask.
`;

/** All content with its state, found and sorted. */
export function walkStudio(walk: Walk): void {
  const entry = (path: string) => walk.marius.page.locator('.file').filter({ hasText: path });
  const paths = () => walk.marius.page.locator('.file code').allInnerTexts();
  const choose = async (list: 'Kind' | 'State' | 'In order of', label: string) => {
    const { page } = walk.marius;
    await openAll('.filter details')(page);
    const field = page.getByLabel(list, { exact: true });
    const [value] = await field.selectOption({ label });
    const name = (await field.getAttribute('name')) ?? '';
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL((url) => url.searchParams.get(name) === value);
    expect(await field.inputValue()).toBe(value);
  };

  /** The table of the evidence has a page of its own. */
  const listed = () => walk.stage.site.world.catalog.files().filter(({ evidence }) => !evidence);

  test('today says that every file is in order, and leads to the studio', async () => {
    const { page } = walk.marius;
    await page.goto('/');
    await sees(page, 'Every content file is in order.');
    await page.getByRole('main').getByRole('link', { name: 'Open the studio' }).click();
    await headed(page, 'Studio', 1);
    await sees(page, 'Everything that you wrote can be read. Nothing to mend.');
  });

  test('it lists every file of the content folder, kind by kind, as live', async () => {
    const files = listed();
    expect((await paths()).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const kind of ['Standards', 'Claims', 'Lessons', 'Quizzes', 'Scenarios', 'Modules']) {
      await headed(walk.marius.page, kind, 2);
    }
    for (const { path } of files) await entry(path).getByText('Live', { exact: true }).waitFor();
  });

  test('a file that is saved now is listed on the next request, as the draft that it is', async () => {
    await save(walk, 'lessons/en/late-parts.md', late);
    await walk.marius.page.reload();
    await entry('lessons/en/late-parts.md').getByText('Draft', { exact: true }).waitFor();
    await entry('lessons/en/late-parts.md').getByRole('link', { name: 'A part is late' }).waitFor();
  });

  test('files are found by kind and by state', async () => {
    const { page } = walk.marius;
    await choose('Kind', 'Lessons');
    expect(await paths()).toEqual(['lessons/en/carry-the-effort.md', 'lessons/en/late-parts.md']);
    await choose('State', 'Draft (1)');
    expect(await paths()).toEqual(['lessons/en/late-parts.md']);
    await choose('Kind', 'Claims');
    await headed(page, 'No file is like this');
    await page.getByRole('link', { name: 'Show all files' }).click();
    await headed(page, 'Claims', 2);
    expect(await paths()).toHaveLength(listed().length + 1);
  });

  test('files are put in order of title, path or state', async () => {
    await choose('Kind', 'Lessons');
    await choose('In order of', 'Title');
    expect(await paths()).toEqual(['lessons/en/late-parts.md', 'lessons/en/carry-the-effort.md']);
    await choose('In order of', 'Path');
    expect(await paths()).toEqual(['lessons/en/carry-the-effort.md', 'lessons/en/late-parts.md']);
    await choose('In order of', 'State, to mend first');
    expect(await paths()).toEqual(['lessons/en/late-parts.md', 'lessons/en/carry-the-effort.md']);
  });

  test('it is for trainers alone', async () => {
    for (const name of ['tomas', 'daina', 'vilma'] as const) {
      const other = await signedIn(walk.stage, name);
      expect((await other.page.goto('/studio'))?.status()).toBe(403);
      expect((await other.page.goto('/studio/quizzes/en/carry-the-effort'))?.status()).toBe(403);
      await headed(other.page, 'This page is not for your account');
      await other.context.close();
    }
  });
}
