import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage, screenWords, signedIn } from '#tests/support/walk/stage.ts';
import { headed, type Screen, type Visitor } from '#tests/support/walk/visitor.ts';
import { walkAdding } from './adding.ts';
import { walkFinding } from './finding.ts';
import { walkHandingOver } from './handing-over.ts';
import { walkImporting } from './importing.ts';
import { walkKeeping } from './keeping.ts';
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
    describe('accounts and teams', () => walkKeeping(walk));
    describe('importing', () => walkImporting(walk));

    test('the browser had nothing to complain of on the way', () => {
      expect(walk.vilma.faults).toEqual([]);
    });
  });
}

/** The line of somebody in the list of people. */
export const entryOf = ({ vilma }: Walk, name: string) => vilma.page.locator('.person-entry').filter({ hasText: name });

/** Opens the account of somebody, from the list of people. */
export async function openAccount(walk: Walk, name: string): Promise<void> {
  const { page } = walk.vilma;
  await page.goto(`/admin/people?search=${encodeURIComponent(name)}`);
  await entryOf(walk, name).getByRole('link').click();
  await headed(page, name, 1);
}
