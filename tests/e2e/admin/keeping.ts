import { expect, test } from 'vitest';
import { cast } from '#tests/support/cast.ts';
import { openAll } from '#tests/support/look/state.ts';
import { signedIn } from '#tests/support/walk/stage.ts';
import { headed, sees } from '#tests/support/walk/visitor.ts';
import { entryOf, openAccount, type Walk } from './walk.ts';

/** Who works where, who left, and what the list of changes tells of it. */
export function walkKeeping(walk: Walk): void {
  test('a team is added with its zone, and the local time there is shown', async () => {
    const { page } = walk.vilma;
    await page.goto('/admin/teams');
    await page.getByText('Add a team').click();
    await page.getByLabel('Name').fill('Dock Street');
    await page.getByLabel('Time zone').fill('Europe/Lisbon');
    await page.getByRole('button', { name: 'Add the team' }).click();
    await page.getByRole('link', { name: 'Name: Another team has this name. Archived teams keep theirs.' }).waitFor();
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Lisbon');
    await page.getByLabel('Name').fill('Riverside');
    await page.getByRole('button', { name: 'Add the team' }).click();
    await headed(page, 'Riverside', 1);
    await sees(page, /It is \d\d:\d\d on .* there\./, 'Nobody leads it. Open a manager and tick this team.');
  });

  test('a person is moved, and both teams’ pages say so at once', async () => {
    const { page } = walk.vilma;
    await openAccount(walk, cast.alesia.name);
    await page.getByLabel('Works in').selectOption({ label: 'Old Market' });
    await page.getByLabel('Language').selectOption({ label: 'Latvian' });
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await sees(page, 'Saved. It holds from now on.', 'Works in: Old Market, before Dock Street');
    const ruta = await signedIn(walk.stage, 'ruta');
    await ruta.page.goto('/teams/old-market?tab=modules');
    await sees(ruta.page, 'Old Market');
    await ruta.page.goto('/people/alesia');
    await headed(ruta.page, cast.alesia.name, 1);
    await ruta.context.close();
  });

  test('a manager leads several teams', async () => {
    const { page } = walk.vilma;
    await openAccount(walk, cast.ruta.name);
    await page.getByRole('checkbox', { name: 'Riverside' }).check();
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await sees(page, 'Leads: Old Market and Riverside, before Old Market');
    await page.goto('/admin/teams');
    await entryOf(walk, 'Riverside').getByText('Nobody works here, led by Rūta Mažeikaitė').waitFor();
    const ruta = await signedIn(walk.stage, 'ruta');
    await ruta.page.goto('/teams/old-market');
    await ruta.page.getByRole('link', { name: 'Riverside', exact: true }).click();
    await headed(ruta.page, 'Riverside', 1);
    await ruta.context.close();
  });

  test('the last admin cannot give the role away', async () => {
    const { page } = walk.vilma;
    await openAccount(walk, cast.vilma.name);
    await page.getByRole('checkbox', { name: 'Admin' }).uncheck();
    await page.getByRole('checkbox', { name: 'Trainer' }).check();
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await sees(page, 'Nobody else could let people in then.');
    expect(await page.getByRole('checkbox', { name: 'Trainer' }).isChecked()).toBe(true);
  });

  test('before somebody leaves it says what ends; afterwards access has ended, and the list says who left', async () => {
    const { page } = walk.vilma;
    const jonas = await signedIn(walk.stage, 'jonas');
    await openAccount(walk, cast.jonas.name);
    await page.getByRole('link', { name: 'Jonas Vaitkus has left' }).click();
    await headed(page, 'Has Jonas Vaitkus left the company?');
    await sees(page, 'One open session ends.', 'No assignment is open.');
    await page.getByRole('button', { name: 'Mark Jonas Vaitkus as left' }).click();
    await sees(page, 'Jonas Vaitkus is marked as left. Access has ended.');
    await page.goBack();
    await sees(page, 'Left today. What they learned and did stays.');
    await jonas.page.goto('/me');
    await headed(jonas.page, 'Sign in');
    await jonas.context.close();
    await page.goto('/admin/people?search=jonas');
    await page.getByRole('link', { name: 'One person who left fits, too. Show who left' }).click();
    await entryOf(walk, cast.jonas.name).getByText('Left', { exact: true }).waitFor();
  });

  test('the list of changes tells who did what to whom, by person and by verb', async () => {
    const { page } = walk.vilma;
    await page.goto('/admin/events');
    await sees(page, 'Vilma Žukauskienė marked Jonas Vaitkus as left', 'Vilma Žukauskienė added the team Riverside');
    await openAll('.filter details')(page);
    await page.getByLabel('Person', { exact: true }).selectOption({ label: cast.alesia.name });
    await page.getByLabel('Change', { exact: true }).selectOption({ label: 'Changed an account' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await sees(page, 'One change', 'Works in: Old Market, before Dock Street');
    expect(await page.locator('.event-line').count()).toBe(1);
  });
}
