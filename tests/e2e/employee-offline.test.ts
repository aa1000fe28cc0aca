import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choices, responses } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { respond } from '#tests/support/walk/items.ts';
import { openStage, type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { headed, hydrated, sees, type Visitor } from '#tests/support/walk/visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ width: 360, javascript: true });
});
afterAll(() => stage?.close());

async function start(name: CastName, path: string): Promise<Visitor> {
  const visitor = await signedIn(stage, name);
  await visitor.page.goto(path);
  await visitor.page.locator('.start button').click();
  await hydrated(visitor.page);
  return visitor;
}

const firstItem = () => stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')!.document.items[0]!;
const saved = (page: Page) => page.getByText('Saved', { exact: true });

test('a response without a connection is kept, goes out by itself and counts once', async () => {
  const { page, context, ...visitor } = await start('ieva', '/quizzes/carry-the-effort');
  await context.setOffline(true);
  await respond({ page, context, ...visitor }, firstItem(), true, 'sure');
  await sees(page, 'No connection.', 'Your response is kept on this page and goes out by itself.');
  await saved(page).waitFor({ state: 'hidden' });
  // What is on its way cannot be changed any more, how sure one is neither.
  expect(await page.getByRole('radio', { checked: true, disabled: true }).count()).toBe(2);
  expect(await stage.site.world.db.read.select().from(responses)).toEqual([]);

  await context.setOffline(false);
  await headed(page, 'That’s it');
  await saved(page).waitFor();
  expect((await stage.site.world.db.read.select().from(responses)).map(({ earned }) => earned)).toEqual([1]);

  // The next item came with the reply.
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Next item' }).click();
  await sees(page, 'Item 2 of 6');
  await context.setOffline(false);

  // Gone back to, the way to it waits for the connection.
  await page.goBack();
  await headed(page, 'That’s it');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Next item' }).click();
  await sees(page, 'The next page opens when the connection is back.');
  await context.setOffline(false);
  await sees(page, 'Item 2 of 6');
  expect(visitor.faults).toEqual([]);
});

test('words said without a connection are kept, go out by themselves and count once', async () => {
  const { page, context, faults } = await start('tomas', '/scenarios/kettle-twice');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'I’m sorry. Let me take it from here.' }).click();
  await sees(page, 'No connection.');
  expect(await page.locator('#say button:enabled').count()).toBe(0);
  expect(await stage.site.world.db.read.select().from(choices)).toEqual([]);

  await context.setOffline(false);
  await sees(page, 'You named the harm and took the work.');
  expect(await stage.site.world.db.read.select().from(choices)).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('a page that is closed while its response waits sends it when it is opened again in the same tab', async () => {
  const visitor = await start('alesia', '/quizzes/carry-the-effort');
  const { page, context } = visitor;
  await context.setOffline(true);
  await respond(visitor, firstItem(), false, 'guessing');
  await sees(page, 'No connection.');
  const address = page.url();
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goto(address);
  await headed(page, 'Not that one yet');
  expect(
    (await stage.site.world.db.read.select().from(responses)).filter(({ personId }) => personId === 'alesia'),
  ).toHaveLength(1);
});
