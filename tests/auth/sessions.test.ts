import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { DAY, HOUR, MINUTE } from '#domain/shared/time.ts';
import { cast } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { suspendPerson } from '#usecases/people-standing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const signedIn = async () => {
  const { name, value } = await world.auth.openSession('ieva');
  return `other=%E0%A4%A; ${name}=${value}`;
};

test('a session brings the person with their roles, teams, language and shortcuts', async () => {
  const { actor, cookie } = await world.auth.arrival(await signedIn());
  expect(actor).toEqual(cast.ieva);
  expect(cookie).toBeNull();
});

test('the database holds no cookie value, in its rows or in its files', async () => {
  const { value } = await world.auth.openSession('ieva');
  expect(JSON.stringify(await world.db.read.select().from(sessions))).not.toContain(value);
  for (const file of ['', '-wal']) {
    expect((await readFile(world.url.slice(5) + file)).includes(value)).toBe(false);
  }
});

test('the cookie is for http alone, for this site alone, and on https bound to it by its name', async () => {
  const { name, attributes } = await world.auth.openSession('ieva');
  expect(name).toBe('wellserved');
  expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false });
  const { openAuth } = await import('#auth/auth.ts');
  const clocks = { now: () => world.now, lucias: Date.now };
  const bound = await openAuth({ db: world.db, clocks, https: true }).openSession('ieva');
  expect(bound.name).toBe('__Host-wellserved');
  expect(bound.attributes).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
  expect(bound.attributes.domain).toBeUndefined();
});

test('a suspended person is refused at the next request, and stays signed out when brought back', async () => {
  const header = await signedIn();
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  const { actor, cookie } = await world.auth.arrival(header);
  expect(actor).toBeNull();
  expect(cookie).toMatchObject({ value: '', attributes: { maxAge: 0 } });
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: false });
  expect((await world.auth.arrival(header)).actor).toBeNull();
});

test('a session ends 30 days after it was last prolonged, and is prolonged by who comes in the second half', async () => {
  const header = await signedIn();
  world.at(16 * DAY);
  expect((await world.auth.arrival(header)).cookie).not.toBeNull();
  world.at(16 * DAY);
  expect((await world.auth.arrival(header)).actor?.id).toBe('ieva');
  world.at(31 * DAY);
  expect((await world.auth.arrival(header)).actor).toBeNull();
  await world.auth.forgetEndedSessions();
  expect(await world.db.read.$count(sessions)).toBe(0);
});

test('on a shared device the cookie ends with the browser', async () => {
  const { attributes } = await world.auth.openSession('ieva', { shared: true });
  expect([attributes.maxAge, attributes.expires]).toEqual([undefined, undefined]);
  expect((await world.auth.openSession('ieva')).attributes.maxAge).toBe(30 * 24 * 60 * 60);
});

test('a session on a shared device ends an hour after its last use, and twelve hours after it was opened', async () => {
  const { name, value } = await world.auth.openSession('ieva', { shared: true });
  const arrives = async () => world.auth.arrival(`${name}=${value}`);
  expect(await arrives()).toMatchObject({ actor: { id: 'ieva' }, shared: true, cookie: null });
  // Of use that goes on it lives on, to the twelfth hour.
  for (let half = 1; half < 24; half++) {
    world.at(30 * MINUTE);
    expect((await arrives()).actor?.id).toBe('ieva');
  }
  world.at(30 * MINUTE);
  expect((await arrives()).actor).toBeNull();

  const idle = await world.auth.openSession('ieva', { shared: true });
  world.at(HOUR - 1);
  expect((await world.auth.arrival(`${name}=${idle.value}`)).shared).toBe(true);
  world.at(HOUR);
  expect((await world.auth.arrival(`${name}=${idle.value}`)).actor).toBeNull();
});

test('that a session is used is written down once in ten minutes', async () => {
  const header = await signedIn();
  const used = async () => (await world.db.read.select().from(sessions))[0]?.lastUsedAt;
  const opened = world.now;
  world.at(9 * MINUTE);
  await world.auth.arrival(header);
  expect(await used()).toBe(opened);
  world.at(MINUTE);
  await world.auth.arrival(header);
  expect(await used()).toBe(world.now);
});

test('signing out ends the session, not only the cookie', async () => {
  const header = await signedIn();
  const { session } = await world.auth.arrival(header);
  await world.auth.closeSession(session);
  expect((await world.auth.arrival(header)).actor).toBeNull();
});

test('a cookie that is none, or somebody made up, brings nobody', async () => {
  for (const header of [null, '', 'wellserved', 'wellserved=', 'wellserved=%', `wellserved=${'a'.repeat(40)}`]) {
    expect((await world.auth.arrival(header)).actor).toBeNull();
  }
});
