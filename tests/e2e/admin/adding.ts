import { expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { entryOf, nijole, type Walk } from './walk.ts';

/** A person with role and team, and the link that is told once. */
export function walkAdding(walk: Walk): void {
  const everyone = async () => walk.stage.site.world.db.read.select().from(people);
  const form = () => walk.vilma.page.locator('.account-form');
  const send = () => form().getByRole('button', { name: 'Add and make a link' }).click();
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(fields)) await form().getByLabel(label, { exact: true }).fill(value);
  };
  const holds = async (fields: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(fields))
      expect(await form().getByLabel(label, { exact: true }).inputValue()).toBe(value);
  };
  const typed = { Name: nijole.name, Team: 'Harbour Street', 'Time zone of a new team': 'Europe/Riga' };
  const mends = async (mend: string, field: string) => {
    await form().getByRole('link', { name: mend, exact: true }).click();
    await walk.vilma.page.locator(`${field}:focus`).waitFor();
  };

  test('today says that everybody is set up, and leads to people', async () => {
    const { page } = walk.vilma;
    await page.goto('/');
    await sees(page, 'Everyone has set up an account.');
    await page.getByRole('main').getByRole('link', { name: 'Open people' }).click();
    await headed(page, 'People', 1);
    await sees(page, '8 people have an account, each with a password of their own.');
  });

  test('an e-mail that is none does not leave the browser', async () => {
    const { page } = walk.vilma;
    await page.getByRole('link', { name: 'Add a person' }).click();
    await headed(page, 'Add a person', 1);
    await fill({ ...typed, 'E-mail': 'nijole at home' });
    await form().getByRole('checkbox', { name: 'Employee' }).check();
    await send();
    await page.locator('#email:invalid').waitFor();
    await holds({ ...typed, 'E-mail': 'nijole at home' });
  });

  test('where it does, the server refuses it and keeps what was typed', async () => {
    const { page } = walk.vilma;
    await form().evaluate((one) => one.setAttribute('novalidate', ''));
    await page.locator('#email').evaluate((field) => field.setAttribute('type', 'text'));
    await form().getByRole('checkbox', { name: 'Employee' }).uncheck();
    await send();
    await sees(page, 'Nothing is lost. 2 things to mend');
    await mends('E-mail: Write the e-mail with an @, like tomas@kettleandlamp.example.', '#email');
    await mends('What will they do here? Choose at least one.', '#roles');
    await holds({ ...typed, 'E-mail': 'nijole at home' });
  });

  test('an e-mail that somebody has is refused, however it is capitalised', async () => {
    const { page } = walk.vilma;
    await form().getByRole('checkbox', { name: 'Employee' }).check();
    await fill({ 'E-mail': 'IEVA@KettleAndLamp.example' });
    await send();
    await sees(page, 'Nothing is lost. One thing to mend');
    await mends('E-mail: Somebody has this e-mail already. Look for them in the list.', '#email');
    await holds({ ...typed, 'E-mail': 'IEVA@KettleAndLamp.example' });
    expect(await form().getByRole('checkbox', { name: 'Employee' }).isChecked()).toBe(true);
    expect(await everyone()).toHaveLength(8);
  });

  test('an employee without a team, or in a zone that is none, is refused', async () => {
    const { page } = walk.vilma;
    await fill({ 'E-mail': nijole.email, Team: '', 'Time zone of a new team': 'Europe/Nowhere' });
    await send();
    await mends('Team: Fill this in.', '#team');
    await mends('Time zone of a new team: Choose one from the list.', '#zone');
    await holds({ Name: nijole.name, 'E-mail': nijole.email, 'Time zone of a new team': 'Europe/Nowhere' });
    expect(await page.locator('#link').count()).toBe(0);
    expect(await everyone()).toHaveLength(8);
  });

  test('added with role and team, the person has a link, told to the admin', async () => {
    const { page } = walk.vilma;
    await fill({ Team: 'Dock Street', 'Time zone of a new team': 'Europe/Vilnius' });
    await send();
    await headed(page, `${nijole.name} needs this link from you`);
    await sees(page, 'It is shown this once.');
    walk.link = await page.getByLabel('Set-up link').inputValue();
    expect(walk.link).toMatch(new RegExp(`^${walk.stage.site.origin}/setup/[\\w-]{20,}$`));
    await page.getByRole('link', { name: 'Show everyone' }).click();
    await entryOf(walk, nijole.email).getByText('Employee · Dock Street').waitFor();
    await entryOf(walk, nijole.email).getByText('No password yet').waitFor();
    expect(await everyone()).toHaveLength(9);
  });

  test('the link is told once: no page and no row of the database holds it', async () => {
    const { page } = walk.vilma;
    const token = walk.link.split('/').at(-1) ?? '';
    await page.goto('/admin/people');
    await headed(page, 'People', 1);
    expect(await page.content()).not.toContain(token);
    const { read } = walk.stage.site.world.db;
    const kept = [await read.query.setupLinks.findMany(), await read.query.events.findMany()];
    expect(JSON.stringify(kept)).not.toContain(token);
  });
}
