import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zone } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { password } from '#tests/support/site.ts';
import { openStage, type Stage } from '#tests/support/walk/stage.ts';
import { headed, hydrated, openVisitor, sees, type Visitor } from '#tests/support/walk/visitor.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { walkSettings } from './languages/settings.ts';

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await openStage({ width: 360, javascript: true });
  visitor = await openVisitor(stage.browser, stage.site.origin, stage.screen);
});
afterAll(() => stage?.close());

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a language is chosen before signing in, lasts, and becomes the setting of whoever chooses it signed in', async () => {
  const { context, page } = visitor;
  await page.goto('/sign-in');
  expect(await languageOf(page)).toBe('en');
  await choose(page, 'Latviešu');
  await headed(page, 'Pieslēgties');
  expect(await languageOf(page)).toBe('lv');
  await page.reload();
  expect(await languageOf(page)).toBe('lv');

  // Their own setting comes first, and it is English.
  await page.getByLabel('E-pasts').fill('ieva@kettleandlamp.example');
  await page.getByLabel('Parole').fill(password);
  await page.getByRole('button', { name: 'Pieslēgties', exact: true }).click();
  await headed(page, /, Ieva$/);
  expect(await languageOf(page)).toBe('en');

  const other = await context.newPage();
  await other.goto('/modules');
  await page.goto('/settings');
  await page.getByLabel('Language').selectOption('Latviešu');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await headed(page, 'Iestatījumi');
  await other.reload();
  await headed(other, 'Moduļi');
  await other.close();
});

test('a set-up link speaks the language of whom it is for, until another was chosen in that browser', async () => {
  const { world, origin } = stage.site;
  const newcomer = { name: 'Lina', email: 'lina@kettleandlamp.example', roles: ['employee' as const], zone };
  const admin = { ...world.as('vilma'), language: 'lv' };
  const { token } = got(await addPerson(admin, { ...newcomer, team: 'Dock Street', clientId: 'lina' }));
  const opened = (headers: Record<string, string>) =>
    fetch(`${origin}/setup/${token}`, { headers: { 'Accept-Language': 'en', ...headers } });
  const reply = await opened({});
  expect(reply.headers.get('content-language')).toBe('lv');
  expect(await reply.text()).toContain('<html lang="lv"');
  expect(await (await opened({ Cookie: 'language=en' })).text()).toContain('<html lang="en"');
});

test('what is not translated yet is shown in English and says so; its words stay marked as English', async () => {
  const { page } = visitor;
  await page.goto('/lessons/carry-the-effort');
  await sees(page, /Vēl nav latviešu valodā/);
  expect(await page.locator('article.prose').getAttribute('lang')).toBe('en');
});

test('a quiz answers in the language of the page, in the browser as on the server', async () => {
  const { page, faults } = visitor;
  await page.goto('/quizzes/carry-the-effort');
  await page.getByRole('button', { name: 'Sākt testu' }).click();
  await hydrated(page);
  await sees(page, /^1\. jautājums no \d/, 'Cik droši tu to zini?', /Vēl nav latviešu valodā/);
  expect(await page.locator('#stem > span').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'Sūtīt atbildi' }).click();
  await sees(page, 'Izvēlies vienu.');
  await page.locator('#response [name=choice]').first().check();
  await page.locator('#response [name=confidence]').first().check();
  await page.getByRole('button', { name: 'Sūtīt atbildi' }).click();
  await page.locator('#verdict').waitFor();
  expect(await page.locator('.serves a').first().getAttribute('lang')).toBe('en');
  expect(faults).toEqual([]);
});

test('no page of one language is given to a reader of another', async () => {
  const { site } = stage;
  const inTongue = (language: string) => fetch(site.origin, { headers: { 'Accept-Language': language } });
  const replies = await Promise.all(['lv', 'en', 'lv-LV,lv;q=0.9,en;q=0.8', 'fr'].map(inTongue));
  expect(replies.map(({ headers }) => headers.get('content-language'))).toEqual(['lv', 'en', 'lv', 'en']);
  for (const { headers } of replies) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('vary')).toMatch(/Cookie, Accept-Language/);
  }
  expect((await site.post('/language', { language: 'xx' })).status).toBe(422);
});

walkSettings(() => stage);

test('without JavaScript a language is chosen all the same', async () => {
  const plain = await openVisitor(stage.browser, stage.site.origin, { width: 360, javascript: false });
  await plain.page.goto('/');
  await choose(plain.page, 'Latviešu');
  expect(await languageOf(plain.page)).toBe('lv');
  await choose(plain.page, 'English');
  expect(await languageOf(plain.page)).toBe('en');
  await plain.context.close();
});
