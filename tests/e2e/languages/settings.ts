import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cast } from '#tests/support/cast.ts';
import { password } from '#tests/support/site.ts';
import { type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { headed, openVisitor, sees } from '#tests/support/walk/visitor.ts';

/** What everyone keeps of their own account, in a browser. */
export function walkSettings(stage: () => Stage): void {
  test('settings are found in the account menu, kept, and hold on every page', async () => {
    const { page, context } = await signedIn(stage(), 'tomas');
    await page.goto('/');
    await page.locator('.account > summary').click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Name as shown').fill('Tomas K.');
    await page.getByLabel('Dark').check();
    await page.getByLabel('Time zone').fill('Nowhere');
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await page.getByRole('link', { name: 'Time zone: Choose one from the list.' }).click();
    await page.locator('#zone:focus').waitFor();
    expect(await page.getByLabel('Name as shown').inputValue()).toBe('Tomas K.');
    await page.getByLabel('Time zone').fill('Asia/Manila');
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await sees(page, 'Saved. It holds from now on.', 'Tomas');
    for (const path of ['/', '/modules', '/sign-out']) {
      await page.goto(path);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    }
    await context.close();
  });

  test('one device signs another out, then all others', async () => {
    const { site } = stage();
    const { page, context } = await signedIn(stage(), 'alesia');
    const elsewhere = [await site.cookieOf('alesia'), await site.cookieOf('alesia')];
    const statuses = async () => {
      const asked = elsewhere.map((Cookie) => fetch(`${site.origin}/me`, { redirect: 'manual', headers: { Cookie } }));
      return (await Promise.all(asked)).map(({ status }) => status).sort();
    };
    await page.goto('/settings/devices');
    await sees(page, 'Your account is open in 3 places.', 'In use now.');
    await page.getByRole('button', { name: 'Sign out there' }).first().click();
    await sees(page, 'Signed out there.');
    expect(await statuses()).toEqual([200, 303]);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await sees(page, 'Your account is open here and nowhere else.');
    expect(await statuses()).toEqual([303, 303]);
    await context.close();
  });

  test('what is kept is told in words, and given as one file', async () => {
    const { page, context } = await signedIn(stage(), 'jonas');
    await page.goto('/settings/data');
    await headed(page, 'What is kept about you');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the file' }).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file.tables.people).toMatchObject([{ id: 'jonas', email: cast.jonas.email }]);
    await context.close();
  });

  test('on a shared device the session ends with the browser, and signing out leaves nothing behind', async () => {
    const { browser, site, screen } = stage();
    const { page, context } = await openVisitor(browser, site.origin, screen);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(cast.jonas.email);
    await page.getByLabel('Password').fill(password);
    await page.getByLabel('This is a shared device').check();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await headed(page, /, Jonas$/);
    expect((await context.cookies()).map(({ expires }) => expires)).toEqual([-1]);
    await page.evaluate(() => sessionStorage.setItem('typed', 'a draft'));
    expect(await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length])).toEqual([
      0, 0,
    ]);
    await page.goto('/sign-out');
    const [reply] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Sign out' }).click(),
    ]);
    expect(await reply.headerValue('clear-site-data')).toBe('"cache", "cookies", "storage"');
    await headed(page, 'Sign in');
    expect(await page.getByLabel('This is a shared device').isChecked()).toBe(true);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await context.close();
  });
}
