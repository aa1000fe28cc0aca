import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { people, roles } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { DAY } from '#domain/shared/time.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { opens } from '#tests/support/setup-links.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { giveFirstLinks, listWaiting } from '#usecases/first-links.ts';
import { readAccount } from '#usecases/people-account.ts';
import { suspendPerson } from '#usecases/people-standing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ mail: { from: 'Kettle & Lamp <train@kettleandlamp.example>', soon: () => {} } });
});
afterEach(() => world.close());

const listed = async (who: CastName, teamId?: string) =>
  got(await listWaiting(world.as(who), { teamId })).people.map(({ id }) => id);
const give = (who: CastName, personIds: string[], form: { byMail?: boolean; clientId?: string } = {}) =>
  giveFirstLinks(world.as(who), { personIds, byMail: false, clientId: 'form-1', ...form });

test('an admin finds everyone without a password, a lead who only learns in their teams', async () => {
  const set = { passwordHash: 'chosen' };
  await world.db.write((tx) => tx.update(people).set(set).where(eq(people.id, 'tomas')));
  await world.db.write((tx) => tx.insert(roles).values({ personId: 'alesia', role: 'trainer' }));
  await suspendPerson(world.as('vilma'), { personId: 'jonas', suspended: true });
  expect(await listed('vilma')).toEqual(['alesia', 'daina', 'ieva', 'marius', 'ruta', 'vilma']);
  expect(await listed('vilma', 'old-market')).toEqual(['ruta']);
  expect(await listed('daina')).toEqual(['ieva']);
  expect(await listed('ruta')).toEqual([]);
  expect(await listWaiting(world.as('ieva'), {})).toEqual(refuse('not-allowed'));
});

test('everyone chosen gets a link of their own, each with its event, and the list tells it', async () => {
  const links = got(await give('daina', ['tomas', 'ieva']));
  expect(links).toMatchObject([
    { name: 'Ieva Petraitė', teams: ['Dock Street'] },
    { name: 'Tomas Kalnins', teams: ['Dock Street'] },
  ]);
  for (const { token } of links) expect(await opens(world, token)).toBe(true);
  expect(new Set(links.map(({ token }) => token)).size).toBe(2);
  const kept = await world.db.read.query.events.findMany();
  expect(kept.map(({ verb, nounId }) => [verb, nounId])).toEqual([
    ['people.invite', 'ieva'],
    ['people.invite', 'tomas'],
  ]);
  const given = async () => got(await listWaiting(world.as('daina'), {})).people.map(({ givenAt }) => givenAt !== null);
  expect(await given()).toEqual([false, true, true]);
  const account = async (personId: string) => got(await readAccount(world.as('vilma'), { personId })).givenAt;
  expect([await account('ieva'), await account('alesia')]).toEqual([world.now, null]);
  world.at(8 * DAY);
  expect(await given()).toEqual([false, false, false]);
});

test('the same form sent again later makes no other links, and says that they were told', async () => {
  const [first] = got(await give('vilma', ['ieva']));
  world.at(60_000);
  expect(got(await give('vilma', ['ieva']))).toMatchObject([{ token: null, toldBefore: true }]);
  expect(await opens(world, first?.token)).toBe(true);
});

test('by mail each gets an invitation, and nothing is shown', async () => {
  expect(got(await give('vilma', ['ieva', 'tomas'], { byMail: true }))).toMatchObject([
    { token: null },
    { token: null },
  ]);
  const mails = await world.db.read.query.mails.findMany();
  expect(mails.map(({ personId, kind }) => [personId, kind]).sort()).toEqual([
    ['ieva', 'invitation'],
    ['tomas', 'invitation'],
  ]);
});

test('who has a password by now is left out, nobody chosen is told, and another lead is refused', async () => {
  const set = { passwordHash: 'chosen' };
  await world.db.write((tx) => tx.update(people).set(set).where(eq(people.id, 'ieva')));
  expect(got(await give('daina', ['ieva', 'tomas'])).map(({ name }) => name)).toEqual(['Tomas Kalnins']);
  expect(await give('daina', [])).toEqual(refuse('fields-to-mend', { people: 'choose-some' }));
  expect(await give('ruta', ['tomas'])).toEqual(refuse('not-allowed'));
  expect(await give('tomas', [])).toEqual(refuse('not-allowed'));
  expect(got(await give('daina', ['tomas', 'jonas'], { clientId: 'form-2' })).map(({ name }) => name)).toEqual([
    'Tomas Kalnins',
  ]);
});
