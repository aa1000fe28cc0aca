import type { Browser } from 'playwright-core';
import { openBrowser } from '#tests/support/browser.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { openVisitor, type Screen, type Visitor } from './visitor.ts';

/** What the steps of a walk stand on: a site of their own, a browser, and how wide its windows are. */
export interface Stage {
  readonly screen: Screen;
  readonly site: Site;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `content` as `openSite` takes it. */
export async function openStage(screen: Screen, content: 'fixture' | 'real' = 'fixture'): Promise<Stage> {
  const [site, browser] = await Promise.all([openSite({ content }), openBrowser()]);
  return {
    screen,
    site,
    browser,
    async close() {
      await browser.close();
      await site.stop();
    },
  };
}

/** A browser of its own in which this person is signed in. */
export async function signedIn({ browser, site, screen }: Stage, name: CastName): Promise<Visitor> {
  const visitor = await openVisitor(browser, site.origin, screen);
  await site.signIn(visitor.context, name);
  return visitor;
}

/** “at 360 px, without JavaScript” */
export const screenWords = ({ width, javascript }: Screen): string =>
  `at ${width} px, ${javascript ? 'with' : 'without'} JavaScript`;
