import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/support/browser.ts';
import { breakContent, emptyContent } from '#tests/support/look/breaking.ts';
import { fillWithHistory, sixKinds } from '#tests/support/look/history.ts';
import { administering, managing, mending, training } from '#tests/support/look/leading.ts';
import { lookAt } from '#tests/support/look/look-at.ts';
import { practising } from '#tests/support/look/practising.ts';
import { nothingYet, reading, waysIn } from '#tests/support/look/reading.ts';
import type { State } from '#tests/support/look/state.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { hire } from '#tests/support/walk/newcomer.ts';

let site: Site;
let bare: Site;
let browser: Browser;
beforeAll(async () => {
  [site, bare, browser] = await Promise.all([openSite({ content: 'real' }), openSite(), openBrowser()]);
  await fillWithHistory(site);
  await emptyContent(bare.content);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.stop(), bare?.stop()]);
});

const states: Record<string, () => State[] | Promise<State[]>> = {
  'the ways in': async () => waysIn((await hire(site, 'Nijolė Kazlauskaitė', 'nijole@kettleandlamp.example')).link),
  'what is read': () => reading,
  practice: () => practising(site, sixKinds),
  'a manager’s pages': () => managing,
  'an admin’s pages': () => administering,
  'the studio': () => training(sixKinds),
  'the studio with mistakes': async () => {
    await breakContent(site.content);
    return mending;
  },
};

// axe with its best practices at 360 and 1280 px, light and dark; no sideways scroll from 320 px on; targets of 24 px
// at least and main actions of 44; no focus behind the docked button or the tab bar.
test.for(Object.keys(states))('%s: nothing wrong in any state', { timeout: 600_000 }, async (group) => {
  expect(await lookAt(browser, site, (await states[group]?.()) ?? [])).toEqual({});
});

test('pages without any content: nothing wrong in any state', { timeout: 600_000 }, async () => {
  expect(await lookAt(browser, bare, nothingYet)).toEqual({});
});
