import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { respond } from '#tests/support/walk/items.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees, type Visitor } from '#tests/support/walk/visitor.ts';
import { why } from './assigning.ts';
import type { Walk } from './walk.ts';

/** The employee finds what was asked for, does it, and the manager sees it done. */
export function walkOutcome(walk: Walk): void {
  let ieva: Visitor;
  /** The question whether to withdraw the quiz, opened before it was done. */
  let tooLate: Page;
  beforeAll(async () => {
    ieva = await signedIn(walk.stage, 'ieva');
  });
  afterAll(() => ieva.context.close());

  const asked = () => ieva.page.getByText(`Daina asked for it today: ${why}`, { exact: true });
  const quiz = () =>
    walk.daina.page.locator('.late').filter({ hasText: 'Ieva, Carry the effort' }).filter({ hasText: 'Quiz' });

  test('the employee’s today says what, who asked, why, and when in words', async () => {
    await ieva.page.goto('/');
    await sees(ieva.page, 'Nothing is late.', 'Due tomorrow', 'Also due for you');
    expect(await asked().count()).toBe(4);
    expect(await ieva.page.locator('.badge').filter({ hasText: 'Due tomorrow' }).count()).toBe(4);
    await headed(ieva.page, 'Start here');
    await headed(ieva.page, 'The kettle, returned twice');
  });

  test('the quiz is done with the right responses', async () => {
    const { page } = ieva;
    const daina = walk.daina.page;
    await daina.goto('/teams/dock-street?tab=assigned');
    tooLate = await walk.daina.context.newPage();
    await tooLate.goto((await quiz().getByRole('link', { name: 'Withdraw' }).getAttribute('href')) ?? '');

    const document = walk.stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')?.document;
    if (!document) throw new Error('The quiz is not served');
    await page.goto('/quizzes/carry-the-effort');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    for (const [at, item] of document.items.entries()) {
      await respond(ieva, item, true, 'sure');
      await page.getByRole('link', { name: at < document.items.length - 1 ? 'Next item' : 'See the result' }).click();
    }
    await headed(page, 'Passed: 11 of 11');
  });

  test('it leaves her day, and so does the module of which it was the last step', async () => {
    const { page } = ieva;
    await page.getByRole('link', { name: 'Back to Today' }).click();
    await sees(page, 'Also due for you');
    expect(await asked().count()).toBe(2);
    await headed(page, 'The kettle, returned twice');
    expect(await page.getByRole('heading', { name: 'Start here' }).count()).toBe(0);
    expect(ieva.faults).toEqual([]);
  });

  test('the manager sees it done, with the team and with the person', async () => {
    const { page } = walk.daina;
    await page.reload();
    await quiz().getByText('Done today').waitFor();
    await page.locator('.late').filter({ hasText: 'Ieva, Start here' }).getByText('Done today').waitFor();
    await page.goto('/teams/dock-street?tab=modules');
    await page.getByRole('row').filter({ hasText: 'Ieva' }).getByText('Done today').waitFor();
    await page.goto('/people/ieva');
    await headed(page, 'Done and withdrawn');
    const done = page.locator('.late').filter({ hasText: 'Quiz, 6 items' });
    await done.getByText('Done today').waitFor();
    await page.goto('/teams/dock-street');
    await page.getByRole('link', { name: 'Ieva, Carry the effort. Knows: Partly. Can: Partly.' }).waitFor();
  });

  test('to withdraw it comes too late, and says so', async () => {
    await tooLate.getByRole('button', { name: 'Withdraw the assignment' }).click();
    await sees(tooLate, 'This did not go through', 'This is closed already. Nothing was changed.');
    await tooLate.close();
  });

  test('a module that somebody has finished is not assigned to them again', async () => {
    const { page } = walk.daina;
    await page.goto('/assignments/new?person=ieva&target=modules/start-here');
    await page.getByLabel('Why').fill('Once more.');
    await page.getByRole('button', { name: 'Give the assignment' }).click();
    await sees(page, 'Everyone you chose has done this already. Assign its quiz or its standards instead.');
  });
}
