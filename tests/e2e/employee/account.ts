import { expect, test } from 'vitest';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

export const password = 'three lamps and a bell';

/** From the link that the admin handed over to the first look at today. */
export function walkAccount(walk: Walk): void {
  const type = async (first: string, again: string) => {
    const { page } = walk.visitor;
    await page.getByLabel('New password').fill(first);
    await page.getByLabel('The same once more').fill(again);
    await page.getByRole('button', { name: 'Save it and sign in' }).click();
  };

  test('the link greets its person and asks for a password', async () => {
    const { page } = walk.visitor;
    await page.goto(walk.nijole.link);
    await headed(page, 'Choose your password');
    await sees(page, 'Good to have you, Nijolė', 'At least 12 characters.');
    expect(await page.getByLabel('E-mail').inputValue()).toBe(walk.nijole.email);
  });

  test('a password that is too short is refused, and the e-mail is kept', async () => {
    const { page } = walk.visitor;
    // The server decides, also where a browser would have held it back.
    await page.locator('form.stack').evaluate((form) => form.setAttribute('novalidate', ''));
    await type('three lamps', 'three lamps');
    await sees(page, 'Nothing is lost. One thing to mend');
    await page.getByRole('link', { name: 'Make it longer: at least 12 characters.' }).click();
    await page.locator('#password:focus').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(walk.nijole.email);
    // No page gives a password back.
    expect(await page.getByLabel('New password').inputValue()).toBe('');
  });

  test('two passwords that are not the same are refused', async () => {
    const { page } = walk.visitor;
    await type(password, `${password}s`);
    await page.getByRole('link', { name: 'The two are not the same. Type it once more.' }).click();
    await page.locator('#again:focus').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(walk.nijole.email);
    await sees(page, 'Good to have you, Nijolė');
  });

  test('a good password signs in and opens today', async () => {
    const { page } = walk.visitor;
    await type(password, password);
    await headed(page, /^Good (morning|afternoon|evening), Nijolė$/);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('the link works once', async () => {
    const { page } = walk.visitor;
    const reply = await page.goto(walk.nijole.link);
    expect(reply?.status()).toBe(410);
    await headed(page, 'This link does not work any more');
  });
}
