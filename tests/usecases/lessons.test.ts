import { afterEach, beforeEach, expect, test } from 'vitest';
import { readings } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { lesson, module, quiz, shelf, standard, step } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { markRead, readLesson } from '#usecases/lessons.ts';

const catalog = shelf(
  standard('put-it-right', 4),
  lesson('welcome', ['put-it-right']),
  lesson('alone'),
  quiz('the-counter', ['put-it-right']),
  module('start-here', [step('lessons', 'welcome'), step('quizzes', 'the-counter', true)]),
);

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog });
const read = async (slug = 'welcome') => got(await readLesson(as('ieva'), { slug }));

test('a lesson says where it stands, what follows, and how its standards are known', async () => {
  expect(await read()).toMatchObject({
    readAt: null,
    place: { slug: 'start-here', step: 1, steps: 2, next: { kind: 'quizzes', slug: 'the-counter', state: 'next' } },
    standards: [{ slug: 'put-it-right', knows: { state: 'none' }, can: { state: 'none' } }],
    zone: 'Europe/Vilnius',
  });
});

test('a lesson of no module stands alone', async () => {
  expect((await read('alone')).place).toBeNull();
});

test('marked twice by the same form it counts once; read again later, the first time holds', async () => {
  const first = world.now;
  await Promise.all([1, 2, 3].map(() => markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' })));
  world.at('2026-11-30T09:00');
  await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-2' });
  expect(await world.db.read.select().from(readings)).toHaveLength(2);
  expect((await read()).readAt).toBe(first);
});

test('two people may send the same form id', async () => {
  await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
  await markRead(as('tomas'), { slug: 'welcome', clientId: 'read-1' });
  expect(await world.db.read.select().from(readings)).toHaveLength(2);
});

test('what is not served, a form without an id, and nobody signed in are refused', async () => {
  expect(await readLesson(as('ieva'), { slug: 'gone' })).toMatchObject({ refusal: { reason: 'not-found' } });
  expect(await markRead(as('ieva'), { slug: 'gone', clientId: 'a' })).toMatchObject({
    refusal: { reason: 'not-found' },
  });
  expect(await markRead(as('ieva'), { slug: 'welcome', clientId: '' })).toMatchObject({
    refusal: { fields: { clientId: 'required' } },
  });
  expect(await markRead(as(null), { slug: 'welcome', clientId: 'a' })).toMatchObject({
    refusal: { reason: 'sign-in-needed' },
  });
});
