import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { assignable } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { got } from '#tests/support/got.ts';
import { starterPlans } from '#tests/support/starter-plans.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { withdrawAssignment } from '#usecases/assignments.ts';
import { readPerson } from '#usecases/people.ts';
import { readAccount } from '#usecases/people-account.ts';
import { leavePerson, suspendPerson } from '#usecases/people-standing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { given, move, put } = starterPlans(as);

describe('who left and comes back', () => {
  const leave = (personId = 'jonas') => leavePerson(as('vilma'), { personId });
  const bringBack = (personId = 'jonas') => suspendPerson(as('vilma'), { personId, suspended: false });
  const account = async () => got(await readAccount(as('vilma'), { personId: 'jonas' }));
  const standing = async () => {
    const { open, closed } = got(await readPerson(as('daina'), { id: 'jonas' }));
    return { open: open.map(({ slug, due }) => [slug, due]), closed: closed.map((one) => [one.slug, one.closed?.how]) };
  };
  beforeEach(async () => {
    await put({ target: 'quizzes/the-counter', days: '3' });
    await put({ target: 'lessons/welcome', days: '1' });
    await move('dock-street');
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
    await move('old-market');
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
