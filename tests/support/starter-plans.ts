import type { Context } from '#usecases/context.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { putStep, type StepInput } from '#usecases/starter-plans.ts';
import { changeAccount } from './account.ts';
import type { CastName } from './cast.ts';
import { got } from './got.ts';

/** Makes starter plans and lets people join by them; `as` gives the context of a person at that time. */
export const starterPlans = (as: (name: CastName) => Context) => ({
  /** Puts a step into the plan of Dock Street. */
  put: (more: Partial<StepInput> = {}, who: CastName = 'daina') =>
    putStep(as(who), {
      ...{ teamId: 'dock-street', target: 'modules/start-here', days: '14', why: 'Your first two weeks.' },
      ...more,
    }),
  /** Adds an employee; gives their id. */
  add: async (name: string, team = 'Dock Street') => {
    const email = `${name.toLowerCase()}@kettleandlamp.example`;
    const newcomer = { name, email, roles: ['employee' as const], team, zone: 'Europe/Riga', clientId: name };
    got(await addPerson(as('vilma'), newcomer));
    return (await as('vilma').db.read.query.people.findMany()).find((person) => person.email === email)?.id ?? '';
  },
  /** Moves Jonas to another team. */
  move: (worksIn: string) =>
    changeAccount(as('vilma'), {
      ...{ personId: 'jonas', name: 'Jonas Vaitkus', email: 'jonas@kettleandlamp.example', roles: ['employee'] },
      ...{ worksIn, leads: [], language: 'en' },
    }),
  given: async (personId: string) =>
    (await as('vilma').db.read.query.assignments.findMany()).filter((one) => one.personId === personId),
});
