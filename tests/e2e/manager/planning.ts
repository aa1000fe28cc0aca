import { expect, test } from 'vitest';
import { hire } from '#tests/support/walk/newcomer.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { assigned, inDays, type Walk } from './walk.ts';

/** Looking before assigning, taking it back, reminding, and what new people get by themselves. */
export function walkPlanning(walk: Walk): void {
  const press = (name: string) => walk.daina.page.getByRole('button', { name, exact: true }).click();

  test('before anything is assigned, the form shows who would get it and who has it already', async () => {
    const { page } = walk.daina;
    const before = await assigned(walk);
    await page.goto('/assignments/new?team=dock-street&person=team:dock-street&target=lessons/carry-the-effort');
    await page.getByLabel('Why').fill('Read it once more.');
    await press('See who gets what first');
    await headed(page, /2 assignments would wait for them/);
    const groups = await page.locator('.preview dd').allInnerTexts();
    expect(groups).toEqual(['Alesia and Tomas', 'Ieva']);
    expect(await page.getByLabel('Why').inputValue()).toBe('Read it once more.');
    expect(await assigned(walk)).toHaveLength(before.length);
  });

  test('assigned from there, it is undone within the minute and the choice is offered again', async () => {
    const { page } = walk.daina;
    await page.locator('.preview').getByRole('button', { name: 'Give the assignment' }).click();
    await headed(page, 'Assigned', 1);
    await press('Undo');
    await headed(page, 'Undone', 1);
    await page.getByRole('link', { name: 'Change it and assign again' }).click();
    expect(await page.locator('input:checked + span').allInnerTexts()).toEqual([
      'Alesia Novik',
      'Tomas Kalnins',
      expect.stringContaining('Carry the effort'),
    ]);
    expect(await page.getByLabel('Why').inputValue()).toBe('Read it once more.');
    await page.goto('/teams/dock-street?tab=assigned');
    expect(await page.getByText('Read it once more.').count()).toBe(0);
  });

  test('who is late is reminded once, sees it on today, and stands in the file', async () => {
    const { page } = walk.daina;
    await page.goto('/teams/dock-street?tab=late');
    const file = await page.request.get(
      (await page.getByRole('link', { name: 'Download the list as CSV' }).getAttribute('href')) ?? '',
    );
    expect(file.headers()['content-disposition']).toContain('attachment; filename="late-');
    expect(await file.text()).toContain('Tomas Kalnins,Put it right,Refresher');
    await press('Remind Tomas');
    await sees(page, 'Reminded: Tomas.', 'Reminded today: Tomas.');
    await page.emulateMedia({ media: 'print' });
    await sees(page, 'Tomas, Put it right', 'The box stayed on the counter.');
    expect(await page.getByRole('button').or(page.getByRole('navigation')).filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    const tomas = await signedIn(walk.stage, 'tomas');
    await tomas.page.goto('/');
    await sees(tomas.page, /“Put it right” is late\..*Daina reminded you today\./);
    await tomas.context.close();
  });

  test('what new people get is chosen once: sent back, kept, changed, given by itself and taken out', async () => {
    const { page } = walk.daina;
    await page.goto('/teams/dock-street?tab=assigned');
    await page.getByRole('link', { name: 'Choose a starter plan' }).click();
    await page.getByLabel('Days after they join').fill('soon');
    await press('Keep it in the plan');
    await sees(page, 'Nothing is lost. 3 things to mend', 'Days after they join: Write whole days, from 1 to 366.');
    await page.getByLabel('What', { exact: true }).selectOption('modules/start-here');
    await page.getByLabel('Days after they join').fill('14');
    await page.getByLabel('Why').fill('Your first two weeks.');
    await press('Keep it in the plan');
    await sees(page, 'Saved. Whoever joins from now on gets it.', 'Due 14 days after they join');
    await page.getByRole('link', { name: 'Change: Start here' }).click();
    await page.getByLabel('Days after they join').fill('21');
    await press('Keep it in the plan');
    await sees(page, 'Due 21 days after they join');
    const before = await assigned(walk);
    await hire(walk.stage.site, 'Lina Sakalė', 'lina@kettleandlamp.example');
    const given = (await assigned(walk)).slice(before.length);
    expect(given).toMatchObject([{ slug: 'start-here', due: inDays(walk, 21), why: 'Your first two weeks.' }]);
    await press('Take out: Start here');
    await sees(page, 'Taken out. What it gave stays assigned.', 'Nothing in the plan yet');
  });
}
