import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '#i18n/languages.ts';
import type { Site } from '#tests/support/site.ts';
import { inspect, type Schemes, startIn } from './inspect.ts';
import type { State } from './state.ts';

/** Where one looks, and the language in which every page of it should be. */
interface Sight {
  readonly browser: Browser;
  readonly site: Site;
  readonly language: Language;
  /** By the turn of a state among those that are looked at together. */
  readonly schemes: (turn: number) => Schemes;
}

/** Looks at every state in turn: by its name, what is wrong with it. Those with nothing wrong are left out. */
export async function lookAt(sight: Sight, states: readonly State[]): Promise<Record<string, string[]>> {
  const pages = new Map<string, Page>();
  const faults: Record<string, string[]> = {};
  for (const [turn, state] of states.entries()) {
    const schemes = sight.schemes(turn);
    const key = `${state.as} ${state.javascript ?? true}`;
    const page = pages.get(key) ?? (await (await contextFor(sight, state)).newPage());
    pages.set(key, page);
    await startIn(page, schemes);
    await open(page, state, sight.language);
    const found = await inspect(page, schemes);
    if (found.length > 0) faults[state.name] = found;
    // What a page keeps for its tab is not there for the next.
    await page.evaluate(() => sessionStorage.clear());
  }
  for (const page of pages.values()) await page.context().close();
  return faults;
}

/** The browser asks for the language, for those who are not signed in. */
async function contextFor(
  { browser, site, language }: Sight,
  { as, javascript = true }: State,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.origin, locale: language, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  // axe needs script in the page, even where the page gets none of its own.
  if (!javascript) await context.route('**/*.js', (route) => route.abort());
  if (as) await site.signIn(context, as);
  return context;
}

async function open(
  page: Page,
  { name, path, status = 200, act, javascript = true }: State,
  language: Language,
): Promise<void> {
  const reply = await page.goto(path);
  expect({ name, status: reply?.status() }).toEqual({ name, status });
  // An island answers once it is alive.
  if (javascript) await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await act?.(page);
  expect({ name, language: await page.locator('html').getAttribute('lang') }).toEqual({ name, language });
}
