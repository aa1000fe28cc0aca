import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assignable } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { findAssignable, prepareAssignments } from '#usecases/assign-offer.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });

describe('what the form offers', () => {
  test('the form offers a manager their own people alone', async () => {
    const result = await prepareAssignments(as('daina'), {});
    expect(result.ok && result.value.teams.map(({ members }) => members.map(({ id }) => id))).toEqual([
      ['alesia', 'ieva', 'tomas'],
    ]);
    expect(await prepareAssignments(as('ieva'), {})).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await prepareAssignments(as(null), {})).toMatchObject({ refusal: { reason: 'sign-in-needed' } });
  });

  test('the form offers each thing once: the standards, each module with its steps, and what no module has', async () => {
    const result = await prepareAssignments(as('daina'), {});
    const shelves = result.ok ? result.value.shelves : [];
    expect(shelves.map(({ id, things }) => [id, ...things.map(({ kind, slug }) => `${kind}/${slug}`)])).toEqual([
      ['standards', 'standards/put-it-right'],
      ['modules/start-here', 'modules/start-here', 'lessons/welcome', 'quizzes/the-counter'],
    ]);
  });

  test('a search in the form finds titles that have each of its words, without capitals and marks', async () => {
    const asked = { people: ['ieva'], targets: [], due: '', why: 'Typed.', clientId: 'one' };
    const find = async (search: string, who: CastName = 'daina') => {
      const result = await findAssignable(as(who), { ...asked, search });
      return result.ok ? result.value.found : result.refusal.reason;
    };
    expect(await find('RIGHT pút')).toEqual(['standards/put-it-right']);
    expect(await find('right nowhere')).toEqual([]);
    expect(await find('  ')).toBeNull();
    expect(await find('right', 'ieva')).toBe('not-allowed');
    expect(await findAssignable(as('daina'), { ...asked, search: 'x' })).toMatchObject({ value: { asked } });
  });
});
