import { expect, test } from 'vitest';
import { choices } from '#db/schema/index.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

/** The scenario by two routes: to the customer who leaves glad, and to the one who leaves the box. */
export function walkScenario(walk: Walk): void {
  const say = (words: string) => walk.visitor.page.getByRole('button', { name: words }).click();
  const meter = (label: string) => walk.visitor.page.locator('.meter').filter({ hasText: label });
  const share = (standard: string) => walk.visitor.page.locator('.shares li').filter({ hasText: standard });

  async function stands(mood: string, asked: string): Promise<void> {
    await meter('Rasa’s mood').getByText(mood, { exact: true }).waitFor();
    await meter('Asked of Rasa so far').getByText(asked, { exact: true }).waitFor();
  }

  test('it opens from today and says who waits, where and when', async () => {
    const { page } = walk.visitor;
    await page.goto('/');
    await page.getByRole('link', { name: 'Play the scenario' }).click();
    await headed(page, 'The kettle, returned twice', 1);
    await sees(page, 'At the counter', 'None of 2 reached yet. What you say decides.');
    await page.getByRole('button', { name: 'Start the conversation' }).click();
    await sees(page, 'Saturday 11:20', 'Rasa, upset', 'This is the second one.', 'What do you say?');
    await stands('Upset', 'One step');
  });

  test('what is said moves the mood, and shows at once which standards it met and why', async () => {
    const { page } = walk.visitor;
    await say('I’m sorry. Let me take it from here.');
    await sees(page, 'Meets Put it right', 'Meets Carry the effort', 'You named the harm and took the work.');
    await sees(page, 'Rasa, wary', 'Thank you.', 'Saturday 11:21');
    await stands('Wary, was upset', 'One step');
  });

  test('it ends with what was met by standard, and the route', async () => {
    const { page } = walk.visitor;
    await say('I’ll bring the new one to your car.');
    await headed(page, 'She leaves glad');
    await stands('Glad, was wary', 'One step');
    await sees(page, '3 of 3 met', 'Rasa waves from the car.');
    await share('Put it right').getByText('met once').waitFor();
    await share('Carry the effort').getByText('met 2 times').waitFor();
    expect(await page.locator('.route li').allInnerTexts()).toEqual([
      'The counter',
      'You take over',
      'She leaves glad',
    ]);
  });

  test('played again by another route, it asks more of her and is gone on with after leaving', async () => {
    const { page } = walk.visitor;
    await page.getByRole('button', { name: 'Play it again' }).click();
    await stands('Upset', 'One step');
    await say('Do you have the receipt?');
    await sees(page, 'Misses Carry the effort', 'You may need it, but it is the first thing that she hears.');
    await stands('Furious, was upset', '2 steps');
    await page.getByRole('link', { name: 'Leave' }).click();
    await page.getByRole('link', { name: 'Continue the scenario' }).click();
    await stands('Furious, was upset', '2 steps');
    await page.getByText('Which steps?').click();
    await sees(page, 'Drove here twice', 'Find the receipt');
  });

  test('it comes to another ending, with what was missed by standard', async () => {
    const { page } = walk.visitor;
    await say('Then I can’t help.');
    await headed(page, 'She leaves');
    await sees(page, '0 of 3 met', 'Rasa leaves the box on the counter.', 'Misses Put it right');
    await share('Put it right').getByText('missed once').waitFor();
    await share('Carry the effort').getByText('missed once').waitFor();
    expect(await walk.stage.site.world.db.read.select().from(choices)).toHaveLength(4);
  });

  test('its page tells the endings that were reached, each to be looked at again', async () => {
    const { page } = walk.visitor;
    await page.getByRole('link', { name: 'All endings so far' }).click();
    await sees(page, '2 of 2 reached so far.', 'She leaves: 0 of 3 met');
    await page.getByRole('link', { name: 'She leaves glad: 3 of 3 met' }).click();
    await headed(page, 'She leaves glad');
  });
}
