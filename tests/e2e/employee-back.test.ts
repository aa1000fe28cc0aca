import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { fill, respond } from '#tests/support/walk/items.ts';
import { openStage, type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { headed, hydrated, sees, type Visitor } from '#tests/support/walk/visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ width: 360, javascript: true });
});
afterAll(() => stage?.close());

/** A browser of this person at the first item of the quiz. */
async function atTheFirstItem(name: CastName, javascript: boolean): Promise<Visitor> {
  const visitor = await signedIn({ ...stage, screen: { width: 360, javascript } }, name);
  await visitor.page.goto('/quizzes/carry-the-effort');
  await visitor.page.getByRole('button', { name: 'Start the quiz' }).click();
  await sees(visitor.page, 'Item 1 of 6');
  if (javascript) await hydrated(visitor.page);
  return visitor;
}

const items = () => stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')?.document.items ?? [];
const take = (visitor: Visitor, number: number, right = true) =>
  respond(visitor, items()[number - 1]!, right, 'fairly');
const next = (page: Page) => page.getByRole('link', { name: 'Next item' }).click();
const given = async (name: CastName) =>
  (await stage.site.world.db.read.select().from(responses)).filter(({ personId }) => personId === name);

describe.each([
  { how: 'with', javascript: true, who: ['ieva', 'tomas', 'alesia'] },
  { how: 'without', javascript: false, who: ['daina', 'ruta', 'vilma'] },
] as const)('a quiz $how JavaScript', ({ javascript, who: [first, second, third] }) => {
  test('back and forward show what was there and change nothing', async () => {
    const visitor = await atTheFirstItem(first, javascript);
    const { page } = visitor;
    await take(visitor, 1);
    await headed(page, 'That’s it');
    await next(page);
    await sees(page, 'Item 2 of 6');
    await page.goBack();
    await headed(page, 'That’s it');
    await sees(page, 'Item 1 of 6');
    await page.goForward();
    await sees(page, 'Item 2 of 6');
    await take(visitor, 2, false);
    await headed(page, 'Not yet: none of 2');
    await page.goBack();
    await page.goBack();
    await page.goForward();
    await page.goForward();
    await headed(page, 'Not yet: none of 2');
    await next(page);
    await sees(page, 'Item 3 of 6');
    expect((await given(first)).map(({ item }) => item)).toEqual([
      'carry-the-effort#no-receipt',
      'carry-the-effort#our-steps',
    ]);
    expect(visitor.faults).toEqual([]);
  });

  test('a refresh shows the same item, the same explanations, the same result', async () => {
    const visitor = await atTheFirstItem(second, javascript);
    const { page } = visitor;
    const shown = await page.locator('.choice').allTextContents();
    await page.reload();
    expect(await page.locator('.choice').allTextContents()).toEqual(shown);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      if (javascript) await hydrated(page);
      await take(visitor, number);
      await headed(page, 'That’s it');
      await page.reload();
      await headed(page, 'That’s it');
      if (number < 6) await next(page);
    }
    await page.getByRole('link', { name: 'See the result' }).click();
    await headed(page, 'Passed: 11 of 11');
    await page.reload();
    await headed(page, 'Passed: 11 of 11');
    await page.goBack();
    await headed(page, 'That’s it');
    await page.goForward();
    await headed(page, 'Passed: 11 of 11');
    expect(await given(second)).toHaveLength(6);
    expect(visitor.faults).toEqual([]);
  });

  test('in a second tab, another response to an item is told that the first counts', async () => {
    const visitor = await atTheFirstItem(third, javascript);
    const { page, context } = visitor;
    const other = { ...visitor, page: await context.newPage() };
    await other.page.goto(page.url());
    await take(visitor, 1, true);
    await headed(page, 'That’s it');
    if (javascript) await hydrated(other.page);
    await take(other, 1, false);
    await sees(other.page, 'This item had its response already. The first one counts, and here it is.');
    await headed(other.page, 'That’s it');
    await next(other.page);
    await sees(other.page, 'Item 2 of 6');
    expect((await given(third)).map(({ earned }) => earned)).toEqual([1]);
    expect(visitor.faults).toEqual([]);
  });
});

test('a response that is sent with two quick clicks counts once', async () => {
  const visitor = await atTheFirstItem('jonas', true);
  const { page } = visitor;
  await fill(visitor, items()[0]!, true);
  await page.getByText('Certain', { exact: true }).click();
  await page.getByRole('button', { name: 'Send my response' }).dblclick({ noWaitAfter: true });
  await headed(page, 'That’s it');
  expect(await given('jonas')).toHaveLength(1);
});
