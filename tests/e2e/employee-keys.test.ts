import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choices, responses } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openStage, type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { hydrated, sees } from '#tests/support/walk/visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ width: 1280, javascript: true });
});
afterAll(() => stage?.close());

const windowOf = async (name: CastName): Promise<Page> => (await signedIn(stage, name)).page;

/** Opens it where it stands, and waits until script has taken it over. */
async function start(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('.start button').click();
  await hydrated(page);
}

const checked = (page: Page) =>
  page.locator('input[name=choice]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
const given = async (name: CastName) =>
  (await stage.site.world.db.read.select().from(responses)).filter(({ personId }) => personId === name);

test('a quiz is taken by the keyboard alone', async () => {
  const page = await windowOf('ieva');
  await start(page, '/quizzes/carry-the-effort');
  await page.keyboard.press('3');
  expect(await checked(page)).toEqual([false, false, true]);
  await page.keyboard.press('2');
  expect(await checked(page)).toEqual([false, true, false]);
  await page.locator('input[name=choice]:focus').waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByLabel('Guessing').and(page.locator(':checked')).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('#verdict:focus').waitFor();
  await sees(page, 'Fairly sure');
  await page.keyboard.press('Enter');
  await sees(page, 'Item 2 of 6');

  // Of several, a number chooses and unchooses.
  await page.locator('#stem:focus').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('1');
  expect(await checked(page)).toEqual([false, false, true]);
  expect(await given('ieva')).toHaveLength(1);
});

test('Enter on a form that is not complete says what is missing', async () => {
  const page = await windowOf('tomas');
  await start(page, '/quizzes/carry-the-effort');
  await page.keyboard.press('Enter');
  await sees(page, 'Nothing is lost. 2 things to mend');
  await page.locator('.error-summary:focus').waitFor();
  expect(await given('tomas')).toEqual([]);
});

test('a scenario is played by number keys, which stand beside the words', async () => {
  const page = await windowOf('alesia');
  await start(page, '/scenarios/kettle-twice');
  expect(await page.locator('#say kbd').allTextContents()).toEqual(['1', '2']);
  const second = await page.locator('#say button span').last().textContent();
  await page.keyboard.press('2');
  await page.locator('.bubble-you').waitFor();
  expect(`“${await page.locator('.bubble-you span').last().textContent()}”`).toBe(second);
});

test('switched off in the settings, number keys and Enter do nothing, and switched on they do again', async () => {
  const page = await windowOf('jonas');
  const turn = async (how: 'check' | 'uncheck') => {
    await page.goto('/settings');
    await page.getByLabel('Number keys choose, Enter goes on')[how]();
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await sees(page, 'Saved. It holds from now on.');
    expect(await page.getByLabel('Number keys choose, Enter goes on').isChecked()).toBe(how === 'check');
  };
  await turn('uncheck');
  await start(page, '/quizzes/carry-the-effort');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  expect(await checked(page)).toEqual([false, false, false]);
  expect(await page.locator('.error-summary').count()).toBe(0);
  await start(page, '/scenarios/kettle-twice');
  expect(await page.locator('#say kbd').count()).toBe(0);
  await page.keyboard.press('1');
  // The form still works: had the key been taken, this would be the second thing said.
  await page.locator('#say button').first().click();
  await page.locator('.bubble-you').waitFor();
  expect(await page.locator('.bubble-you').count()).toBe(1);
  expect(
    (await stage.site.world.db.read.select().from(choices)).filter((one) => one.personId === 'jonas'),
  ).toHaveLength(1);

  await turn('check');
  await start(page, '/quizzes/carry-the-effort');
  await page.keyboard.press('2');
  expect(await checked(page)).toEqual([false, true, false]);
});
