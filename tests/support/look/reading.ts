import type { Page } from 'playwright-core';
import { openAll, type State, sendAsItIs, statesOf } from './state.ts';

/** From an address of its own, so that nobody else has to wait: a proxy tells it. */
async function tryTooOften(page: Page): Promise<void> {
  const headers = { 'X-Forwarded-For': '192.0.2.7' };
  const tries = Array.from({ length: 60 }, () => page.request.get('/setup/guessed', { headers }));
  await Promise.all(tries);
  await page.setExtraHTTPHeaders(headers);
  await page.goto('/setup/guessed');
  await page.setExtraHTTPHeaders({});
  await page.locator('.stop a[href="/setup/guessed"]').waitFor();
}

/** The ways in, for nobody yet. `link` is an open set-up link. */
export const waysIn = (link: string): State[] => [
  ...statesOf(null, {
    'the front page': '/',
    'sign in': '/sign-in',
    'sign out, nobody signed in': '/sign-out',
    'a set-up link': link,
  }),
  { name: 'a spent set-up link', as: null, path: '/setup/spent', status: 410 },
  { name: 'no such page', as: null, path: '/nowhere/at/all', status: 404 },
  { name: 'a fault of the server', as: null, path: '/500', status: 500 },
  { name: 'a page that cannot be shown just now', as: null, path: '/sign-in', act: tryTooOften },
  {
    ...{ name: 'sign in, sent back', as: null, path: '/sign-in' },
    act: sendAsItIs('main button', { email: 'ieva@kettleandlamp.example', password: 'no' }),
  },
  { name: 'sign in, sent back empty', as: null, path: '/sign-in', act: sendAsItIs('main button') },
  {
    ...{ name: 'a set-up link, sent back', as: null, path: link },
    act: sendAsItIs('main button', { password: 'no', again: 'nor this' }),
  },
  {
    ...{ name: 'a form sent after the session ended', as: null, path: '/sign-in' },
    async act(page) {
      await page.locator('#email').evaluate((field) => field.setAttribute('type', 'text'));
      await page.locator('#email').fill('Who carries it to the other shop when she is away?');
      await page.locator('main form').evaluateAll(([form]) => {
        form?.setAttribute('action', '/lessons/carry-the-effort');
        form?.setAttribute('novalidate', '');
      });
      await page.locator('main form button').first().click();
      await page.waitForURL('**/lessons/carry-the-effort');
      await openAll()(page);
    },
  },
];

/** What learners read, with weeks behind them (Ieva) and at their first look (Jonas). */
export const reading: State[] = [
  ...statesOf('ieva', {
    today: '/',
    'my progress': '/me',
    settings: '/settings',
    'my devices': '/settings/devices',
    'what is kept about me': '/settings/data',
    modules: '/modules',
    'a module begun': '/modules/hard-moments',
    'a lesson read': '/lessons/why-service-decides',
    standards: '/standards',
    'a standard': '/standards/put-it-right',
    'a claim': '/claims/t14',
    'a claim with another that says otherwise': '/claims/v7',
    'what she asked': '/questions',
    'a question to ask': '/questions/new?lesson=carry-the-effort',
    'an empty search': '/search',
    'what a search found': '/search?q=kettle',
    'a search that found nothing': '/search?q=zebra',
    'sign out': '/sign-out',
  }),
  {
    ...{ name: 'settings, sent back', as: 'ieva', path: '/settings' },
    act: sendAsItIs('.settings-form > button', { name: '', zone: 'Nowhere' }),
  },
  {
    ...{ name: 'a question, sent back', as: 'ieva', path: '/questions/new?lesson=carry-the-effort' },
    act: sendAsItIs('main form button', { text: '' }),
  },
  {
    ...{ name: 'a question that was sent', as: 'ieva', path: '/questions/new?lesson=carry-the-effort' },
    async act(page) {
      await page.locator('[name=text]').fill('Who carries it when she is away?');
      await page.locator('main form button').click();
      await page.waitForURL(/\/questions\/(?!new)/);
    },
  },
  { name: 'a page that is not for her', as: 'ieva', path: '/studio', status: 403 },
  { name: 'no such page, signed in', as: 'ieva', path: '/lessons/none', status: 404 },
  { name: 'a lesson with its claims open', as: 'ieva', path: '/lessons/carry-the-effort', act: openAll() },
  { name: 'the account menu', as: 'ieva', path: '/', act: (page: Page) => page.locator('.account > summary').click() },
  ...statesOf('jonas', {
    'today on the first day': '/',
    'my progress on the first day': '/me',
    'nothing asked yet': '/questions',
    'the onboarding': '/modules/start-here',
    'a lesson': '/lessons/why-service-decides',
  }),
];

/** What there is to see before anybody has written anything. */
export const nothingYet: State[] = [
  ...statesOf('ieva', {
    'today without content': '/',
    'my progress without content': '/me',
    'no modules': '/modules',
    'no standards': '/standards',
  }),
  ...statesOf('daina', {
    'a team without standards': '/teams/dock-street',
    'no modules for a team': '/teams/dock-street?tab=modules',
    'nothing is late': '/teams/dock-street?tab=late',
    'nothing to assign': '/assignments/new',
  }),
  ...statesOf('marius', { 'an empty studio': '/studio' }),
];
