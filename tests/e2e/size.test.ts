import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ItemsView, ScenarioView } from '#domain/attempts/view.ts';
import { addresses } from '#tests/support/access/addresses.ts';
import { askerNames, askers, mayAsk } from '#tests/support/access/askers.ts';
import { type Made, makeRecord } from '#tests/support/access/made.ts';
import { openBrowser } from '#tests/support/browser.ts';
import type { CastName } from '#tests/support/cast.ts';
import { inKilobytes, scriptOn } from '#tests/support/script-size.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { begin, choiceForm, type Learner, responseForm, viewAt } from '#tests/support/walk/by-post.ts';

/** The most script that practice may cost, gzipped, in bytes. */
const budget = 85_000;

/** Where something is played or written, and where a file comes instead of a page. */
const played = /^attempts\/|\/edit\.astro$/;
const downloaded = /[?&]file$/;

let site: Site;
let browser: Browser;
let made: Made;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  made = await makeRecord(site);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function pageOf(name: CastName | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin });
  if (name) await site.signIn(context, name);
  return context.newPage();
}

test('no script at all on reading and dashboard pages', async () => {
  const all = addresses(made, await made.link()).filter(
    ({ page, path }) => !played.test(page) && !downloaded.test(path),
  );
  const sizes: Record<string, number> = {};
  for (const asker of askerNames) {
    const page = await pageOf(askers[asker]);
    sizes[`/ for ${asker}`] = await scriptOn(page, '/');
    for (const { path, verb, subject } of all) {
      if (!(path in sizes) && mayAsk(asker, verb, subject)) sizes[path] = await scriptOn(page, path);
    }
    await page.context().close();
  }
  const most = Math.max(...Object.values(sizes));
  process.stdout.write(`Script on reading and dashboard pages: ${inKilobytes(most)} gz at most\n`);
  expect(Object.entries(sizes).filter(([, size]) => size > 0)).toEqual([]);
});

test('at most 85 kB gz of script on quiz and scenario pages, whatever they show', async () => {
  const ieva: Learner = { site, cookie: await site.cookieOf('ieva') };
  const page = await pageOf('ieva');
  const sizes: Record<string, number> = {};
  const measure = async (path: string) => (sizes[path] = await scriptOn(page, path));

  const quiz = await begin(ieva, '/quizzes/carry-the-effort');
  for (let number = 1; (await viewAt<ItemsView>(ieva, quiz)).page.is === 'item'; number++) {
    await measure(quiz);
    await site.post(quiz, await responseForm(ieva, quiz), ieva.cookie);
    await measure(`${quiz}?item=${number}`);
  }
  await measure(quiz);
  const scenario = await begin(ieva, '/scenarios/kettle-twice');
  await measure(scenario);
  while ((await viewAt<ScenarioView>(ieva, scenario)).ending === null) {
    await site.post(scenario, await choiceForm(ieva, scenario), ieva.cookie);
    await measure(scenario);
  }
  await page.context().close();
  const most = Math.max(...Object.values(sizes));
  process.stdout.write(`Script on quiz and scenario pages: ${inKilobytes(most)} gz at most\n`);
  expect(Object.entries(sizes).filter(([, size]) => size > budget)).toEqual([]);
  expect(most).toBeGreaterThan(0);
});
