import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage, screenWords, signedIn } from '#tests/support/walk/stage.ts';
import type { Screen, Visitor } from '#tests/support/walk/visitor.ts';
import { walkAdding } from './adding.ts';
import { walkFinding } from './finding.ts';
import { walkHandingOver } from './handing-over.ts';
import { walkSuspending } from './suspending.ts';

/** What the steps of the walk share. */
export interface Walk {
  stage: Stage;
  /** Vilma, who lets people in. */
  vilma: Visitor;
  /** The set-up link that she was told, to hand over. */
  link: string;
}

export const nijole = { name: 'Nijolė Kazlauskaitė', email: 'nijole@kettleandlamp.example' };

/** An admin's work, step after step: each test goes on where the one before it ended. */
export function walkAsAdmin(screen: Screen): void {
  describe(`an admin ${screenWords(screen)}`, () => {
    const walk = {} as Walk;
    beforeAll(async () => {
      walk.stage = await openStage(screen);
      walk.vilma = await signedIn(walk.stage, 'vilma');
    });
    afterAll(() => walk.stage?.close());

    describe('adding a person', () => walkAdding(walk));
    describe('handing over', () => walkHandingOver(walk));
    describe('finding people', () => walkFinding(walk));
    describe('suspending', () => walkSuspending(walk));

    test('the browser had nothing to complain of on the way', () => {
      expect(walk.vilma.faults).toEqual([]);
    });
  });
}

/** The line of somebody in the list of people. */
export const entryOf = ({ vilma }: Walk, name: string) => vilma.page.locator('.person-entry').filter({ hasText: name });

/** Opens what can be done to somebody's account. */
export const openChanges = (walk: Walk, name: string) => entryOf(walk, name).locator('summary').click();
