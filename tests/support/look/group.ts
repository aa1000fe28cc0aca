import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages, ownName } from '#i18n/languages.ts';
import { openBrowser } from '#tests/support/browser.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import type { Schemes } from './inspect.ts';
import { lookAt } from './look-at.ts';
import type { State } from './state.ts';

/** A group of states on one site, made when their turn comes. */
type Groups = Readonly<Record<string, (site: Site) => State[] | Promise<State[]>>>;

/**
 * The scheme changes colours and nothing else, and no colour hangs on the width or on the words: the language in which
 * all is written is looked at in both. Each other one is looked at in one, with everything that words may break: in the
 * dark and in the light by turns, so that its own words are seen on both papers in as little time.
 */
const schemesOf = (language: Language, turn: number): Schemes =>
  language === languages[0] ? ['light', 'dark'] : turn % 2 === 0 ? ['dark'] : ['light'];

/**
 * Tests each group of states in every language of the interface, on a site for each, which `prepare` makes ready and
 * whose people all read that language: axe with its best practices at 360 px, and what it says of colours in the other
 * scheme at 1280; no sideways scroll from 320 px on; targets of 24 px at least and main actions of 44; no focus behind
 * what stays in its place.
 */
export function testStates(
  content: 'fixture' | 'real',
  prepare: (site: Site, language: Language) => Promise<void>,
  groups: Groups,
): void {
  const named = languages.map((language) => [ownName(language), language] as const);
  describe.for(named)('in %s', ([, language]) => {
    let site: Site;
    let browser: Browser;
    beforeAll(async () => {
      // Behind a proxy, so that a state may come from an address of its own.
      const env = { PROXY_HOPS: '1' };
      [site, browser] = await Promise.all([openSite({ content, env }), openBrowser()]);
      await prepare(site, language);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    test.for(Object.entries(groups))('%s: nothing wrong in any state', { timeout: 600_000 }, async ([, statesOn]) => {
      const schemes = (turn: number) => schemesOf(language, turn);
      expect(await lookAt({ browser, site, language, schemes }, await statesOn(site))).toEqual({});
    });
  });
}
