import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '#tests/support/browser.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { hire, type Newcomer } from '#tests/support/walk/newcomer.ts';
import { openVisitor, type Screen, type Visitor } from '#tests/support/walk/visitor.ts';
import { walkAccount } from './account.ts';
import { walkModule } from './module.ts';
import { walkProgress } from './progress.ts';
import { walkQuiz } from './quiz.ts';
import { walkScenario } from './scenario.ts';

/** What the steps of a walk hand on to each other. */
export interface Walk {
  readonly screen: Screen;
  site: Site;
  browser: Browser;
  visitor: Visitor;
  nijole: Newcomer;
}

/**
 * The first day of a new employee, step after step in one browser: each test goes on where the one before it ended, and
 * is skipped when that one failed.
 */
export function walkAsEmployee(screen: Screen): void {
  describe(`a new employee at ${screen.width} px, ${screen.javascript ? 'with' : 'without'} JavaScript`, () => {
    const walk = { screen } as Walk;
    beforeAll(async () => {
      [walk.site, walk.browser] = await Promise.all([openSite(), openBrowser()]);
      walk.visitor = await openVisitor(walk.browser, walk.site.origin, screen);
      walk.nijole = await hire(walk.site, 'Nijolė Kazlauskaitė', 'nijole@kettleandlamp.example');
    });
    let broken = false;
    beforeEach(({ skip }) => skip(broken, 'an earlier step of the walk failed'));
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail') return;
      broken = true;
      const { page } = walk.visitor;
      console.error(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`);
    });
    afterAll(async () => {
      await walk.browser?.close();
      await walk.site?.stop();
    });

    describe('the account', () => walkAccount(walk));
    describe('the module and its lesson', () => walkModule(walk));
    describe('the quiz', () => walkQuiz(walk));
    describe('the scenario', () => walkScenario(walk));
    describe('progress', () => walkProgress(walk));

    test('the browser had nothing to complain of on the way', () => {
      expect(walk.visitor.faults).toEqual([]);
    });
  });
}
