import { expect, test } from 'vitest';
import { headed, openVisitor, sees, type Visitor } from '#tests/support/walk/visitor.ts';
import { entryOf, nijole, openAccount, type Walk } from './walk.ts';

const password = 'three lamps and a bell';

/** The newcomer uses the link, in a browser of their own. */
export function walkHandingOver(walk: Walk): void {
  let newcomer: Visitor;

  test('the newcomer chooses a password with it and lands on today', async () => {
    newcomer = await openVisitor(walk.stage.browser, walk.stage.site.origin, walk.stage.screen);
    const { page } = newcomer;
    await page.goto(walk.link);
    await sees(page, 'Good to have you, Nijolė');
    expect(await page.getByLabel('E-mail').inputValue()).toBe(nijole.email);
    await page.getByLabel('New password').fill(password);
    await page.getByLabel('The same once more').fill(password);
    await page.getByRole('button', { name: 'Save it and sign in' }).click();
    await headed(page, /^Good (morning|afternoon|evening), Nijolė$/);
    await sees(page, 'Your first module is ready. Begin with its first step.', /, Dock Street$/);
    expect(newcomer.faults).toEqual([]);
    await newcomer.context.close();
  });

  test('in other hands the link opens nothing any more', async () => {
    const other = await openVisitor(walk.stage.browser, walk.stage.site.origin, walk.stage.screen);
    expect((await other.page.goto(walk.link))?.status()).toBe(410);
    await headed(other.page, 'This link does not work any more');
    await other.context.close();
  });

  test('the list says that the newcomer signs in', async () => {
    await walk.vilma.page.goto('/admin/people');
    await entryOf(walk, nijole.email).getByText('Signs in', { exact: true }).waitFor();
  });

  test('a new link ends the older one', async () => {
    const { page } = walk.vilma;
    const change = async () => {
      await openAccount(walk, nijole.name);
      await page.getByRole('button', { name: 'Make a new link' }).click();
      await headed(page, `${nijole.name} needs this link from you`);
      return page.getByLabel('Set-up link').inputValue();
    };
    const older = await change();
    const newer = await change();
    expect(newer).not.toBe(older);
    const other = await openVisitor(walk.stage.browser, walk.stage.site.origin, walk.stage.screen);
    expect((await other.page.goto(older))?.status()).toBe(410);
    expect((await other.page.goto(newer))?.status()).toBe(200);
    await headed(other.page, 'Choose another password');
    await other.context.close();
  });
}
