import { expect, test } from 'vitest';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

/** What is next and why, the lesson with the source of its figure, and the step that it opens. */
export function walkModule(walk: Walk): void {
  const step = (title: string) => walk.visitor.page.locator('.step').filter({ hasText: title });

  test('today shows the first step of the onboarding, and why it is first', async () => {
    const { page } = walk.visitor;
    await page.goto('/');
    await sees(page, 'Your first module is ready. Begin with its first step.', 'Step 1 of 3 in “Start here”');
    await headed(page, 'Carry the effort');
    await sees(page, 'It is the first step: the others build on it.', 'Lesson', '0 of 3 steps done');
    await page.locator('.step[aria-current=step]').filter({ hasText: 'Next for you' }).waitFor();
  });

  test('a locked step says what it waits for and leads nowhere', async () => {
    await step('Carry the effort: the quiz').getByText('Quiz, 6 items. Opens after “Carry the effort”').waitFor();
    expect(await step('Carry the effort: the quiz').getByRole('link').count()).toBe(0);
    await step('The kettle, returned twice')
      .getByText(/^Scenario, .*\. Open$/)
      .waitFor();
  });

  test('the lesson opens, with its talk and what to say instead', async () => {
    const { page } = walk.visitor;
    await page.getByRole('link', { name: 'Read the lesson' }).click();
    await headed(page, 'Carry the effort', 1);
    await sees(page, 'Step 1 of 3', 'I was here on Monday.', 'Not this', 'Say this', 'The step was ours.');
    await sees(page, 'You know it: not asked yet', 'You can do it: not tried yet');
  });

  test('a figure opens its claim: who was asked, what was measured, its source, how far to trust it', async () => {
    const { page } = walk.visitor;
    expect(await page.getByText('Customer Contact Council').isVisible()).toBe(false);
    await page.getByRole('link', { name: '81% meant to speak badly' }).click();
    await sees(page, 'Grade B, a documented survey.', '75,000 people', 'intention to buy again', '2007');
    await sees(page, 'Customer Contact Council', 'It counts what people meant to do, not what they did.');
    await page.getByRole('link', { name: 'All that we know of this claim' }).click();
    await headed(page, 'Effort drives people away', 1);
    await sees(page, 'Of those who had to work hard for it, 81% meant to speak badly of the company.');
    await sees(page, 'Customer Contact Council', '75,000 people', 'Where we use it');
    await page.getByRole('main').getByRole('link', { name: 'Carry the effort' }).click();
    await sees(page, 'Customer Contact Council');
  });

  test('marked as read, the lesson says so and leads on to its quiz', async () => {
    const { page } = walk.visitor;
    await page.getByRole('button', { name: 'I’ve read this' }).click();
    await sees(page, 'You read this today.');
    await page.getByRole('link', { name: 'Take the quiz' }).waitFor();
    await page.reload();
    await sees(page, 'You read this today.');
  });

  test('today goes on with the quiz, and says what opened it', async () => {
    const { page } = walk.visitor;
    await page.goto('/');
    await sees(page, 'Step 2 of 3 in “Start here”', 'You did “Carry the effort” today. This comes after it.');
    await step('Lesson').getByText('Done today').waitFor();
    await step('Carry the effort: the quiz').getByText('Quiz, 6 items. Next for you').waitFor();
    await sees(page, '1 of 3 steps done');
  });
}
