import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { cast } from '#tests/support/cast.ts';
import { password } from '#tests/support/site.ts';
import { fill } from '#tests/support/walk/items.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees, type Visitor } from '#tests/support/walk/visitor.ts';
import { openAccount, type Walk } from './walk.ts';

/** Whom an admin shuts out, and lets in again. */
export function walkSuspending(walk: Walk): void {
  let tomas: Visitor;
  /** A quiz of theirs, with a response typed in and not sent. */
  let stillOpen: Page;
  let attempt = '';
  const given = () => walk.stage.site.world.db.read.select().from(responses);
  const item = () => {
    const first = walk.stage.site.world.catalog.get('quizzes', 'carry-the-effort', 'en')?.document.items[0];
    if (!first) throw new Error('The quiz lost its first item');
    return first;
  };
  const signIn = async (page: Page) => {
    await page.getByLabel('E-mail').fill(cast.tomas.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };

  test('a suspended person’s next request in the open browser is refused', async () => {
    tomas = await signedIn(walk.stage, 'tomas');
    await tomas.page.goto('/quizzes/carry-the-effort');
    await tomas.page.getByRole('button', { name: 'Start the quiz' }).click();
    await headed(tomas.page, 'She has no receipt. What do you say first?');
    attempt = tomas.page.url();
    stillOpen = await tomas.context.newPage();
    await stillOpen.goto(attempt);
    await fill({ ...tomas, page: stillOpen }, item(), true);
    await stillOpen.getByText('Certain', { exact: true }).click();

    const { page } = walk.vilma;
    await openAccount(walk, cast.tomas.name);
    await sees(page, 'Suspended, Tomas Kalnins is signed out at once and cannot come in.');
    await page.getByRole('button', { name: 'Suspend Tomas Kalnins' }).click();
    await sees(page, /Suspended today\. Nobody can sign in as tomas@/);

    await tomas.page.goto('/me');
    await headed(tomas.page, 'Sign in');
    expect(new URL(tomas.page.url()).pathname).toBe('/sign-in');
  });

  test('what they send from a page that was still open is not taken', async () => {
    await stillOpen.getByRole('button', { name: 'Send my response' }).click();
    if (walk.stage.screen.javascript) await stillOpen.getByRole('link', { name: 'Sign in again' }).click();
    await headed(stillOpen, walk.stage.screen.javascript ? 'Sign in' : 'You were signed out');
    expect(await given()).toEqual([]);
  });

  test('they cannot sign in, and are not told more than anybody', async () => {
    await tomas.page.goto('/sign-in');
    await signIn(tomas.page);
    await sees(tomas.page, 'E-mail or password is not right. Check both and try again.');
  });

  test('who leads them does not see them among the team', async () => {
    const daina = await signedIn(walk.stage, 'daina');
    await daina.page.goto('/teams/dock-street');
    await headed(daina.page, 'Dock Street', 1);
    expect(await daina.page.getByText('Tomas').count()).toBe(0);
    await daina.context.close();
  });

  test('brought back, they sign in with the same password and go on where they were', async () => {
    const { page } = walk.vilma;
    await openAccount(walk, cast.tomas.name);
    await page.getByRole('button', { name: 'Bring Tomas Kalnins back' }).click();
    await sees(page, `Signs in as ${cast.tomas.email}.`);
    if (walk.stage.screen.javascript) {
      // What was not taken then goes out by itself.
      await signIn(stillOpen);
      await stillOpen.waitForURL((url) => url.href.startsWith(attempt));
    } else {
      const opened = tomas.context.waitForEvent('page');
      await stillOpen.getByRole('link', { name: 'Sign in (opens in a new tab)' }).click();
      await signIn(await opened);
      await (await opened).waitForURL((url) => url.href.startsWith(attempt));
      await stillOpen.getByRole('button', { name: 'Send it again' }).click();
    }
    await sees(stillOpen, 'The search was yours to do.');
    expect(await given()).toHaveLength(1);
    await tomas.context.close();
  });

  test('nobody can suspend themselves: their page offers it not, and a forged form is refused', async () => {
    const { page } = walk.vilma;
    await openAccount(walk, cast.vilma.name);
    await sees(page, 'This is your own account. Another admin can suspend it.');
    expect(await page.getByRole('button', { name: /^Suspend/ }).count()).toBe(0);
    await page.locator('[name=do][value=change]').evaluate((one) => one.setAttribute('value', 'suspend'));
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await sees(page, 'This did not go through', 'You cannot shut yourself out. Ask another admin.');
    await sees(page, `Signs in as ${cast.vilma.email}.`);
  });

  test('the page is for admins alone', async () => {
    for (const name of ['ieva', 'daina', 'marius'] as const) {
      const other = await signedIn(walk.stage, name);
      expect((await other.page.goto('/admin/people'))?.status()).toBe(403);
      await other.context.close();
    }
  });
}
