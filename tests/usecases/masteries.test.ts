import { afterEach, beforeEach, expect, it } from 'vitest';
import { read, take } from '#commands/demo/learner.ts';
import { evidenceOf, masteriesOf } from '#db/queries/mastery.ts';
import { masteries } from '#db/schema/index.ts';
import { masteryOf, practisedWays } from '#domain/mastery/mastery.ts';
import { DAY } from '#domain/shared/time.ts';
import { cast } from '#tests/support/cast.ts';
import { seeded } from '#tests/support/chance.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { renewMasteries } from '#usecases/evidence.ts';
import { masteryOfPeople } from '#usecases/facts.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ content: 'real' });
  const learner = {
    actor: cast.ieva,
    sure: 80,
    random: seeded(3),
    at: (now: number) => ({ ...world.as('ieva'), now }),
  };
  await read(learner, 'put-it-right', world.now - 30 * DAY);
  for (const days of [30, 20, 3]) await take(learner, 'quizzes', 'put-it-right', world.now - days * DAY);
});
afterEach(() => world.close());

const standards = () => world.catalog.list('standards').map(({ document }) => document);
const seen = async (refresh?: number) => {
  const wanted = standards().map((one) => (refresh ? { ...one, refresh } : one));
  return (await masteryOfPeople({ db: world.db.read, now: world.now }, ['ieva', 'tomas'], wanted)).get('ieva');
};
/** The same, made of all evidence. */
const made = async (refresh?: number) => {
  const evidence = await evidenceOf(world.db.read, ['ieva']);
  return standards().map(({ slug, number, title, refresh: own }) => {
    const of = (way: string) => evidence.filter((one) => one.standard === slug && one.way === way);
    const [knows, can] = practisedWays.map((way) => masteryOf(of(way), refresh ?? own, world.now));
    return { slug, number, title, knows, can };
  });
};

it('what is kept says the same as all of the evidence, today and when it has lapsed', async () => {
  expect((await seen())?.some(({ knows }) => knows.state === 'met')).toBe(true);
  expect(await seen()).toEqual(await made());
  world.at(400 * DAY);
  expect((await seen())?.some(({ knows }) => knows.state === 'lapsed')).toBe(true);
  expect(await seen()).toEqual(await made());
});

it('a standard whose refresh days were changed is seen by the new ones at once', async () => {
  expect(await seen(5)).toEqual(await made(5));
  expect(await seen(5)).not.toEqual(await seen());
});

it('what was made by another rule counts for nothing, and is made anew at the next start', async () => {
  await world.db.write((tx) => tx.update(masteries).set({ rule: 0, right: 0, of: 0, metSince: null }));
  expect(await seen()).toEqual(await made());
  await renewMasteries(world.as(null));
  expect(await seen()).toEqual(await made());
  const rows = [...(await masteriesOf(world.db.read, ['ieva'])).values()].flat();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ fits, of }) => fits && of > 0)).toBe(true);
});
