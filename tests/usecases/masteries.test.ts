import { afterEach, beforeEach, expect, it } from 'vitest';
import { read, take } from '#commands/demo/learner.ts';
import { evidenceOf, masteriesOf } from '#db/queries/mastery.ts';
import { masteries } from '#db/schema/index.ts';
import { masteryOf, practisedWays } from '#domain/mastery/mastery.ts';
import { DAY, HOUR, localDay } from '#domain/shared/time.ts';
import { cast, zone } from '#tests/support/cast.ts';
import { seeded } from '#tests/support/chance.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { addEvidence, renewMasteries } from '#usecases/evidence.ts';
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

it('it goes on from the last evidence as if all of it were read: late, scored later, the same item twice a day', async () => {
  const random = seeded(11);
  const oneOf = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const shown = standards().slice(0, 2);
  const states = new Set<string>();
  let now = world.now;
  for (let turn = 0; turn < 150; turn++) {
    now += oneOf([HOUR, 5 * HOUR, DAY, 3 * DAY, turn % 20 === 0 ? 100 * DAY : 0]);
    const at = now - oneOf([0, 0, 0, 0, 0, 2 * HOUR, 2 * DAY]);
    const row = {
      ...{ id: `given-${String(turn).padStart(3, '0')}`, personId: 'ieva', way: 'knows' as const, at },
      standard: oneOf(shown).slug,
      subject: `a-quiz#${oneOf(['one', 'two', 'three', 'four', 'five', 'six'])}`,
      attemptId: oneOf(['first', 'second']),
      right: random(100) < 85,
      day: localDay(at, zone),
      scoredAt: oneOf([null, null, null, null, now + turn]),
    };
    await world.db.write((tx) => addEvidence(tx, { ...world.as('ieva'), now }, [row]));
    const evidence = await evidenceOf(world.db.read, ['ieva']);
    const seen = (await masteryOfPeople({ db: world.db.read, now }, ['ieva'], shown)).get('ieva')!;
    for (const [index, { slug, refresh }] of shown.entries()) {
      const all = evidence.filter(({ standard, way }) => standard === slug && way === 'knows');
      expect(seen[index]!.knows).toEqual(masteryOf(all, refresh, now));
      states.add(seen[index]!.knows.state);
    }
  }
  expect(states).toEqual(new Set(['none', 'partly', 'met', 'lapsed']));
});
