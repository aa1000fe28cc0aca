import { ne } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attempts, contentVersions, memberships, people, roles } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { got } from '#tests/support/got.ts';
import { lesson, module, quiz, shelf, standard, step } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { markRead } from '#usecases/lessons.ts';
import { readProgress } from '#usecases/progress.ts';
import { readTeamModules } from '#usecases/team-modules.ts';
import { readTeam } from '#usecases/teams.ts';
import { readToday } from '#usecases/today.ts';

const catalog = shelf(
  standard('put-it-right', 4),
  standard('staff-first', 13, { for: 'leads' }),
  lesson('welcome'),
  quiz('the-counter', ['put-it-right']),
  module('start-here', [step('lessons', 'welcome'), step('quizzes', 'the-counter', true)], { onboarding: true }),
);

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName) => ({ ...world.as(name), catalog });
const today = async (name: CastName) => got(await readToday(as(name), {}));
const assign = (target: string, due: string, clientId = `${target}-${due}`) =>
  makeAssignments(as('daina'), { people: ['ieva'], targets: [target], due, why: 'The hours changed.', clientId });
const begin = (personId: CastName = 'ieva') =>
  world.db.write(async (tx) => {
    await tx.insert(contentVersions).values({ digest: 'seen', body: '{}', storedAt: world.now });
    const subject = { personId, kind: 'quizzes', slug: 'the-counter', language: 'en' } as const;
    await tx
      .insert(attempts)
      .values({ ...subject, id: 'a-1', digest: 'seen', seed: 's', clientId: 'c', startedAt: world.now });
  });

test('a new employee’s one next thing is the first step of the onboarding module', async () => {
  expect((await today('ieva')).slip).toMatchObject({ type: 'step', step: { slug: 'welcome', number: 1 }, after: null });
});

test('when the first step is done, the second is next, because of the first', async () => {
  await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
  expect((await today('ieva')).slip).toMatchObject({
    step: { slug: 'the-counter' },
    after: { title: 'Welcome', doneOn: '2026-11-23' },
  });
});

test('what is due goes before the module, the soonest first, and an attempt that was begun before all', async () => {
  await assign('standards/put-it-right', '2026-11-27');
  await assign('quizzes/the-counter', '2026-11-25');
  expect((await today('ieva')).due.map(({ due }) => due)).toEqual(['2026-11-25', '2026-11-27']);
  expect((await today('ieva')).slip).toMatchObject({ type: 'due', assignment: { due: '2026-11-25' } });
  await begin();
  expect((await today('ieva')).slip).toMatchObject({ type: 'continue', attempt: { id: 'a-1', title: 'The counter' } });
});

test('what a lead asked for is not locked in the module beneath, nor is what was begun', async () => {
  const states = async () => (await today('ieva')).module?.steps.map(({ state }) => state);
  expect(await states()).toEqual(['next', 'locked']);
  await assign('quizzes/the-counter', '2026-11-25');
  expect((await today('ieva')).slip).toMatchObject({ type: 'due', assignment: { slug: 'the-counter' } });
  expect(await states()).toEqual(['next', 'open']);
  await begin('tomas');
  expect((await today('tomas')).module?.steps[1]).toMatchObject({ state: 'open', openAttempt: 'a-1' });
});

test('who is in the middle of a module’s first quiz, or did not pass it, has started', async () => {
  await world.db.write((tx) => tx.update(people).set({ passwordHash: 'chosen' }));
  await begin('tomas');
  await finished(world.db, 'alesia', 'quizzes', 'the-counter', {
    ...{ startedAt: world.now - 1_000, finishedAt: world.now, passed: false },
  });
  expect((await today('daina')).teams).toMatchObject([{ notStarted: ['Ieva Petraitė'] }]);
  const team = got(await readTeam(as('daina'), { id: 'dock-street' }));
  expect(team.modules).toMatchObject([{ title: 'Start here', notStarted: ['Ieva Petraitė'] }]);
  const members = got(await readTeamModules(as('daina'), { id: 'dock-street' }));
  expect(members.map(({ modules }) => modules.map(({ started, done }) => [started, done]))).toEqual([
    [[true, 0]],
    [[false, 0]],
    [[true, 0]],
  ]);
});

test('due turns to today and to late at midnight where the learner works', async () => {
  await assign('standards/put-it-right', '2026-11-24');
  const state = async () => (await today('ieva')).due[0]?.state;
  world.at('2026-11-23T23:59');
  expect(await state()).toBe('soon');
  world.at('2026-11-24T00:00');
  expect(await state()).toBe('today');
  world.at('2026-11-25T00:00');
  expect(await state()).toBe('late');
});

test('what was assigned and is not served now is told without an error, and is not the next thing', async () => {
  await assign('quizzes/the-counter', '2026-11-25');
  const bare = {
    ...world.as('ieva'),
    catalog: shelf(lesson('welcome'), module('start-here', [step('lessons', 'welcome')])),
  };
  const result = await readToday(bare, {});
  expect(result).toMatchObject({
    value: { due: [{ title: 'The counter', served: false }], slip: { type: 'step', step: { slug: 'welcome' } } },
  });
});

test('a manager sees who is late, who has not started and how many cannot sign in yet, of their own team alone', async () => {
  await assign('standards/put-it-right', '2026-11-23');
  await markRead(as('tomas'), { slug: 'welcome', clientId: 'read-1' });
  const set = { passwordHash: 'chosen' };
  await world.db.write((tx) => tx.update(people).set(set).where(ne(people.id, 'alesia')));
  world.at('2026-11-24T09:00');
  expect((await today('daina')).teams).toMatchObject([
    { id: 'dock-street', late: [{ person: 'Ieva Petraitė' }], notStarted: ['Ieva Petraitė'], notSetUp: 1 },
  ]);
  expect((await today('ruta')).teams).toMatchObject([{ id: 'old-market', late: [], notStarted: ['Jonas Vaitkus'] }]);
  expect((await today('ieva')).teams).toEqual([]);
});

test('the first admin is told that nobody else is here yet', async () => {
  expect((await today('vilma')).alone).toBe(false);
  for (const table of [memberships, roles]) {
    await world.db.write((tx) => tx.delete(table).where(ne(table.personId, 'vilma')));
  }
  await world.db.write((tx) => tx.delete(people).where(ne(people.id, 'vilma')));
  expect((await today('vilma')).alone).toBe(true);
  expect((await today('ieva')).alone).toBe(false);
});

test('an admin sees who has not set up an account, and nobody else does', async () => {
  expect((await today('vilma')).notSetUp).toHaveLength(8);
  expect((await today('daina')).notSetUp).toBeNull();
  expect((await today('vilma')).toMend).toBeNull();
  expect((await today('marius')).toMend).toEqual([]);
});

test('the team’s matrix has a column for each standard that something practises, and opens one cell', async () => {
  const result = await readTeam(as('daina'), { id: 'dock-street', person: 'ieva', standard: 'put-it-right' });
  expect(result).toMatchObject({
    value: {
      standards: [{ slug: 'put-it-right' }],
      members: [{ id: 'alesia' }, { id: 'ieva' }, { id: 'tomas' }],
      cell: { person: { id: 'ieva' }, offers: [{ kind: 'quizzes' }, { kind: 'standards' }] },
    },
  });
});

test('progress lists each thing that was done once, the latest first, and the standards of one’s role', async () => {
  await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
  for (const startedAt of [world.now + 1_000, world.now + 2_000]) {
    await finished(world.db, 'ieva', 'quizzes', 'the-counter', { startedAt, finishedAt: startedAt + 500 });
  }
  const result = await readProgress(as('ieva'), {});
  expect(result.ok && result.value.done.map(({ title }) => title)).toEqual(['The counter', 'Welcome']);
  expect(result.ok && result.value.standards.map(({ slug }) => slug)).toEqual(['put-it-right']);
  const lead = await readProgress(as('daina'), {});
  expect(lead.ok && lead.value.standards.map(({ slug }) => slug)).toEqual(['put-it-right', 'staff-first']);
});
