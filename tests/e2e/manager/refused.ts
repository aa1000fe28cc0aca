import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAll } from '#tests/support/look/state.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees, type Visitor } from '#tests/support/walk/visitor.ts';
import { assigned, type Walk } from './walk.ts';

/** A manager sees and asks only their own team. */
export function walkRefused(walk: Walk): void {
  let ruta: Visitor;
  beforeAll(async () => {
    ruta = await signedIn(walk.stage, 'ruta');
  });
  afterAll(() => ruta.context.close());

  test.each(['/teams/dock-street', '/teams/dock-street?tab=assigned', '/people/ieva'])(
    'another team’s manager is refused %s',
    async (address) => {
      const reply = await ruta.page.goto(address);
      expect(reply?.status()).toBe(403);
      await headed(ruta.page, 'This page is not for your account');
      await sees(ruta.page, 'Nothing is wrong with your account.');
      expect(await ruta.page.content()).not.toContain('Petraitė');
    },
  );

  test('another team’s manager is offered their own people alone', async () => {
    await ruta.page.goto('/assignments/new?person=ieva');
    expect(await ruta.page.locator('#people label').allInnerTexts()).toEqual([
      'Everyone in Old Market, 1 person',
      'Jonas Vaitkus',
    ]);
  });

  test('a form that names somebody of another team is refused as a whole', async () => {
    const { page } = ruta;
    const before = await assigned(walk);
    await page.getByRole('checkbox', { name: 'Jonas Vaitkus' }).check();
    await page
      .getByRole('checkbox', { name: 'Everyone in Old Market' })
      .evaluate((box) => box.setAttribute('value', 'ieva'));
    await page.getByRole('checkbox', { name: 'Everyone in Old Market' }).check();
    await openAll()(page);
    await page.getByRole('checkbox', { name: 'Start here' }).check();
    await page.getByLabel('Why').fill('Not mine to ask.');
    await page.getByRole('button', { name: 'Give the assignment' }).click();
    await sees(page, 'This did not go through', 'This page is not for your account.');
    expect(await assigned(walk)).toEqual(before);
  });

  test('another team’s assignment is not theirs to withdraw', async () => {
    const [one] = (await assigned(walk)).filter(({ personId }) => personId === 'alesia');
    const cookie = await walk.stage.site.cookieOf('ruta');
    const reply = await walk.stage.site.post('/teams/old-market', { do: 'withdraw', id: one?.id ?? '' }, cookie);
    expect(reply.status).toBe(403);
    await walk.daina.page.goto('/people/alesia');
    await headed(walk.daina.page, 'Open for Alesia');
    expect(await walk.daina.page.getByText('Withdrawn').count()).toBe(0);
  });

  test('an employee is refused the team and the form', async () => {
    const ieva = await signedIn(walk.stage, 'ieva');
    for (const address of ['/teams/dock-street', '/people/ieva', '/assignments/new']) {
      expect((await ieva.page.goto(address))?.status()).toBe(403);
      await headed(ieva.page, 'This page is not for your account');
    }
    await ieva.context.close();
  });
}
