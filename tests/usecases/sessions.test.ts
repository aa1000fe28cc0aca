import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setPassword } from '#db/queries/people.ts';
import { sessions } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { HOUR, MINUTE } from '#domain/shared/time.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { closeSession, openSession } from '#usecases/sessions.ts';

const password = 'a kettle on Dock Street';
const email = 'ieva@kettleandlamp.example';
let world: World;
beforeEach(async () => {
  world = await openWorld();
  const hash = await world.auth.hashPassword(password);
  await world.db.write((tx) => setPassword(tx, 'ieva', hash));
});
afterEach(() => world.close());

const signIn = (typed: { email: string; password: string }) => openSession(world.as(null), typed);

test('e-mail and password sign in, however the e-mail is capitalised', async () => {
  const result = await signIn({ email: ' Ieva@KettleAndLamp.example ', password });
  if (!result.ok) throw new Error(result.refusal.reason);
  const { name, value } = result.value;
  expect((await world.auth.arrival(`${name}=${value}`)).actor?.id).toBe('ieva');
});

test('another password, an unknown account, one without a password and a suspended one are refused alike', async () => {
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  const tried = [
    { email, password },
    { email: 'tomas@kettleandlamp.example', password },
    { email: 'nobody@kettleandlamp.example', password },
  ];
  for (const typed of tried) expect(await signIn(typed)).toEqual(refuse('wrong-credentials'));
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: false });
  expect(await signIn({ email, password: 'another password' })).toEqual(refuse('wrong-credentials'));
  expect(await world.db.read.$count(sessions)).toBe(0);
});

test('an unknown account goes the same way as a known one: one password is verified for each', async () => {
  const verify = vi.fn(world.auth.verifyPassword);
  const context = { ...world.as(null), auth: { ...world.auth, verifyPassword: verify } };
  for (const tried of [email, 'nobody@kettleandlamp.example', 'tomas@kettleandlamp.example']) {
    verify.mockClear();
    await openSession(context, { email: tried, password: 'wrong' });
    expect(verify).toHaveBeenCalledTimes(1);
  }
});

test('after ten wrong passwords even the right one waits for a minute', async () => {
  for (let i = 0; i < 10; i++) await signIn({ email, password: `wrong ${i}` });
  expect(await signIn({ email, password })).toEqual(refuse('too-many-tries'));
  world.at(MINUTE);
  expect((await signIn({ email, password })).ok).toBe(true);
});

test('empty fields are named, and cost no try', async () => {
  for (let i = 0; i < 20; i++) {
    expect(await signIn({ email: ' ', password: '' })).toEqual(
      refuse('fields-to-mend', { email: 'required', password: 'required' }),
    );
  }
});

test('who says that the device is shared gets a short session, and signing out says that nothing is to stay', async () => {
  const result = await openSession(world.as(null), { email, password, shared: true });
  if (!result.ok) throw new Error(result.refusal.reason);
  expect(result.value.attributes.maxAge).toBeUndefined();
  expect(await world.db.read.select().from(sessions)).toMatchObject([{ expiresAt: world.now + HOUR, shared: true }]);
  const { session, shared } = await world.auth.arrival(`${result.value.name}=${result.value.value}`);
  const visit = { ...world.as('ieva').visit, session, shared };
  expect(await closeSession({ ...world.as('ieva'), visit }, undefined)).toMatchObject({ value: { shared: true } });
});

test('signing in again ends the session that the browser had, and signing out ends the new one', async () => {
  const old = await world.auth.openSession('ieva');
  const visit = { ...world.as('ieva').visit, session: old.value };
  const again = await openSession({ ...world.as('ieva'), visit }, { email, password });
  expect(await world.db.read.$count(sessions)).toBe(1);
  if (!again.ok) throw new Error(again.refusal.reason);
  await closeSession({ ...world.as('ieva'), visit: { ...visit, session: again.value.value } }, undefined);
  expect(await world.db.read.$count(sessions)).toBe(0);
});
