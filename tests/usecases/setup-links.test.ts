import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { mails, setupLinks } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { DAY, HOUR, MINUTE } from '#domain/shared/time.ts';
import { opens } from '#tests/support/setup-links.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { handLink, invitePerson } from '#usecases/people-admin.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { openSession } from '#usecases/sessions.ts';
import { readSetupLink, redeemSetupLink } from '#usecases/setup-links.ts';

const password = 'a kettle on Dock Street';
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const invited = async () => {
  const made = await invitePerson(world.as('vilma'), { personId: 'ieva' });
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.value.token!;
};
const redeem = (token: string, typed = { password, again: password }) =>
  redeemSetupLink(world.as(null), { token, ...typed });

test('a link shows whose it is, sets the password, and signs the person in', async () => {
  const token = await invited();
  expect(await readSetupLink(world.as(null), { token })).toMatchObject({ ok: true, value: { name: 'Ieva Petraitė' } });
  const used = await redeem(token);
  if (!used.ok) throw new Error(used.refusal.reason);
  expect((await world.auth.arrival(`${used.value.name}=${used.value.value}`)).actor?.id).toBe('ieva');
  const signedIn = await openSession(world.as(null), { email: 'ieva@kettleandlamp.example', password });
  expect(signedIn.ok).toBe(true);
  expect(await listEvents(world.db.read, 'people', 'ieva', 'setup-links.use')).toHaveLength(1);
});

test('a link works once, also when it is used ten times at the same moment', async () => {
  const token = await invited();
  const used = await Promise.all(Array.from({ length: 10 }, () => redeem(token)));
  expect(used.filter((result) => result.ok)).toHaveLength(1);
  expect(await redeem(token)).toEqual(refuse('link-spent'));
  expect(await opens(world, token)).toBe(false);
});

test('a link works for seven days', async () => {
  const token = await invited();
  world.at(7 * DAY - 1);
  expect(await opens(world, token)).toBe(true);
  world.at(1);
  expect(await opens(world, token)).toBe(false);
  expect(await redeem(token)).toEqual(refuse('link-spent'));
});

test.each([
  ['an admin', 'vilma', invitePerson],
  ['a lead', 'daina', handLink],
] as const)(
  '%s who reloads the page that told a link makes no other, and the link stays good',
  async (_, who, give) => {
    const send = (clientId: string) => give(world.as(who), { personId: 'ieva', clientId });
    const first = await send('form-1');
    const token = (first.ok && first.value.token) || '';
    world.at(MINUTE);
    expect(await send('form-1')).toMatchObject({ ok: true, value: { token: null, toldBefore: true } });
    expect(await opens(world, token)).toBe(true);
    expect(await listEvents(world.db.read, 'people', 'ieva', 'people.invite')).toHaveLength(1);
    const another = await send('form-2');
    expect([await opens(world, token), await opens(world, (another.ok && another.value.token) || '')]).toEqual([
      false,
      true,
    ]);
  },
);

test.each([
  ['an admin', 'vilma', invitePerson],
  ['a lead', 'daina', handLink],
] as const)(
  '%s who taps twice is told a link by the second reply, and both that were made are good',
  async (_, who, give) => {
    const send = () => give(world.as(who), { personId: 'ieva', clientId: 'form-1' });
    const twice = await Promise.all([send(), send()]);
    const [first, second] = twice.map((reply) => (reply.ok && reply.value.token) || '');
    expect([first === second, await opens(world, first!), await opens(world, second!)]).toEqual([false, true, true]);
    expect(await listEvents(world.db.read, 'people', 'ieva', 'people.invite')).toHaveLength(1);
  },
);

test('the same form by mail sends one mail; the button beside it, from the same page, is no repetition', async () => {
  const mailing = { ...world.as('vilma'), mail: { from: 'us@x.example', soon: () => {} } };
  const form = { personId: 'ieva', byMail: true, clientId: 'form-1' };
  const given = { personId: 'ieva', name: 'Ieva Petraitė', email: 'ieva@kettleandlamp.example', token: null };
  expect(await invitePerson(mailing, form)).toEqual({ ok: true, value: given });
  expect(await invitePerson(mailing, form)).toEqual({ ok: true, value: given });
  expect(await world.db.read.select().from(mails)).toHaveLength(1);
  const handed = await invitePerson(mailing, { ...form, byMail: false });
  expect(handed.ok && (await opens(world, handed.value.token ?? ''))).toBe(true);
});

test('a new link ends the one before, and suspending ends them all', async () => {
  const first = await invited();
  const second = await invited();
  expect([await opens(world, first), await opens(world, second)]).toEqual([false, true]);
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  expect(await opens(world, second)).toBe(false);
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: false });
  expect(await opens(world, second)).toBe(false);
});

test('a password has at least twelve characters and is typed twice alike; the link stays until then', async () => {
  const token = await invited();
  const short = await redeem(token, { password: 'elevenchars', again: 'elevenchars' });
  expect(short).toEqual(refuse('fields-to-mend', { password: 'too-short' }));
  const other = await redeem(token, { password, again: `${password}.` });
  expect(other).toEqual(refuse('fields-to-mend', { again: 'not-the-same' }));
  expect(await opens(world, token)).toBe(true);
});

test('choosing a password signs the person out everywhere else', async () => {
  const { name, value } = await world.auth.openSession('ieva');
  await redeem(await invited());
  expect((await world.auth.arrival(`${name}=${value}`)).actor).toBeNull();
});

test('on a shared device it is a short session, and who was signed in there is not any more', async () => {
  const before = await world.auth.openSession('tomas', { shared: true });
  const token = await invited();
  const here = world.as(null);
  const visit = { ...here.visit, session: before.value, shared: true };
  expect(await readSetupLink({ ...here, visit }, { token })).toMatchObject({ value: { shared: true } });
  const used = await redeemSetupLink({ ...here, visit }, { token, password, again: password, shared: true });
  if (!used.ok) throw new Error(used.refusal.reason);
  expect(used.value.attributes.maxAge).toBeUndefined();
  expect((await world.auth.arrival(`${before.name}=${before.value}`)).actor).toBeNull();
  const mine = `${used.value.name}=${used.value.value}`;
  expect(await world.auth.arrival(mine)).toMatchObject({ actor: { id: 'ieva' }, shared: true });
  world.at(2 * HOUR);
  expect((await world.auth.arrival(mine)).actor).toBeNull();
});

test('the database holds neither the token nor the password', async () => {
  const token = await invited();
  await redeem(token);
  expect(JSON.stringify(await world.db.read.select().from(setupLinks))).not.toContain(token);
  for (const file of ['', '-wal']) {
    const bytes = await readFile(world.url.slice(5) + file);
    expect(bytes.includes(token) || bytes.includes(password)).toBe(false);
  }
});

test('guessing links is limited by address', async () => {
  for (let i = 0; i < 60; i++) await readSetupLink(world.as(null), { token: `guess${i}` });
  expect(await readSetupLink(world.as(null), { token: 'guess' })).toEqual(refuse('too-many-tries'));
});
