import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memberships } from '#db/schema/index.ts';
import { assignable, assigning } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { withdrawAssignment } from '#usecases/assignments.ts';
import { readPerson } from '#usecases/people.ts';
import { readTeam } from '#usecases/teams.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { assign, due, sent } = assigning(as);

describe('whose team it is', () => {
  test.each(['ieva', 'marius', 'vilma', 'ruta'] as const)('%s may not assign anything to Ieva', async (who) => {
    expect(await assign({}, who)).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await due('ieva')).toEqual([]);
  });

  test('who went to another team meanwhile is still named on the form that gave them something', async () => {
    await assign({ people: ['ieva', 'tomas'] });
    await world.db.write((tx) => tx.delete(memberships).where(eq(memberships.personId, 'ieva')));
    expect((await sent('form-1')).given.map(({ person }) => person)).toEqual(['Ieva Petraitė', 'Tomas Kalnins']);
  });

  test('one person of another team refuses the whole form', async () => {
    for (const people of [
      ['ieva', 'jonas'],
      ['ieva', 'team:old-market'],
      ['ieva', 'nobody'],
    ]) {
      expect(await assign({ people })).toMatchObject({ refusal: { reason: 'not-allowed' } });
    }
    expect(await due('ieva')).toEqual([]);
  });

  test('another team’s manager is refused the team, its people and its assignments', async () => {
    await assign();
    const [view] = await due('ieva');
    for (const result of [
      await readTeam(as('ruta'), { id: 'dock-street' }),
      await readPerson(as('ruta'), { id: 'ieva' }),
      await withdrawAssignment(as('ruta'), { id: view!.id }),
    ]) {
      expect(result).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
    }
    expect(await due('ieva')).toHaveLength(1);
  });

  test('nobody learns from the answer whether a person or a team exists', async () => {
    expect(await readPerson(as('daina'), { id: 'nobody' })).toEqual(await readPerson(as('daina'), { id: 'jonas' }));
    expect(await readTeam(as('daina'), { id: 'nowhere' })).toEqual(await readTeam(as('daina'), { id: 'old-market' }));
  });
});
