import { expect, test } from 'vitest';
import { cast } from '#tests/support/cast.ts';
import { openAll } from '#tests/support/look/state.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { nijole, type Walk } from './walk.ts';

/** One person among many. */
export function walkFinding(walk: Walk): void {
  const names = () => walk.vilma.page.locator('.person-entry h3 a').allInnerTexts();
  const show = async (search: string, order = 'name') => {
    const { page } = walk.vilma;
    await page.getByLabel('Name, e-mail or team').fill(search);
    await openAll('.filter details')(page);
    const [value] = await page.getByLabel('In order of').selectOption({ label: order });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(
      (url) => url.searchParams.get('search') === search && url.searchParams.get('order') === value,
    );
    expect(await page.getByLabel('Name, e-mail or team').inputValue()).toBe(search);
  };

  test('people are found by a part of the name, typed without its marks', async () => {
    await walk.vilma.page.goto('/admin/people');
    await show('petraite');
    await sees(walk.vilma.page, 'One person');
    expect(await names()).toEqual([cast.ieva.name]);
    await show('MAZEIK');
    expect(await names()).toEqual([cast.ruta.name]);
  });

  test('people are found by e-mail and by team', async () => {
    await show('tomas@');
    expect(await names()).toEqual([cast.tomas.name]);
    await show('old market');
    expect(await names()).toEqual([cast.jonas.name, cast.ruta.name]);
  });

  test('who is not there is not found, and it says what to do', async () => {
    const { page } = walk.vilma;
    await show('nobody <of> “this” name');
    await headed(page, 'Nobody is found by “nobody <of> “this” name”');
    await page.getByRole('link', { name: 'Show everyone' }).click();
    await sees(page, '9 people');
    expect(await names()).toHaveLength(9);
  });

  test('people stand in order of name, of team, or the newest first', async () => {
    const byName = [
      cast.alesia,
      cast.daina,
      cast.ieva,
      cast.jonas,
      cast.marius,
      nijole,
      cast.ruta,
      cast.tomas,
      cast.vilma,
    ];
    await show('', 'name');
    expect(await names()).toEqual(byName.map(({ name }) => name));
    await show('', 'newest first');
    expect((await names())[0]).toBe(nijole.name);
    await show('', 'team');
    // Those without a team come last.
    expect(await names()).toEqual(
      [cast.alesia, cast.daina, cast.ieva, nijole, cast.tomas, cast.jonas, cast.ruta, cast.marius, cast.vilma].map(
        ({ name }) => name,
      ),
    );
  });
}
