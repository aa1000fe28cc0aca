import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { plantItems } from '#tests/support/items/plant.ts';
import { sideways } from '#tests/support/look/geometry.ts';
import { openAll } from '#tests/support/look/state.ts';
import { begin, responseForm } from '#tests/support/walk/by-post.ts';
import { openStage, type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { hydrated, openVisitor, sees } from '#tests/support/walk/visitor.ts';

let stage: Stage;
const quizzes = { mark: '', long: '' };
beforeAll(async () => {
  stage = await openStage({ width: 360, javascript: true });
  for (const name of ['mark', 'long'] as const) quizzes[name] = await plantItems(stage.site.content, name);
});
afterAll(() => stage?.close());

const words = ['take a photo of the box', 'tell me which colour it was', 'ring the courier', 'I’ll write tonight'];
const marked = (page: Page) =>
  page
    .getByRole('checkbox')
    .evaluateAll((all) =>
      all.map((one) => [(one as HTMLInputElement).labels?.[0]?.textContent, (one as HTMLInputElement).checked]),
    );
const given = async (name: string) =>
  (await stage.site.world.db.read.select().from(responses)).filter(({ personId }) => personId === name);

test('a passage is marked by the keyboard alone, and each part is explained in its order', async () => {
  const { page } = await signedIn(stage, 'ieva');
  await page.goto(quizzes.mark);
  await page.locator('.start button').click();
  await hydrated(page);
  await page.locator('#mark').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  expect(await marked(page)).toEqual(words.map((one, at) => [one, at === 0 || at === 2]));
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('#verdict:focus').waitFor();
  await sees(page, 'That’s it', 'Alesia:');
  expect(await page.locator('.numbered-answers .answer-say').allTextContents()).toEqual(words);
  expect(await page.locator('.numbered-answers .answer-tags').allTextContents()).toEqual([
    'You marked itTo be marked',
    'Rightly left alone',
    'You marked itTo be marked',
    'Rightly left alone',
  ]);
});

test('without JavaScript a form with a fault keeps its marks, and a wrong mark takes a right one away', async () => {
  const { browser, site } = stage;
  const { context, page } = await openVisitor(browser, site.origin, { width: 360, javascript: false });
  await site.signIn(context, 'tomas');
  await page.goto(quizzes.mark);
  await page.locator('.start button').click();
  await page.getByRole('button', { name: 'Send my response' }).click();
  await page.locator('.error-summary').getByRole('link', { name: 'Mark at least one.' }).waitFor();
  await page.getByText(words[0]!, { exact: true }).click();
  await page.getByText(words[1]!, { exact: true }).click();
  await page.getByRole('button', { name: 'Send my response' }).click();
  await page.locator('.error-summary').waitFor();
  expect(await given('tomas')).toEqual([]);
  await page.getByRole('checkbox', { name: words[2], exact: true }).check();
  await page.getByText('Guessing', { exact: true }).click();
  await page.getByRole('button', { name: 'Send my response' }).click();
  await sees(page, 'Partly: 1 of 2', 'Each wrong mark takes a right one away.', 'Better left alone');
  expect(await given('tomas')).toMatchObject([{ response: { kind: 'mark', marks: [0, 1, 2] } }]);
  await context.close();
});

test('a finger has 44 px for each line of what can be marked, and no words are wider than the telephone', async () => {
  const { page } = await signedIn(stage, 'alesia');
  const learner = { site: stage.site, cookie: await stage.site.cookieOf('alesia') };
  const attempt = await begin(learner, quizzes.long);
  for (let number = 1; number <= 7; number++) {
    for (const state of ['the item', 'its verdict']) {
      await page.goto(`${attempt}?item=${number}`);
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        expect({ number, state, faults: await sideways(page) }).toEqual({ number, state, faults: [] });
      }
      const lines = page
        .locator('.mark-part')
        .evaluateAll((all) => all.flatMap((one) => [...one.getClientRects()]).map(({ height }) => Math.round(height)));
      expect((await lines).every((height) => height >= 44)).toBe(true);
      if (state === 'the item') await stage.site.post(attempt, await responseForm(learner, attempt), learner.cookie);
    }
  }
  await page.goto(attempt);
  await openAll()(page);
  expect(await sideways(page)).toEqual([]);
});
