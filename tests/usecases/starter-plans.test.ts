import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { changeAccount } from '#tests/support/account.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { lesson, module, quiz, shelf, standard, step } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments, withdrawAssignment } from '#usecases/assignments.ts';
import { readPerson } from '#usecases/people.ts';
import { readAccount } from '#usecases/people-account.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { previewImport, takeImport } from '#usecases/people-import.ts';
import { leavePerson, suspendPerson } from '#usecases/people-standing.ts';
import { dropStep, putStep, readStarterPlan, type StepInput } from '#usecases/starter-plans.ts';

const catalog = shelf(
  standard('put-it-right', 4),
  standard('show-care', 7),
  lesson('welcome'),
  quiz('the-counter', ['put-it-right']),
  module('start-here', [step('lessons', 'welcome'), step('quizzes', 'the-counter', true)], { onboarding: true }),
);

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog });
const put = (more: Partial<StepInput> = {}, who: CastName = 'daina') =>
  putStep(as(who), {
    ...{ teamId: 'dock-street', target: 'modules/start-here', days: '14', why: 'Your first two weeks.' },
    ...more,
  });
const plan = async (who: CastName = 'daina', id = 'dock-street') => {
  const result = await readStarterPlan(as(who), { id });
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
};
const add = async (name: string, team = 'Dock Street') => {
  const email = `${name.toLowerCase()}@kettleandlamp.example`;
  const newcomer = { name, email, roles: ['employee' as const], team, zone: 'Europe/Riga', clientId: name };
  const added = await addPerson(as('vilma'), newcomer);
  if (!added.ok) throw new Error(added.refusal.reason);
  return (await world.db.read.query.people.findMany()).find((person) => person.email === email)?.id ?? '';
};
const given = async (personId: string) =>
  (await world.db.read.query.assignments.findMany()).filter((one) => one.personId === personId);
const move = (personId: string, worksIn: string) =>
  changeAccount(as('vilma'), {
    ...{ personId, name: 'Jonas Vaitkus', email: 'jonas@kettleandlamp.example', roles: ['employee'] },
    ...{ worksIn, leads: [], language: 'en' },
  });

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
    expect(await move('jonas', 'dock-street')).toMatchObject({ ok: true });
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
    await move('jonas', 'dock-street');
    expect(await given('jonas')).toEqual([]);
  });
});

describe('never twice', () => {
  test('who goes and comes back gets nothing again, not even what was withdrawn', async () => {
    await put();
    await move('jonas', 'dock-street');
    const [one] = await given('jonas');
    await withdrawAssignment(as('daina'), { id: one?.id ?? '' });
    await move('jonas', 'old-market');
    await move('jonas', 'dock-street');
    expect(await given('jonas')).toHaveLength(1);
  });

  test('what a manager assigned and is open is left out', async () => {
    await put();
    const form = { people: ['jonas'], targets: ['modules/start-here'], due: '2026-11-30', why: 'Now.', clientId: 'a' };
    await makeAssignments(as('ruta'), form);
    await move('jonas', 'dock-street');
    expect(await given('jonas')).toHaveLength(1);
  });

  test('what was ever done is left out, a quiz too', async () => {
    await put({ target: 'quizzes/the-counter' });
    await finished(world.db, 'jonas', 'quizzes', 'the-counter', { startedAt: world.now, finishedAt: world.now });
    await move('jonas', 'dock-street');
    expect(await given('jonas')).toEqual([]);
  });
});

describe('who left and comes back', () => {
  const leave = (personId = 'jonas') => leavePerson(as('vilma'), { personId });
  const bringBack = (personId = 'jonas') => suspendPerson(as('vilma'), { personId, suspended: false });
  const account = async () => {
    const read = await readAccount(as('vilma'), { personId: 'jonas' });
    if (!read.ok) throw new Error(read.refusal.reason);
    return read.value;
  };
  const standing = async () => {
    const view = await readPerson(as('daina'), { id: 'jonas' });
    if (!view.ok) throw new Error(view.refusal.reason);
    const { open, closed } = view.value;
    return { open: open.map(({ slug, due }) => [slug, due]), closed: closed.map((one) => [one.slug, one.closed?.how]) };
  };
  beforeEach(async () => {
    await put({ target: 'quizzes/the-counter', days: '3' });
    await put({ target: 'lessons/welcome', days: '1' });
    await move('jonas', 'dock-street');
  });

  test('is asked again for what leaving closed, with new days, and not for what was done', async () => {
    const at = world.now + 1;
    await finished(world.db, 'jonas', 'quizzes', 'the-counter', { startedAt: at, finishedAt: at });
    await leave();
    expect((await account()).comesBackTo).toEqual(['Welcome']);
    world.at('2026-12-07T09:00');
    await bringBack();
    expect((await standing()).open).toEqual([['welcome', '2026-12-08']]);
    expect(await listEvents(world.db.read, 'people', 'jonas', 'starter-plans.give')).toHaveLength(2);
    expect((await account()).comesBackTo).toEqual([]);
  });

  test('comes back twice, and the form is sent twice each time: has each thing open once', async () => {
    for (const day of ['2026-12-07T09:00', '2027-12-06T09:00']) {
      await leave();
      world.at(day);
      await Promise.all([bringBack(), bringBack()]);
      expect((await standing()).open.map(([slug]) => slug)).toEqual(['welcome', 'the-counter']);
    }
    const closed = (await standing()).closed.map((one) => one.join(' ')).sort();
    expect(closed).toEqual(['the-counter left', 'the-counter left', 'welcome left', 'welcome left']);
  });

  test('is not asked for what a manager had withdrawn, before or after an earlier return', async () => {
    const open = async (slug: string) => {
      const view = await readPerson(as('daina'), { id: 'jonas' });
      return (view.ok && view.value.open.find((one) => one.slug === slug)?.id) || '';
    };
    await withdrawAssignment(as('daina'), { id: await open('the-counter') });
    await leave();
    await bringBack();
    expect((await standing()).open.map(([slug]) => slug)).toEqual(['welcome']);
    await withdrawAssignment(as('daina'), { id: await open('welcome') });
    await leave();
    await bringBack();
    expect((await standing()).open).toEqual([]);
  });

  test('into another team: gets the plan of that one when they are back, with what was left open of the same', async () => {
    await put({ teamId: 'old-market', target: 'quizzes/the-counter', days: '9' }, 'ruta');
    await leave();
    await move('jonas', 'old-market');
    expect((await account()).comesBackTo).toEqual(['The counter']);
    await bringBack();
    const now = await given('jonas');
    expect(
      now.filter(({ teamId }) => teamId === 'old-market').map(({ slug, assignedBy }) => [slug, assignedBy]),
    ).toEqual([['the-counter', 'ruta']]);
  });

  test('was suspended alone: keeps what was open and gets nothing more', async () => {
    await put({ target: 'standards/put-it-right' });
    await suspendPerson(as('vilma'), { personId: 'jonas', suspended: true });
    expect((await account()).comesBackTo).toEqual([]);
    await bringBack();
    expect((await standing()).open.map(([slug]) => slug)).toEqual(['welcome', 'the-counter']);
  });
});

describe('the plan', () => {
  test('stands with its soonest step first; who works in the team already gets nothing by it', async () => {
    await put();
    await put({ target: 'lessons/welcome', days: '1' });
    const { steps, members } = await plan();
    expect(steps.map(({ title, days }) => [title, days])).toEqual([
      ['Welcome', 1],
      ['Start here', 14],
    ]);
    expect(members).toBe(3);
    expect(await world.db.read.query.assignments.findMany()).toEqual([]);
  });

  test('the same thing once more replaces days and reason; sent twice it counts once', async () => {
    await put();
    await put({ days: '20', why: 'Three weeks are enough.' });
    await put({ days: '20', why: 'Three weeks are enough.' });
    expect((await plan()).steps).toMatchObject([{ days: 20, why: 'Three weeks are enough.' }]);
    expect(await listEvents(world.db.read, 'teams', 'dock-street', 'starter-plans.add')).toHaveLength(2);
  });

  test('taken out, a step is given to nobody more, and what it gave stays', async () => {
    await put();
    const asta = await add('Asta');
    const out = { teamId: 'dock-street', target: 'modules/start-here' };
    await dropStep(as('daina'), out);
    expect(await dropStep(as('daina'), out)).toMatchObject({ ok: true });
    expect(await listEvents(world.db.read, 'teams', 'dock-street', 'starter-plans.remove')).toHaveLength(1);
    expect(await given(await add('Rimas'))).toEqual([]);
    expect(await given(asta)).toHaveLength(1);
  });

  test.each([
    ['nothing is chosen', { target: '' }, { target: 'choose-one' }],
    ['there is no such thing', { target: 'quizzes/gone' }, { target: 'choose-one' }],
    ['no days are said', { days: '' }, { days: 'not-days' }],
    ['the days are none', { days: '0' }, { days: 'not-days' }],
    ['the days are more than a year', { days: '367' }, { days: 'not-days' }],
    ['the days are not whole', { days: '2.5' }, { days: 'not-days' }],
    ['no reason is given', { why: ' ' }, { why: 'required' }],
    ['the reason is longer than 500 characters', { why: 'x'.repeat(501) }, { why: 'too-long' }],
  ] as const)('a step is sent back when %s', async (_, more, fields) => {
    expect(await put(more)).toEqual({ ok: false, refusal: { reason: 'fields-to-mend', fields } });
  });

  test('a standard that no item practises is refused', async () => {
    expect(await put({ target: 'standards/show-care' })).toMatchObject({ refusal: { reason: 'nothing-to-practise' } });
  });

  test.each(['ieva', 'marius', 'vilma', 'ruta'] as const)('%s neither sees nor changes it', async (who) => {
    const refusal = { refusal: { reason: 'not-allowed' } };
    expect(await readStarterPlan(as(who), { id: 'dock-street' })).toMatchObject(refusal);
    expect(await put({}, who)).toMatchObject(refusal);
    const out = { teamId: 'dock-street', target: 'modules/start-here' };
    expect(await dropStep(as(who), out)).toMatchObject(refusal);
  });
});
