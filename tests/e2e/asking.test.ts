import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees, type Visitor } from '#tests/support/walk/visitor.ts';

// The employee holds a telephone without script; who leads sits at a desk.
let stage: Stage;
let ieva: Visitor;
let daina: Visitor;
beforeAll(async () => {
  stage = await openStage({ width: 360, javascript: false });
  ieva = await signedIn(stage, 'ieva');
  daina = await signedIn({ ...stage, screen: { width: 1280, javascript: true } }, 'daina');
});
afterAll(() => stage?.close());

test('a word is found with and without its marks, marked where it stands, and opens its page', async () => {
  const { page } = ieva;
  await page.goto('/search');
  await page.getByLabel('What are you looking for?').fill('KÉTTLE');
  await page.getByRole('button', { name: 'Search' }).click();
  await headed(page, 'Scenarios');
  expect(await page.locator('main mark').allTextContents()).toContain('kettle');
  await page
    .locator('main')
    .getByRole('link', { name: /kettle/i })
    .first()
    .click();
  await page.locator('.start button').waitFor();
});

test('who leads finds the people they lead, an employee finds none', async () => {
  await daina.page.goto('/search?q=petraite');
  await headed(daina.page, 'People');
  await daina.page.locator('main').getByRole('link', { name: 'Ieva Petraitė' }).click();
  await headed(daina.page, 'Ieva Petraitė');
  await ieva.page.goto('/search?q=tomas');
  await headed(ieva.page, 'Nothing holds “tomas”');
});

test('a question about an item goes to the lead with the item, and its answer comes back on the first page', async () => {
  const { page } = ieva;
  await page.goto('/quizzes/carry-the-effort');
  await page.locator('.start button').click();
  await page.getByRole('link', { name: 'Ask my lead' }).click();
  await headed(page, 'Ask Daina');
  await page.getByRole('button', { name: 'Send my question' }).click();
  await page.locator('.error-summary').waitFor();
  await page.getByLabel('What do you want to know?').fill('Does a call back count as effort?');
  await page.getByRole('button', { name: 'Send my question' }).click();
  await sees(page, 'Sent. Nobody has answered yet.');

  const desk = daina.page;
  await desk.goto('/');
  await desk.locator('a[href="/questions"]').first().click();
  await desk
    .getByRole('link', { name: /^Ieva .*asks|Ieva/ })
    .first()
    .click();
  await sees(desk, 'Does a call back count as effort?', 'The item');
  await desk.getByLabel('Your answer to Ieva').fill('Yes: it is a second contact. Ring before they do.');
  await desk.getByRole('button', { name: 'Send my answer' }).click();
  await sees(desk, /^Sent. It stands on the asker’s Today/);

  await page.goto('/');
  await sees(page, /answered your question/);
  await page.getByRole('link', { name: 'Read the answer' }).click();
  await sees(page, 'Yes: it is a second contact. Ring before they do.');
  await page.getByRole('button', { name: 'I have read it' }).click();
  await headed(page, 'Your questions');
  await sees(page, 'Each has its answer.', 'Does a call back count as effort?', 'Ring before they do.');
  await page.getByRole('link', { name: 'Open where you asked it' }).click();
  await page.waitForURL(/\/attempts\//);
  await page.goto('/me');
  await page.getByRole('link', { name: 'All that you asked' }).click();
  await headed(page, 'Your questions');
  await page.goto('/');
  await headed(page, /./, 1);
  expect(await page.getByText(/answered your question/).count()).toBe(0);
  expect([...ieva.faults, ...daina.faults]).toEqual([]);
});

test('a question can be asked from a lesson too, and from a scene with what was said last', async () => {
  const { page } = ieva;
  await page.goto('/search?q=effort');
  await page.locator('a[href^="/lessons/"]').first().click();
  await page.getByRole('link', { name: 'Ask my lead' }).click();
  await headed(page, 'Ask Daina');

  await page.goto('/scenarios/kettle-twice');
  await page.locator('.start button').click();
  await page.getByRole('link', { name: 'Ask my lead' }).click();
  await headed(page, 'Ask Daina');
  await sees(page, 'What was said last', 'This is the second one.');
  await page.getByLabel('What do you want to know?').fill('May I promise a third kettle?');
  await page.getByRole('button', { name: 'Send my question' }).click();
  await sees(page, 'Sent. Nobody has answered yet.');
  await daina.page.goto(page.url());
  await sees(daina.page, 'What was said last', 'This is the second one.', 'May I promise a third kettle?');
});
