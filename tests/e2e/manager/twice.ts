import { expect, test } from 'vitest';
import { events } from '#db/schema/index.ts';
import { openAll } from '#tests/support/look/state.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { assigned, inDays, type Walk } from './walk.ts';

/** What a hasty hand sends twice counts once. */
export function walkTwice(walk: Walk): void {
  const forms = async () =>
    (await walk.stage.site.world.db.read.select().from(events)).filter(({ verb }) => verb === 'assignments.make')
      .length;

  /** The whole form in a tab of its own, filled in to give Alesia this thing. */
  async function filled(thing: string) {
    const page = await walk.daina.context.newPage();
    await page.goto('/assignments/new');
    await openAll()(page);
    await page.getByRole('checkbox', { name: 'Alesia Novik' }).check();
    await page.getByRole('checkbox', { name: thing }).check();
    await page.getByLabel('By when').fill(inDays(walk, 2));
    await page.getByLabel('Why').fill('She starts at the counter on Saturday.');
    return { page, send: page.getByRole('button', { name: 'Give the assignment' }) };
  }

  test('pressed twice, the button sends the same form, and it counts once', async () => {
    const [before, sent] = [await assigned(walk), await forms()];
    const { page, send } = await filled('Carry the effort Quiz, 6 items');
    await send.dblclick();
    await headed(page, 'Assigned', 1);
    await sees(page, 'One assignment waits for them now.');
    expect(await assigned(walk)).toHaveLength(before.length + 1);
    expect(await forms()).toBe(sent + 1);
    await page.close();
  });

  test('the same form sent by many at once gets one reply, and counts once', async () => {
    const [before, sent] = [await assigned(walk), await forms()];
    const { page } = await filled('Start here');
    const fields = await page
      .locator('form.assign-page')
      .evaluate((form) => [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
    const cookie = await walk.stage.site.cookieOf('daina');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => walk.stage.site.post('/assignments/new', Object.fromEntries(fields), cookie)),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 303));
    expect(new Set(replies.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await assigned(walk)).toHaveLength(before.length + 1);
    expect(await forms()).toBe(sent + 1);
    await page.close();
  });

  test('of two tabs with the same wish, the second is told that it is open already', async () => {
    const before = await assigned(walk);
    const [first, second] = [await filled('Carry the effort Refresher'), await filled('Carry the effort Refresher')];
    await first.send.click();
    await headed(first.page, 'Assigned', 1);
    await second.send.click();
    await sees(second.page, 'Everyone you chose has this open already. Nothing was assigned twice.');
    expect(await second.page.getByLabel('Why').inputValue()).toBe('She starts at the counter on Saturday.');
    expect(await assigned(walk)).toHaveLength(before.length + 1);
    await first.page.close();
    await second.page.close();
  });
}
