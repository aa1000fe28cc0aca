import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a browser is like: how wide, and whether it runs script. */
export interface Screen {
  readonly width: 360 | 1280;
  readonly javascript: boolean;
}

/** A browser of its own, with nothing in it, that notes what its console complains of. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly screen: Screen;
  readonly faults: readonly string[];
}

// What a form in need of mending answers, and a page that is gone, the console calls an error.
const expected = /status of (409|410|422)|net::ERR_(INTERNET_DISCONNECTED|FAILED)/;

// A page that was there before its fade could begin goes without one.
const noFade = /^Transition was (aborted|skipped)/;

/** Opens a browser window of this kind; addresses are of `origin`. */
export async function openVisitor(browser: Browser, origin: string, screen: Screen): Promise<Visitor> {
  const { width, javascript } = screen;
  const phone = width < 600;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: phone ? 740 : 900 },
    isMobile: phone,
    hasTouch: phone,
    javaScriptEnabled: javascript,
  });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  context.on('weberror', (fault) => {
    const { message } = fault.error();
    if (!noFade.test(message)) faults.push(message);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
  const page = await context.newPage();
  return { context, page, screen, faults };
}

/** The page holds these words, now or when it has loaded, and does not scroll sideways. */
export async function sees(page: Page, ...words: (string | RegExp)[]): Promise<void> {
  for (const one of words) await page.getByText(one).filter({ visible: true }).first().waitFor();
  expect(await sideways(page)).toBe(0);
}

/** The heading of the page, now or when it has loaded. */
export const headed = (page: Page, name: string | RegExp, level?: number): Promise<void> =>
  page.getByRole('heading', { name, level }).filter({ visible: true }).first().waitFor();

/** Script has taken the page over: its keys are listened to. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  // React takes the island over in tasks of its own, and listens to keys in one after that. Asked for by time, as a
  // window that is not in front draws nothing.
  const isReacts = () =>
    [...document.querySelectorAll('astro-island:not([ssr]) > *')].some((one) =>
      Object.keys(one).some((key) => key.startsWith('__react')),
    );
  await page.waitForFunction(isReacts, undefined, { polling: 20 });
  await page.evaluate(async () => {
    for (let turns = 0; turns < 3; turns++) {
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });
}

/** By how many pixels the page is wider than its window. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
