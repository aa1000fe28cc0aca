import { readSentForm } from '#usecases/assignment-forms.ts';
import { type AssignInput, makeAssignments } from '#usecases/assignments.ts';
import type { Context } from '#usecases/context.ts';
import { readTeam } from '#usecases/teams.ts';
import { readToday } from '#usecases/today.ts';
import type { CastName } from './cast.ts';
import { got } from './got.ts';
import { lesson, module, quiz, shelf, standard, step } from './shelf.ts';

/** What can be assigned: one of each kind, and a standard that no item practises. */
export const assignable = shelf(
  standard('put-it-right', 4),
  standard('show-care', 7),
  lesson('welcome'),
  quiz('the-counter', ['put-it-right']),
  module('start-here', [step('lessons', 'welcome'), step('quizzes', 'the-counter', true)], { onboarding: true }),
);

/** A form that gives Ieva the refresher of one standard. */
export const assignForm = (more: Partial<AssignInput> = {}): AssignInput => ({
  people: ['ieva'],
  targets: ['standards/put-it-right'],
  due: '2026-11-27',
  why: 'The chat hours changed.',
  clientId: 'form-1',
  ...more,
});

/** Sends that form as Daina does, and reads what came of it; `as` gives the context of a person at that time. */
export const assigning = (as: (name: CastName) => Context) => ({
  assign: (more: Partial<AssignInput> = {}, who: CastName = 'daina') => makeAssignments(as(who), assignForm(more)),
  sent: async (clientId: string) => got(await readSentForm(as('daina'), { clientId })),
  team: async () => got(await readTeam(as('daina'), { id: 'dock-street' })),
  due: async (name: CastName) => got(await readToday(as(name), {})).due,
});
