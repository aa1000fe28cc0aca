import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeAccount } from '#tests/support/account.ts';
import { cast } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { inviteAdmin } from '#usecases/admins.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { listChanges } from '#usecases/event-list.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { changeTeam } from '#usecases/teams-admin.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const list = async (input: Parameters<typeof listChanges>[1] = {}) => got(await listChanges(world.as('vilma'), input));
const told = async (input: Parameters<typeof listChanges>[1] = {}) =>
  (await list(input)).events.map(({ verb, by, people, team }) =>
    [by?.name ?? 'the command line', verb, ...people.map(({ name }) => name), team?.name].filter(Boolean).join(' · '),
  );

/** Four changes, a minute apart. */
async function busyMorning(): Promise<void> {
  const { name, email } = cast.ieva;
  await inviteAdmin(world.as(null), cast.daina.email);
  world.at(60_000);
  const move = { personId: 'ieva', name, email, roles: ['employee'] as const, worksIn: 'old-market', leads: [] };
  await changeAccount(world.as('vilma'), { ...move, language: 'en' });
  world.at(60_000);
  await changeTeam(world.as('vilma'), { id: 'old-market', name: 'Market', zone: 'Europe/Vilnius' });
  world.at(60_000);
  const form = { targets: ['quizzes/carry-the-effort'], due: '2026-11-27', why: 'Rush.', clientId: 'form' };
  await makeAssignments(world.as('daina'), { ...form, people: ['tomas', 'alesia'] });
}

test('every privileged change stands there, the newest first, those of the command line too', async () => {
  await busyMorning();
  const all = await told();
  expect(all.slice(0, 3)).toEqual([
    'Daina Ozola · assignments.make · Alesia Novik · Tomas Kalnins',
    'Vilma Žukauskienė · teams.change · Market',
    'Vilma Žukauskienė · people.change · Ieva Petraitė',
  ]);
  expect(all.slice(3).sort()).toEqual([
    'the command line · people.change · Daina Ozola',
    'the command line · people.invite · Daina Ozola',
  ]);
  expect((await list()).events.slice(0, 2).map(({ things }) => things)).toEqual([['Carry the effort'], []]);
  expect((await list()).events[1]?.changes).toEqual([{ field: 'name', from: ['Old Market'], to: ['Market'] }]);
});

test('it is filtered by who did it or had it done to them, and by verb', async () => {
  await busyMorning();
  expect(await told({ personId: 'tomas' })).toEqual(['Daina Ozola · assignments.make · Alesia Novik · Tomas Kalnins']);
  expect(await told({ personId: 'daina', verb: 'people.invite' })).toEqual([
    'the command line · people.invite · Daina Ozola',
  ]);
  expect(await told({ personId: 'vilma' })).toHaveLength(2);
  expect(await told({ verb: 'people.suspend' })).toEqual([]);
});

test('more than a page are paged, each change on one page', async () => {
  for (let times = 0; times < 6; times++) {
    world.at(1000);
    await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: times % 2 === 0 });
  }
  const [first, second] = [await list({ limit: 4 }), await list({ limit: 4, page: 2 })];
  expect([first.count, first.pages, first.events.length, second.events.length]).toEqual([6, 2, 4, 2]);
  expect(new Set([...first.events, ...second.events].map(({ id }) => id)).size).toBe(6);
  expect(first.events[0]?.verb).toBe('people.bring-back');
});

test('nobody but an admin reads it', async () => {
  for (const name of ['ieva', 'daina', 'marius'] as const) {
    expect(await listChanges(world.as(name), {})).toMatchObject({ refusal: { reason: 'not-allowed' } });
  }
});
