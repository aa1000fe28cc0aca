import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/shared/time.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { endOtherSessions, endSession, listOwnSessions } from '#usecases/sessions-own.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36';
const phone = 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0';
let world: World;
let here: string;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-20T09:00' });
  await world.auth.openSession('ieva', { agent: windows });
  world.at(DAY);
  here = (await world.auth.openSession('ieva', { agent: phone, shared: true })).value;
  await world.auth.openSession('tomas');
});
afterEach(() => world.close());

const ieva = () => ({ ...world.as('ieva'), visit: { ...world.as('ieva').visit, session: here } });
const listed = async () => {
  const result = await listOwnSessions(ieva(), undefined);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value.sessions;
};

test('a person sees their own sessions that hold, the present one first', async () => {
  expect(await listed()).toMatchObject([
    { here: true, shared: true, browser: 'firefox', system: 'android', openedOn: '2026-11-21' },
    { here: false, shared: false, browser: 'chrome', system: 'windows', openedOn: '2026-11-20' },
  ]);
  world.at(HOUR);
  expect(await listed()).toMatchObject([{ browser: 'chrome' }]);
});

test('a session is ended by its person alone, and ending it twice is no fault', async () => {
  const [, other] = await listed();
  const id = other!.id;
  expect(await endSession(world.as('tomas'), { id })).toMatchObject({ refusal: { reason: 'not-allowed' } });
  expect(await listed()).toHaveLength(2);
  for (const _ of ['once', 'twice']) expect((await endSession(ieva(), { id })).ok).toBe(true);
  expect(await listed()).toMatchObject([{ here: true }]);
});

test('ending all others leaves this one, and other people where they are', async () => {
  expect((await endOtherSessions(ieva(), undefined)).ok).toBe(true);
  expect(await listed()).toMatchObject([{ here: true }]);
  const tomas = await listOwnSessions(world.as('tomas'), undefined);
  expect(tomas).toMatchObject({ value: { sessions: [{ browser: null, system: null }] } });
});
