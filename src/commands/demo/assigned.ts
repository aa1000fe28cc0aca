import type { Instant } from '#domain/shared/time.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import type { Context } from '#usecases/context.ts';
import { remindLate } from '#usecases/reminders.ts';
import { putStep } from '#usecases/starter-plans.ts';
import type { DemoClock } from './clock.ts';
import { expect } from './learner.ts';

interface Asked {
  readonly by: string;
  readonly to: readonly string[];
  readonly what: readonly string[];
  /** Days from today; negative for the past. */
  readonly asked: number;
  readonly due: number;
  readonly why: string;
}

/** What the two managers have asked for: some of it late, some due, some done since. */
const asked: readonly Asked[] = [
  {
    by: 'manager',
    to: ['tomas'],
    what: ['scenarios/kettle-twice'],
    asked: -8,
    due: -2,
    why: 'On Saturday she rang the courier herself. Play this one, and on Friday we watch a return together.',
  },
  {
    by: 'manager',
    to: ['employee'],
    what: ['standards/show-care'],
    asked: -1,
    due: 1,
    why: 'You are quick at the till. These few are about the half minute before it.',
  },
  {
    by: 'manager',
    to: ['alesia', 'arturs'],
    what: ['quizzes/the-order-of-news'],
    asked: -2,
    due: 4,
    why: 'The courier changes its days next week, so we will all have late parts to tell about.',
  },
  {
    by: 'manager',
    to: ['jun'],
    what: ['standards/put-it-right'],
    asked: -5,
    due: 2,
    why: 'You asked for more of these after the blender on Monday.',
  },
  {
    by: 'ruta',
    to: ['jonas'],
    what: ['standards/show-care'],
    asked: -6,
    due: -1,
    why: 'It has been more than three months, and two new people watch how you do it.',
  },
  {
    by: 'ruta',
    to: ['hanna', 'edgars'],
    what: ['scenarios/delayed-part'],
    asked: -3,
    due: 3,
    why: 'Mr Žukas of the guest house is a real customer of ours. Try two routes.',
  },
];

/** Has the managers assign it all, each on its day. `as` gives what a person's request carries at a moment. */
export async function assignAll(
  as: (account: string, at: Instant) => Context,
  idOf: (account: string) => string,
  clock: DemoClock,
): Promise<void> {
  for (const { by, to, what, asked: day, due, why } of asked) {
    const context = as(by, clock.ago(-day, 9));
    const form = { people: to.map(idOf), targets: what, due: clock.day(due), why, clientId: context.newId() };
    expect(await makeAssignments(context, form));
  }
  await planStarts(as('manager', clock.ago(4, 9)));
  const yesterday = as('manager', clock.ago(1, 9));
  const teamId = yesterday.actor?.seats[0]?.id ?? '';
  expect(await remindLate(yesterday, { teamId, people: [idOf('tomas')], clientId: yesterday.newId() }));
}

/** What whoever joins from now on gets by itself. */
async function planStarts(manager: Context): Promise<void> {
  const teamId = manager.actor?.seats[0]?.id ?? '';
  const why = 'Take it a step a day. Ask me whatever you like on the way.';
  expect(await putStep(manager, { teamId, target: 'modules/start-here', days: '7', why }));
  const queue = 'It is the first hour of every Saturday. Play it once you have done the start.';
  expect(await putStep(manager, { teamId, target: 'scenarios/queue-and-confusion', days: '14', why: queue }));
}
