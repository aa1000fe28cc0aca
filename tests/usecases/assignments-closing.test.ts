import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { DAY, HOUR } from '#domain/shared/time.ts';
import { assignable, assigning } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { withdrawAssignment } from '#usecases/assignments.ts';
import { settleAssignments } from '#usecases/completion.ts';
import { markRead } from '#usecases/lessons.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { assign, due, team } = assigning(as);
const settle = (name: CastName) => world.db.write((tx) => settleAssignments(tx, as(name), name));

describe('how it ends', () => {
  const pass = (kind: 'quizzes' | 'refreshers', slug: string, startedAt: number, passed = true) =>
    finished(world.db, 'ieva', kind, slug, { startedAt, finishedAt: startedAt + HOUR, passed });

  test('withdrawn, it leaves the learner’s day and stays in the team’s list', async () => {
    await assign();
    const [view] = await due('ieva');
    expect(await withdrawAssignment(as('daina'), { id: view!.id })).toMatchObject({ ok: true });
    expect(await due('ieva')).toEqual([]);
    const { open, closed } = await team();
    expect(open).toEqual([]);
    expect(closed).toMatchObject([{ person: 'Ieva Petraitė', closed: { how: 'withdrawn', on: '2026-11-23' } }]);
    expect(await listEvents(world.db.read, 'assignments', view!.id, 'assignments.withdraw')).toHaveLength(1);
  });

  test('withdrawn twice, it is withdrawn once', async () => {
    await assign();
    const [view] = await due('ieva');
    await withdrawAssignment(as('daina'), { id: view!.id });
    expect(await withdrawAssignment(as('daina'), { id: view!.id })).toMatchObject({ ok: true });
    expect(await listEvents(world.db.read, 'assignments', view!.id, 'assignments.withdraw')).toHaveLength(1);
  });

  test('what is done cannot be withdrawn', async () => {
    await assign();
    const [view] = await due('ieva');
    await pass('refreshers', 'put-it-right', world.now + HOUR);
    await settle('ieva');
    expect(await withdrawAssignment(as('daina'), { id: view!.id })).toMatchObject({ refusal: { reason: 'not-open' } });
  });

  test('a passed refresher of that standard closes it, and the manager sees it done', async () => {
    await assign();
    world.at(HOUR);
    await pass('refreshers', 'put-it-right', world.now);
    await settle('ieva');
    expect(await due('ieva')).toEqual([]);
    expect((await team()).closed).toMatchObject([{ personId: 'ieva', closed: { how: 'done' } }]);
  });

  test.each([
    ['one that was not passed', () => pass('refreshers', 'put-it-right', world.now + HOUR, false)],
    ['one that was started before it was assigned', () => pass('refreshers', 'put-it-right', world.now - DAY)],
    ['one of another standard', () => pass('refreshers', 'show-care', world.now + HOUR)],
    ['a quiz that happens to have the standard’s name', () => pass('quizzes', 'put-it-right', world.now + HOUR)],
  ])('%s leaves it open', async (_, attempt) => {
    await assign();
    await attempt();
    await settle('ieva');
    expect(await due('ieva')).toHaveLength(1);
  });

  test('a module is done by its last step, whenever the others were done', async () => {
    await pass('quizzes', 'the-counter', world.now - 30 * DAY);
    await assign({ targets: ['modules/start-here'] });
    await settle('ieva');
    expect(await due('ieva')).toHaveLength(1);
    await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
    expect(await due('ieva')).toEqual([]);
  });

  test('once closed, the same thing can be assigned again', async () => {
    await assign();
    const [view] = await due('ieva');
    await withdrawAssignment(as('daina'), { id: view!.id });
    expect(await assign({ clientId: 'form-2' })).toMatchObject({ ok: true });
  });
});
