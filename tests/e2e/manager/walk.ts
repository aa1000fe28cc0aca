import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignments } from '#db/schema/index.ts';
import { addDays, DAY, type Day, localDay } from '#domain/shared/time.ts';
import { zone } from '#tests/support/cast.ts';
import { openStage, type Stage, screenWords, signedIn } from '#tests/support/walk/stage.ts';
import { talk } from '#tests/support/walk/talk.ts';
import type { Screen, Visitor } from '#tests/support/walk/visitor.ts';
import type { World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { markRead } from '#usecases/lessons.ts';
import { walkAssigning } from './assigning.ts';
import { walkOutcome } from './outcome.ts';
import { walkPlanning } from './planning.ts';
import { walkRefused } from './refused.ts';
import { walkTeam } from './team.ts';
import { walkTwice } from './twice.ts';
import { walkWithdrawing } from './withdrawing.ts';

/** What the steps of the walk share. */
export interface Walk {
  stage: Stage;
  /** Daina of Dock Street, whose work this is. */
  daina: Visitor;
  /** The day on which Tomas's refresher was due. */
  late: Day;
}

/** A manager's work, step after step in one browser: each test goes on where the one before it ended. */
export function walkAsManager(screen: Screen): void {
  describe(`a manager ${screenWords(screen)}`, () => {
    const walk = {} as Walk;
    beforeAll(async () => {
      walk.stage = await openStage(screen);
      walk.late = await fewDays(walk.stage.site.world);
      walk.daina = await signedIn(walk.stage, 'daina');
    });
    afterAll(() => walk.stage?.close());

    describe('the team', () => walkTeam(walk));
    describe('the form that assigns', () => walkAssigning(walk));
    describe('the same form twice', () => walkTwice(walk));
    describe('withdrawing', () => walkWithdrawing(walk));
    describe('what comes of it', () => walkOutcome(walk));
    describe('before and after', () => walkPlanning(walk));
    describe('whom it is not for', () => walkRefused(walk));

    test('the browser had nothing to complain of on the way', () => {
      expect(walk.daina.faults).toEqual([]);
    });
  });
}

/** All that is assigned, as rows. */
export const assigned = ({ stage }: Walk) => stage.site.world.db.read.select().from(assignments);

/** A local date in Vilnius, so many days from today. */
export const inDays = ({ stage }: Walk, days: number): Day => addDays(localDay(stage.site.world.now, zone), days);

/** The past: Ieva read the lesson and came to an ending of the scenario, and Tomas let a refresher's day go by. */
async function fewDays(world: World): Promise<Day> {
  const late = addDays(localDay(world.now, zone), -3);
  world.at(-5 * DAY);
  expect(await markRead(world.as('ieva'), { slug: 'carry-the-effort', clientId: 'read' })).toMatchObject({ ok: true });
  await talk(world.as('ieva'), 'kettle-twice', ['“I’m sorry.', '“I’ll bring the new one']);
  const why = 'The box stayed on the counter.';
  const asked = { people: ['tomas'], targets: ['standards/put-it-right'], due: late, why, clientId: 'in the past' };
  expect(await makeAssignments(world.as('daina'), asked)).toMatchObject({ ok: true });
  world.at(5 * DAY);
  return late;
}
