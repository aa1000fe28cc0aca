import { expect, test } from 'vitest';
import { assignmentClosings, events } from '#db/schema/index.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

/** Taking back what was asked for, after a question. */
export function walkWithdrawing(walk: Walk): void {
  const kettle = () => walk.daina.page.locator('.late').filter({ hasText: 'Tomas, The kettle, returned twice' });
  const closings = () => walk.stage.site.world.db.read.select().from(assignmentClosings);

  test('it asks first, and “Keep it” changes nothing', async () => {
    const { page } = walk.daina;
    await page.goto('/teams/dock-street?tab=assigned');
    await kettle().getByRole('link', { name: 'Withdraw' }).click();
    await headed(page, 'Withdraw “The kettle, returned twice” from Tomas?');
    await page
      .locator('#withdraw')
      .getByText(/^Scenario, about/)
      .waitFor();
    await sees(page, 'It leaves Tomas’s day and closes. What was practised stays.');
    await page.getByRole('link', { name: 'Keep it' }).click();
    await page.waitForURL((url) => !url.searchParams.has('withdraw'));
    await kettle().getByText('Due tomorrow').waitFor();
  });

  test('confirmed, it is closed, leaves the person’s day and stands as withdrawn', async () => {
    const { page } = walk.daina;
    const tomas = await signedIn(walk.stage, 'tomas');
    await tomas.page.goto('/');
    await sees(tomas.page, 'The kettle, returned twice');
    await tomas.page.getByText('Daina asked for it today: You were not there when she came.').waitFor();

    await kettle().getByRole('link', { name: 'Withdraw' }).click();
    const other = await walk.daina.context.newPage();
    await other.goto(page.url());
    await page.getByRole('button', { name: 'Withdraw the assignment' }).click();
    await sees(page, 'Withdrawn. It is no longer in anybody’s day.');
    await kettle().getByText('Withdrawn today').waitFor();

    await tomas.page.reload();
    await sees(tomas.page, 'Carry the effort');
    expect(await tomas.page.getByText('You were not there when she came.').count()).toBe(0);
    expect(tomas.faults).toEqual([]);
    await tomas.context.close();

    // The same question in another tab comes too late to change anything.
    await other.getByRole('button', { name: 'Withdraw the assignment' }).click();
    await sees(other, 'Withdrawn. It is no longer in anybody’s day.');
    const withdrawn = (await walk.stage.site.world.db.read.select().from(events)).filter(
      ({ verb }) => verb === 'assignments.withdraw',
    );
    expect(withdrawn).toHaveLength(1);
    await other.close();
  });

  test('withdrawn, it can be assigned again', async () => {
    const { page } = walk.daina;
    await page.goto('/assignments/new?person=tomas&target=scenarios/kettle-twice');
    await page.getByLabel('Why').fill('After all.');
    await page.getByRole('button', { name: 'Give the assignment' }).click();
    await sees(page, 'One assignment waits for them now.');
  });

  test('from the page of one person it works the same', async () => {
    const { page } = walk.daina;
    await page.goto('/people/tomas');
    const again = page.locator('.late').filter({ hasText: 'After all.' });
    await again.getByRole('link', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw the assignment' }).click();
    await sees(page, 'Withdrawn. It is no longer in anybody’s day.');
    await again.getByText('Withdrawn today').waitFor();
    expect((await closings()).map(({ how, by }) => [how, by])).toEqual([
      ['withdrawn', 'daina'],
      ['withdrawn', 'daina'],
    ]);
  });
}
