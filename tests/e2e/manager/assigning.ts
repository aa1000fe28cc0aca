import { expect, test } from 'vitest';
import { openAll } from '#tests/support/look/state.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { assigned, inDays, type Walk } from './walk.ts';

export const why = 'Saturday’s queue: “nobody told me” <twice> & by name.';

/** One form: who, what, by when and why. */
export function walkAssigning(walk: Walk): void {
  const box = (name: string | RegExp) => walk.daina.page.getByRole('checkbox', { name });
  const tick = async (...names: (string | RegExp)[]) => {
    await openAll()(walk.daina.page);
    for (const name of names) await box(name).check();
  };
  const ticked = async () =>
    (await walk.daina.page.locator('input:checked + span').allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
  const send = () => walk.daina.page.getByRole('button', { name: 'Give the assignment' }).click();
  const mends = async (mend: string, field: string) => {
    await walk.daina.page.getByRole('link', { name: mend, exact: true }).click();
    await walk.daina.page.locator(`${field}:focus`).waitFor();
  };
  const got = (title: string) =>
    walk.daina.page.locator('.sent-shares > div').filter({ hasText: title }).locator('dd').allInnerTexts();

  test('it opens from a person with that person chosen, and offers her own team alone', async () => {
    const { page } = walk.daina;
    await page.getByRole('link', { name: 'Give an assignment' }).click();
    await headed(page, 'Give an assignment', 1);
    expect(await ticked()).toEqual(['Ieva Petraitė']);
    expect(await page.locator('#people label').allInnerTexts()).toEqual([
      'Everyone in Dock Street, 3 people',
      'Alesia Novik',
      'Ieva Petraitė',
      'Tomas Kalnins',
    ]);
    // Nothing practises “Bad news first” yet.
    expect(await box('Bad news first').count()).toBe(0);
  });

  test('nobody chosen, a past day and no why: each is named, leads to its field, and the rest is kept', async () => {
    const { page } = walk.daina;
    await box('Ieva Petraitė').uncheck();
    await tick('Carry the effort Quiz, 6 items', 'Start here');
    await page.getByLabel('By when').fill(inDays(walk, -1));
    await send();
    await sees(page, 'Nothing is lost. 3 things to mend');
    await mends('Who: Choose at least one.', '#people');
    await mends('By when: Choose today or a later day.', '#due');
    await mends('Why: Fill this in.', '#why');
    expect(await ticked()).toEqual(['Start here Module, 3 steps', 'Carry the effort Quiz, 6 items']);
    expect(await page.getByLabel('By when').inputValue()).toBe(inDays(walk, -1));
  });

  test('nothing chosen and a day two years off: what was typed is kept to the letter', async () => {
    const { page } = walk.daina;
    await tick('Ieva Petraitė', 'Tomas Kalnins');
    await box('Start here').uncheck();
    await box('Carry the effort Quiz, 6 items').uncheck();
    await page.getByLabel('Find by its title').fill('EFFORT');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('group', { name: 'Found by “EFFORT”' }).getByRole('checkbox').nth(1).waitFor();
    expect(await ticked()).toEqual(['Ieva Petraitė', 'Tomas Kalnins']);
    await page.getByLabel('By when').fill(inDays(walk, 800));
    await page.getByLabel('Why').fill(why);
    await send();
    await sees(page, 'Nothing is lost. 2 things to mend');
    await mends('What: Choose at least one.', '#targets');
    await mends('By when: Choose a day within the next year.', '#due');
    expect(await ticked()).toEqual(['Ieva Petraitė', 'Tomas Kalnins']);
    expect(await page.getByLabel('Why').inputValue()).toBe(why);
    expect(await assigned(walk)).toHaveLength(2);
  });

  test('several things go to several people, and who has one open already is told apart', async () => {
    const { page } = walk.daina;
    await tick(
      'Carry the effort Refresher',
      'Carry the effort Quiz, 6 items',
      'The kettle, returned twice',
      'Start here',
    );
    await page.getByLabel('By when').fill(inDays(walk, 1));
    await send();
    await headed(page, 'Assigned', 1);
    await sees(page, '7 assignments wait for them now. Due tomorrow.', 'Nothing was assigned twice.');
    expect(await got('Carry the effort Refresher')).toEqual(['Ieva and Tomas']);
    expect(await got('Carry the effort Quiz')).toEqual(['Ieva and Tomas']);
    expect(await got('Start here Module')).toEqual(['Ieva and Tomas']);
    expect(await got('The kettle, returned twice')).toEqual(['Ieva', 'Tomas']);
    await headed(page, 'Had it open already', 2);
    expect(await assigned(walk)).toHaveLength(9);
  });

  test('of the whole team, who has it open is refused it and the rest get it', async () => {
    const { page } = walk.daina;
    await page.getByRole('link', { name: 'Assign something else' }).click();
    await tick('Everyone in Dock Street, 3 people', 'Tomas Kalnins', 'The kettle, returned twice');
    await page.getByLabel('Why').fill('For the winter rush.');
    await send();
    await sees(page, 'One assignment waits for them now.');
    expect(await got('The kettle, returned twice')).toEqual(['Alesia', 'Ieva and Tomas']);
    expect(await assigned(walk)).toHaveLength(10);
  });

  test('when everyone chosen has it open, nothing is assigned and the form is kept', async () => {
    const { page } = walk.daina;
    await page.getByRole('link', { name: 'Assign something else' }).click();
    await tick('Everyone in Dock Street, 3 people', 'The kettle, returned twice');
    await page.getByLabel('Why').fill(why);
    await send();
    await sees(
      page,
      'This did not go through',
      'Everyone you chose has this open already. Nothing was assigned twice.',
    );
    expect(await ticked()).toEqual([
      'Everyone in Dock Street, 3 people',
      expect.stringContaining('The kettle, returned twice'),
    ]);
    expect(await page.getByLabel('Why').inputValue()).toBe(why);
    expect(await assigned(walk)).toHaveLength(10);
  });

  test('all that is open stands with the team, the soonest first', async () => {
    const { page } = walk.daina;
    await page.goto('/teams/dock-street?tab=assigned');
    const titles = await page.locator('.late h3').allInnerTexts();
    expect(titles).toHaveLength(10);
    expect(titles[0]).toBe('Tomas, Put it right');
    expect(titles.at(-1)).toBe('Alesia, The kettle, returned twice');
  });
}
