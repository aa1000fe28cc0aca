import { expect, test } from 'vitest';
import { weekdayWords } from '#i18n/format.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { assigned, inDays, type Walk } from './walk.ts';

/** How the team stands, from every side, and one cell of it opened to assign what helps. */
export function walkTeam(walk: Walk): void {
  const tab = (name: string) =>
    walk.daina.page.getByRole('navigation', { name: 'Views of the team' }).getByRole('link', { name });
  const cell = (name: string) => walk.daina.page.getByRole('table').getByRole('link', { name });
  const wasDue = () => `Was due on ${weekdayWords(walk.late)}`;
  const slip = () => walk.daina.page.locator('#open');

  test('today says who is late with what, and who has not started', async () => {
    const { page } = walk.daina;
    await page.goto('/');
    await sees(page, 'One assignment is late in your team.', '3 people, 1 late');
    await page.locator('.team-late').filter({ hasText: 'Tomas, Put it right' }).getByText(wasDue()).waitFor();
    await sees(page, 'Alesia and Tomas have not started yet.');
    await page.getByRole('link', { name: 'Open Dock Street' }).click();
    await headed(page, 'Dock Street', 1);
    await sees(page, 'One assignment is late.', '2 people have not started “Start here”.');
  });

  test('each member stands beside each standard with what they know and can, in order of name', async () => {
    const { page } = walk.daina;
    await headed(page, '3 people, 2 standards, two ways');
    expect(await page.locator('.matrix tbody th').allInnerTexts()).toEqual([
      expect.stringContaining('Alesia'),
      expect.stringContaining('Ieva'),
      expect.stringContaining('Tomas'),
    ]);
    await cell('Ieva, Carry the effort. Knows: Nothing yet. Can: Partly.').waitFor();
    await cell('Ieva, Put it right. Knows: Nothing yet. Can: Partly.').waitFor();
    await cell('Alesia, Put it right. Knows: Nothing yet. Can: Nothing yet.').waitFor();
    await sees(page, 'One more standard has nothing to practise yet, so it has no column.');
    // Who works in the other shop is none of hers.
    expect(await page.getByText('Jonas').count()).toBe(0);
  });

  test('by module, it says how far each is and who has not started', async () => {
    const { page } = walk.daina;
    await tab('By module').click();
    await sees(page, 'Alesia and Tomas have not started “Start here”.');
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('Ieva Petraitė').getByText('2 of 3 steps').waitFor();
    await row('Tomas Kalnins').getByText('Not started').waitFor();
    await row('Alesia Novik').getByText('Not started').waitFor();
  });

  test('what is late stands with who asked for it, when and why', async () => {
    const { page } = walk.daina;
    await tab('Late').click();
    const one = page.locator('.late').filter({ hasText: 'Tomas, Put it right' });
    await one.getByText(wasDue()).waitFor();
    const asked = `You asked for it on ${weekdayWords(inDays(walk, -5))}: The box stayed on the counter.`;
    await one.getByText(asked).waitFor();
    expect(await page.locator('.late').count()).toBe(1);
  });

  test('a cell opens one person and one standard, with what is open already and what else helps', async () => {
    const { page } = walk.daina;
    await tab('By person').click();
    await cell('Tomas, Put it right.').click();
    await headed(page, 'Put it right', 2);
    await slip().getByText('Tomas Kalnins').waitFor();
    await slip().locator('.cell-open li').filter({ hasText: 'Refresher' }).getByText(wasDue()).waitFor();
    expect(await slip().getByRole('checkbox').count()).toBe(1);
    await slip().getByRole('checkbox', { name: 'The kettle, returned twice' }).waitFor();
    await sees(page, 'Tomas reads this with your name.');
  });

  test('the form in the cell keeps what was typed when something is to mend, and leads to it', async () => {
    const { page } = walk.daina;
    await slip().getByLabel('By when').fill(inDays(walk, -1));
    await slip().getByRole('button', { name: 'Give the assignment' }).click();
    await sees(page, 'Nothing is lost. 3 things to mend');
    for (const [mend, field] of [
      ['Choose at least one.', '#targets'],
      ['Choose today or a later day.', '#due'],
      ['Fill this in.', '#why'],
    ] as const) {
      await slip().getByRole('link', { name: mend }).click();
      await page.locator(`${field}:focus`).waitFor();
    }
    expect(await slip().getByLabel('By when').inputValue()).toBe(inDays(walk, -1));
    expect(await assigned(walk)).toHaveLength(1);
  });

  test('mended, it assigns what helps and says so', async () => {
    const { page } = walk.daina;
    await slip().getByRole('checkbox', { name: 'The kettle, returned twice' }).check();
    await slip().getByLabel('By when').fill(inDays(walk, 1));
    await slip().getByLabel('Why').fill('You were not there when she came.');
    await slip().getByRole('button', { name: 'Give the assignment' }).click();
    await sees(page, 'Assigned. Tomas: The kettle, returned twice, scenario. Due tomorrow.');
    expect(await assigned(walk)).toHaveLength(2);
    await cell('Tomas, Put it right.').click();
    await slip().locator('.cell-open li').filter({ hasText: 'The kettle' }).getByText('Due tomorrow').waitFor();
    expect(await slip().getByRole('checkbox').count()).toBe(0);
  });

  test('one person opens with how far they are, and never with a response', async () => {
    const { page } = walk.daina;
    await page.getByRole('rowheader').getByRole('link', { name: 'Ieva' }).click();
    await headed(page, 'Ieva Petraitė', 1);
    await sees(page, 'Ieva has met none of the 3 standards yet.', 'Nothing is open for Ieva');
    await sees(page, '2 of 3 steps done. Next: Carry the effort: the quiz');
    const standard = page.locator('tbody tr').filter({ hasText: 'Carry the effort' });
    await standard.getByText('2 of 2 right so far').waitFor();
    await sees(page, 'Ieva’s practice is their own: you see that a standard is met, never the responses.');
    expect(await page.getByText('I’ll bring the new one').count()).toBe(0);
  });
}
