import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { assignable } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { starterPlans } from '#tests/support/starter-plans.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { dropStep, readStarterPlan } from '#usecases/starter-plans.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { add, given, put } = starterPlans(as);
const plan = async () => got(await readStarterPlan(as('daina'), { id: 'dock-street' }));

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

  test('those who joined before it are offered it by forms that keep its days and its reason', async () => {
    await put();
    await put({ target: 'lessons/welcome', days: '1', why: 'Read it first.' });
    await put({ target: 'quizzes/the-counter' });
    expect((await plan()).afterwards).toMatchObject([
      { steps: [{ slug: 'welcome' }], due: '2026-11-24', why: 'Read it first.' },
      { steps: [{ slug: 'start-here' }, { slug: 'the-counter' }], due: '2026-12-07', why: 'Your first two weeks.' },
    ]);
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
