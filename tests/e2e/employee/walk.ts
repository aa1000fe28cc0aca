import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hire, type Newcomer } from '#tests/support/walk/newcomer.ts';
import { openStage, type Stage, screenWords } from '#tests/support/walk/stage.ts';
import { stepByStep } from '#tests/support/walk/steps.ts';
import { openVisitor, type Screen, type Visitor } from '#tests/support/walk/visitor.ts';
import { walkAccount } from './account.ts';
import { walkModule } from './module.ts';
import { walkProgress } from './progress.ts';
import { walkQuiz } from './quiz.ts';
import { walkScenario } from './scenario.ts';

/** What the steps of the walk hand on to each other. */
export interface Walk {
  stage: Stage;
  visitor: Visitor;
  nijole: Newcomer;
}

/** The first day of a new employee, step after step: each test goes on where the one before it ended. */
export function walkAsEmployee(screen: Screen): void {
  describe(`a new employee ${screenWords(screen)}`, () => {
    const walk = {} as Walk;
    beforeAll(async () => {
      walk.stage = await openStage(screen);
      const { site, browser } = walk.stage;
      walk.visitor = await openVisitor(browser, site.origin, screen);
      walk.nijole = await hire(site, 'Nijolė Kazlauskaitė', 'nijole@kettleandlamp.example');
    });
    afterAll(() => walk.stage?.close());
    stepByStep(() => walk.visitor?.page);

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
