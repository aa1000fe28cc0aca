import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/support/browser.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { lookAt } from './look-at.ts';
import type { State } from './state.ts';

/** A group of states on one site, made when their turn comes. */
export type Groups = Readonly<Record<string, (site: Site) => State[] | Promise<State[]>>>;

/**
 * Tests each group of states on a site of their own, which `prepare` makes ready: axe with its best practices at
 * 360 px, the colours of the dark scheme at 1280; no sideways scroll from 320 px on; targets of 24 px at least and main actions of 44; no
 * focus behind what stays in its place.
 */
export function testStates(content: 'fixture' | 'real', prepare: (site: Site) => Promise<void>, groups: Groups): void {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite({ content }), openBrowser()]);
    await prepare(site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  test.for(Object.entries(groups))('%s: nothing wrong in any state', { timeout: 600_000 }, async ([, statesOn]) => {
    expect(await lookAt(browser, site, await statesOn(site))).toEqual({});
  });
}
