import { expect, test } from 'vitest';
import { cast } from '#tests/support/cast.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import type { Walk } from './walk.ts';

/** A list of people out of a file: looked at first, then taken. */
export function walkImporting(walk: Walk): void {
  const list = [
    'email;name;role;team;language',
    'austeja@kettleandlamp.example;Austėja <b>Žilė</b>;employee;Harbour;lv',
    `${cast.ieva.email};${cast.ieva.name};employee manager;Dock Street;`,
    `${cast.marius.email};${cast.marius.name};trainer;;`,
    'nobody;Nobody;boss;;',
  ].join('\r\n');
  const choose = (buffer: Buffer) =>
    walk.vilma.page.getByLabel('File').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  const look = () => walk.vilma.page.getByRole('button', { name: 'See what it would do' }).click();

  test('a file that is no UTF-8 is told, not garbled', async () => {
    const { page } = walk.vilma;
    await page.goto('/admin/people');
    await page.getByRole('link', { name: 'Import a list' }).click();
    await choose(Buffer.from('name,email,role\nR\xf8ta,r@x.example,admin', 'latin1'));
    await look();
    await page.getByRole('link', { name: /^File: This is not UTF-8/ }).waitFor();
  });

  test('a look says who is new, who changes, what cannot be taken and why; nothing is changed by it', async () => {
    const { page } = walk.vilma;
    await choose(Buffer.from(`\uFEFF${list}`));
    await page.getByLabel('Time zone of new teams').fill('Nowhere');
    await look();
    await page.getByRole('link', { name: /^Time zone of new teams: / }).waitFor();
    // The browser has forgotten the file; its lines are kept.
    expect(await page.getByLabel('Or paste the lines here').inputValue()).toContain('austeja@kettleandlamp.example');
    await page.getByLabel('Time zone of new teams').fill('Europe/Riga');
    await look();
    await headed(page, 'What this list would do', 1);
    await sees(page, 'One new team: Harbour', 'Austėja <b>Žilė</b>', 'One line cannot be taken');
    await sees(page, 'Line 5', '“nobody” is no e-mail.', /“boss” is no role/);
    await sees(page, 'Roles: Employee and Manager, before Employee');
    expect(
      await walk.stage.site.world.db.read.query.events.findFirst({
        where: (one, { eq }) => eq(one.verb, 'people.import'),
      }),
    ).toBeUndefined();
  });

  test('the good lines are taken, and the same list a second time changes nothing', async () => {
    const { page } = walk.vilma;
    await page.getByRole('button', { name: 'Take 2 lines' }).click();
    await headed(page, 'Taken');
    await sees(page, 'One new person', 'One person changes', 'One line was not taken.');
    await page.getByRole('link', { name: 'Look at another list' }).click();
    await page.getByLabel('Or paste the lines here').fill(list);
    await look();
    await sees(page, 'Nothing would change: everyone in it stands here as the file says.');
    expect(await page.getByRole('button', { name: /^Take/ }).count()).toBe(0);
  });

  test('who has no password yet gets a link at once, on a slip to hand over', async () => {
    const { page } = walk.vilma;
    await page.goto('/admin/people');
    await page.getByRole('link', { name: 'Give links' }).click();
    await headed(page, 'Links for the first sign-in', 1);
    await page.getByRole('checkbox', { name: /Austėja/, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Make links to hand over' }).click();
    const slip = page.locator('.link-slips li', { hasText: 'Austėja' });
    expect(await slip.locator('code').textContent()).toMatch(/\/setup\/\w+$/);
  });
}
