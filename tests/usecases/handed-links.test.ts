import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roles } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { opens } from '#tests/support/setup-links.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { handLink } from '#usecases/people-admin.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ mail: { from: 'Kettle & Lamp <train@kettleandlamp.example>', soon: () => {} } });
});
afterEach(() => world.close());

describe('a link from the lead', () => {
  const hand = (who: 'daina' | 'ruta' | 'ieva' | 'vilma', personId = 'ieva') => handLink(world.as(who), { personId });

  test('whoever leads the person gives them one, and that is kept', async () => {
    const given = await hand('daina');
    expect(await opens(world, given.ok ? given.value.token : null)).toBe(true);
    expect(await world.db.read.query.events.findMany()).toMatchObject([
      { verb: 'people.invite', by: 'daina', nounId: 'ieva' },
    ]);
    for (const who of ['ruta', 'ieva', 'vilma'] as const) expect(await hand(who)).toEqual(refuse('not-allowed'));
  });

  test('it is refused for who may do more than learn: the lead could come in as them', async () => {
    await world.db.write((tx) => tx.insert(roles).values({ personId: 'ieva', role: 'admin' }));
    expect(await hand('daina')).toEqual(refuse('not-allowed'));
    expect(await world.db.read.query.setupLinks.findMany()).toEqual([]);
  });
});
