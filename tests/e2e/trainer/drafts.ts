import { expect, test } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { Quiz, Scenario } from '#domain/content/documents.ts';
import type { Html, Item } from '#domain/items/item.ts';
import { plain } from '#islands/Rich.tsx';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { replaced, save, textOf, type Walk } from './walk.ts';

const quiz = 'quizzes/en/effort-drafted.md';
const scenario = 'scenarios/en/kettle-drafted.md';

/** What is not published yet, with everything in it, for trainers alone. */
export function walkDrafts(walk: Walk): void {
  /** The file as a draft of another name; gives the document. */
  async function draft(from: string, path: string) {
    const text = replaced(await textOf(walk, from), 'title: ', 'draft: true\ntitle: Drafted, ');
    await save(walk, path, text);
    const { document, diagnostics } = compile(path, text);
    if (!document) throw new Error(JSON.stringify(diagnostics));
    return document;
  }

  test('a quiz shows every item with its key and the explanation of every option', async () => {
    const { page } = walk.marius;
    const { items } = (await draft('quizzes/en/carry-the-effort.md', quiz)) as Quiz;
    await page.goto('/studio?kind=quizzes&state=draft');
    await page.getByRole('link', { name: 'Drafted, Carry the effort', exact: true }).click();
    await headed(page, 'Drafted, Carry the effort', 1);
    await sees(page, 'A draft: only the studio shows it. Take out the line “draft: true” to publish it.');
    for (const item of items) {
      const shown = page.locator(`#${item.id}`);
      for (const words of [item.stem, item.setting, ...partsOf(item)].filter((html) => html !== '')) {
        await shown.getByText(plain(words).trim()).first().waitFor();
      }
    }
    const receipt = page.locator('#no-receipt .answer');
    await receipt.filter({ hasText: 'Then I can find it here' }).getByText('Right', { exact: true }).waitFor();
    await receipt.filter({ hasText: 'No receipt, no return' }).getByText('Wrong', { exact: true }).waitFor();
  });

  test('a scenario shows every scene, with what each choice does, why, and where it leads', async () => {
    const { page } = walk.marius;
    const { scenes } = (await draft('scenarios/en/kettle-twice.md', scenario)) as Scenario;
    await page.goto('/studio/scenarios/en/kettle-drafted');
    await sees(page, '5 scenes, 2 endings', 'Drove here twice');
    for (const scene of scenes) {
      const shown = page.locator(`#scene-${scene.id}`);
      await shown.getByRole('heading', { name: scene.title }).waitFor();
      for (const { html } of scene.lines) await shown.getByText(plain(html).trim()).first().waitFor();
      for (const choice of scene.choices) {
        const one = shown.locator('li').filter({ hasText: plain(choice.text) });
        await one.getByText(plain(choice.why).trim()).waitFor();
        await one.getByRole('link', { name: scenes.find(({ id }) => id === choice.to)?.title }).waitFor();
      }
    }
    const receipt = page.locator('#scene-start li').filter({ hasText: 'Do you have the receipt?' });
    await receipt.getByText('Misses Carry the effort').waitFor();
    await receipt.getByText('asks of them: Find the receipt').waitFor();
    await page.locator('#scene-receipt').getByText('Only when the mood is below upset').waitFor();
  });

  test('a scenario is drawn as a graph, with a table that says the same, and no numbers of fewer than five', async () => {
    const { page } = walk.marius;
    await page.getByRole('link', { name: 'See its graph' }).click();
    await headed(page, 'The graph of “Drafted, The kettle, returned twice”', 1);
    await sees(page, 'Nobody has played this version yet.');
    const box = page.locator('.graph-box');
    expect(await box.locator('.graph-scene').count()).toBe(5);
    expect(await box.locator('.graph-ending').count()).toBe(2);
    const first = page.locator('#row-start tr').nth(1);
    await first.getByText('1a', { exact: true }).waitFor();
    await first.getByText('Meets Put it right').waitFor();
    await box.getByRole('link', { name: /You take over/ }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#row-take-over');
    await page.locator('#row-take-over').getByRole('link').first().click();
    await headed(page, 'Drafted, The kettle, returned twice', 1);
  });

  test('a lesson shows as it will be read', async () => {
    const { page } = walk.marius;
    await page.goto('/studio/lessons/en/late-parts');
    await headed(page, 'A part is late', 1);
    await sees(page, 'What to say when it is.', 'Say it before they ask.');
  });

  test('nobody is served a draft', async () => {
    for (const { context } of [walk.ieva, walk.marius]) {
      for (const address of ['/quizzes/effort-drafted', '/scenarios/kettle-drafted', '/lessons/late-parts']) {
        expect((await context.request.get(address)).status()).toBe(404);
      }
    }
  });

  test('without the line “draft: true” it is published', async () => {
    await save(walk, quiz, replaced(await textOf(walk, quiz), 'draft: true\n', ''));
    await walk.ieva.page.goto('/quizzes/effort-drafted');
    await headed(walk.ieva.page, 'Drafted, Carry the effort', 1);
    await walk.marius.page.goto('/studio/quizzes/en/effort-drafted');
    await walk.marius.page.getByRole('link', { name: 'See it as learners do' }).click();
    await headed(walk.marius.page, 'Drafted, Carry the effort', 1);
  });
}

/** All that an item holds beside its stem: what can be given, and what is said about it. */
function partsOf(item: Item): Html[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return item.options.flatMap(({ text, why }) => [text, why]);
    case 'order':
      return [...item.steps, item.why];
    case 'match':
      return [...item.heads, ...item.pairs.flatMap(({ left, right }) => [left, right]), item.why];
    case 'short-text':
      return [...item.accepted, item.why, ...item.foreseen.flatMap(({ text, why }) => [text, why])];
    case 'open-reply':
      return [item.rewrite, ...item.criteria.flatMap(({ text, why }) => [text, why]), item.why];
    case 'number':
      return [String(item.value), item.why, ...item.foreseen.flatMap(({ value, why }) => [String(value), why])];
    case 'mark':
      return item.parts.flatMap(({ text, why }) => [text, why]);
  }
}
