import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from '#tests/support/site.ts';
import { inspect } from './inspect.ts';
import type { State } from './state.ts';

/** Looks at every state in turn: by its name, what is wrong with it. Those with nothing wrong are left out. */
export async function lookAt(
  browser: Browser,
  site: Site,
  states: readonly State[],
): Promise<Record<string, string[]>> {
  const contexts = new Map<string, BrowserContext>();
  const faults: Record<string, string[]> = {};
  for (const state of states) {
    const key = `${state.as} ${state.javascript ?? true}`;
    const context = contexts.get(key) ?? (await contextFor(browser, site, state));
    contexts.set(key, context);
    const page = await context.newPage();
    await open(page, state);
    const found = await inspect(page);
    if (found.length > 0) faults[state.name] = found;
    await page.close();
  }
  for (const context of contexts.values()) await context.close();
  return faults;
}

async function contextFor(browser: Browser, site: Site, { as, javascript = true }: State): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.origin });
  context.setDefaultTimeout(15_000);
  // axe needs script in the page, even where the page gets none of its own.
  if (!javascript) await context.route('**/*.js', (route) => route.abort());
  if (as) await site.signIn(context, as);
  return context;
}

async function open(page: Page, { name, path, status = 200, act, javascript = true }: State): Promise<void> {
  const reply = await page.goto(path);
  expect({ name, status: reply?.status() }).toEqual({ name, status });
  // An island answers once it is alive.
  if (javascript) await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await act?.(page);
}
