import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { changeAccount } from '#tests/support/account.ts';
import { assignable } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { starterPlans } from '#tests/support/starter-plans.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments, withdrawAssignment } from '#usecases/assignments.ts';
import { readPerson } from '#usecases/people.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { previewImport, takeImport } from '#usecases/people-import.ts';
import { leavePerson } from '#usecases/people-standing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { add, given, move, put } = starterPlans(as);

describe('who joins', () => {
  test('is added: gets each step in the name of who put it there, due so many local days later', async () => {
    await put();
    await put({ target: 'quizzes/the-counter', days: '3' });
    // Half past midnight in Vilnius, the day before in Greenwich.
    world.at('2026-11-25T00:30');
    const asta = await add('Asta');
    expect((await given(asta)).map(({ kind, due, zone, assignedBy }) => ({ kind, due, zone, assignedBy }))).toEqual([
      { kind: 'quizzes', due: '2026-11-28', zone: 'Europe/Vilnius', assignedBy: 'daina' },
      { kind: 'modules', due: '2026-12-09', zone: 'Europe/Vilnius', assignedBy: 'daina' },
    ]);
    const view = await readPerson(as('daina'), { id: asta });
    expect(view.ok && view.value.open.map(({ why }) => why)).toEqual([
      'Your first two weeks.',
      'Your first two weeks.',
    ]);
    expect(await listEvents(world.db.read, 'people', asta, 'starter-plans.give')).toMatchObject([{ by: 'vilma' }]);
  });

  test('the form that adds, sent again, gives nothing twice', async () => {
    await put();
    const [asta] = [await add('Asta'), await add('Asta')];
    expect(await given(asta)).toHaveLength(1);
  });

  test('is moved there from another team: gets the plan of the new team and keeps what is open', async () => {
    await put({ teamId: 'old-market', target: 'quizzes/the-counter' }, 'ruta');
    await put();
    const other = {
      people: ['jonas'],
      targets: ['standards/put-it-right'],
      due: '2026-11-30',
      why: 'Now.',
      clientId: 'a',
    };
    await makeAssignments(as('ruta'), other);
    expect(await move('dock-street')).toMatchObject({ ok: true });
    expect((await given('jonas')).map(({ kind, teamId }) => [kind, teamId])).toEqual([
      ['standards', 'old-market'],
      ['modules', 'dock-street'],
    ]);
  });

  test('an account that is changed without another team gives nothing', async () => {
    await put({ teamId: 'old-market' }, 'ruta');
    await changeAccount(as('vilma'), {
      ...{ personId: 'jonas', name: 'Jonas V.', email: 'jonas@kettleandlamp.example', roles: ['employee'] },
      ...{ worksIn: 'old-market', leads: [], language: 'en' },
    });
    expect(await given('jonas')).toEqual([]);
  });

  test('comes by a list: the new and the moved get it, the rest of the list nothing', async () => {
    await put();
    const text = [
      'name,email,role,team',
      'Asta,asta@kettleandlamp.example,employee,Dock Street',
      'Jonas Vaitkus,jonas@kettleandlamp.example,employee,Dock Street',
      'Ieva P.,ieva@kettleandlamp.example,employee,Dock Street',
    ].join('\n');
    const seen = await previewImport(as('vilma'), { text, zone: 'Europe/Vilnius' });
    if (!seen.ok) throw new Error(seen.refusal.reason);
    const form = { text, zone: 'Europe/Vilnius', seen: seen.value.seen, clientId: 'list' };
    await takeImport(as('vilma'), form);
    await takeImport(as('vilma'), form);
    const all = await world.db.read.query.assignments.findMany();
    const asta = (await world.db.read.query.people.findMany()).find(({ name }) => name === 'Asta');
    expect(all.map(({ personId }) => personId).sort()).toEqual([asta?.id, 'jonas'].sort());
  });

  test('leads a team: gets nothing', async () => {
    await put();
    await addPerson(as('vilma'), {
      ...{ name: 'Zane', email: 'zane@kettleandlamp.example', roles: ['manager'], team: 'Dock Street' },
      ...{ zone: 'Europe/Riga', clientId: 'zane' },
    });
    expect(await world.db.read.query.assignments.findMany()).toEqual([]);
  });

  test('has left the company: gets nothing by being moved', async () => {
    await put();
    await leavePerson(as('vilma'), { personId: 'jonas' });
    await move('dock-street');
    expect(await given('jonas')).toEqual([]);
  });
});

describe('never twice', () => {
  test('who goes and comes back gets nothing again, not even what was withdrawn', async () => {
    await put();
    await move('dock-street');
    const [one] = await given('jonas');
    await withdrawAssignment(as('daina'), { id: one?.id ?? '' });
    await move('old-market');
    await move('dock-street');
    expect(await given('jonas')).toHaveLength(1);
  });

  test('what a manager assigned and is open is left out', async () => {
    await put();
    const form = { people: ['jonas'], targets: ['modules/start-here'], due: '2026-11-30', why: 'Now.', clientId: 'a' };
    await makeAssignments(as('ruta'), form);
    await move('dock-street');
    expect(await given('jonas')).toHaveLength(1);
  });

  test('what was ever done is left out, a quiz too', async () => {
    await put({ target: 'quizzes/the-counter' });
    await finished(world.db, 'jonas', 'quizzes', 'the-counter', { startedAt: world.now, finishedAt: world.now });
    await move('dock-street');
    expect(await given('jonas')).toEqual([]);
  });
});
