import type { Page } from 'playwright-core';
import type { Site } from '#tests/support/site.ts';

/** Somebody who starts today: an account in Dock Street, and the link that the admin hands over. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  /** The link's path: `/setup/…` */
  readonly link: string;
}

/** The admin Vilma adds an employee and is told the link. */
export async function hire(site: Site, name: string, email: string): Promise<Newcomer> {
  const page = await site.post(
    '/admin/people/new',
    {
      do: 'add',
      name,
      email,
      roles: 'employee',
      team: 'Dock Street',
      zone: 'Europe/Vilnius',
      clientId: `hire-${email}`,
    },
    await site.cookieOf('vilma'),
  );
  const link = /\/setup\/[\w-]+/.exec(await page.text())?.[0];
  if (!link) throw new Error(`No link for ${name}: ${page.status}`);
  return { name, email, link };
}

/** Signs in by the form and waits for today. */
export async function signIn(page: Page, { email }: Newcomer, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').waitFor();
}
