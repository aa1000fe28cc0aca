import { afterEach, beforeEach, expect, test } from 'vitest';
import { findActor } from '#db/queries/actors.ts';
import { findPersonByEmail } from '#db/queries/people.ts';
import { mails, people, setupLinks, teams } from '#db/schema/index.ts';
import type { Role } from '#domain/people/actor.ts';
import { refuse } from '#domain/shared/result.ts';
import { HOUR, MINUTE } from '#domain/shared/time.ts';
import { type CastName, cast } from '#tests/support/cast.ts';
import { opens } from '#tests/support/setup-links.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { inviteAdmin } from '#usecases/admins.ts';
import { addPerson, invitePerson, listEveryone } from '#usecases/people-admin.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { readSetupLink, redeemSetupLink } from '#usecases/setup-links.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const lina = {
  name: '  Lina  Sakalė ',
  email: 'Lina@KettleAndLamp.example',
  roles: ['employee'] as Role[],
  team: 'dock street',
  zone: 'Europe/Vilnius',
  clientId: 'form-1',
};
const add = (typed: Partial<typeof lina> = {}) => addPerson(world.as('vilma'), { ...lina, ...typed });
const found = async (search: string, order: 'name' | 'team' | 'standing' | 'newest' = 'name') => {
  const list = await listEveryone(world.as('vilma'), { search, order });
  if (!list.ok) throw new Error(list.refusal.reason);
  return list.value.people.map((person) => person.id);
};

test('an admin adds a person with role, team and a link to hand over', async () => {
  const added = await add();
  if (!added.ok) throw new Error(added.refusal.reason);
  expect(added.value.name).toBe('Lina Sakalė');
  const person = await findPersonByEmail(world.db.read, 'lina@kettleandlamp.example');
  const actor = await findActor(world.db.read, person!.id);
  expect(actor).toMatchObject({ roles: ['employee'], seats: [{ id: 'dock-street', as: 'member' }] });
  const link = await readSetupLink(world.as(null), { token: added.value.token! });
  expect(link).toMatchObject({ ok: true, value: { name: 'Lina Sakalė' } });
});

test('who works in a team and leads it sits in it twice; a trainer needs none', async () => {
  await add({ roles: ['employee', 'manager'] });
  await add({ roles: ['trainer'], team: '', email: 'tutor@kettleandlamp.example' });
  const both = await findPersonByEmail(world.db.read, 'lina@kettleandlamp.example');
  const seats = (await findActor(world.db.read, both!.id))!.seats.map((seat) => seat.as);
  expect(seats.toSorted()).toEqual(['manager', 'member']);
  expect((await findPersonByEmail(world.db.read, 'tutor@kettleandlamp.example'))?.name).toBe('Lina Sakalė');
});

test('a team that is not there yet is made', async () => {
  await add({ team: 'Harbour', zone: 'Europe/Riga' });
  const made = (await world.db.read.select().from(teams)).find((team) => team.name === 'Harbour');
  expect(made?.zone).toBe('Europe/Riga');
});

const tokenOf = ({ ok, value }: { ok: boolean; value?: { token: string | null } }) => (ok && value?.token) || '';

test('who taps twice adds one person and is told a link that works beside the first, which may be handed over', async () => {
  const tokens = (await Promise.all([add(), add()])).map(tokenOf);
  expect(await world.db.read.$count(people)).toBe(Object.keys(cast).length + 1);
  const open = () => Promise.all(tokens.map((token) => opens(world, token)));
  expect([new Set(tokens).size, await open()]).toEqual([2, [true, true]]);
  const password = 'three lamps and a bell';
  await redeemSetupLink(world.as(null), { token: tokens[0]!, password, again: password });
  expect(await open()).toEqual([false, false]);
});

test('reloading the page that told who was added makes and mails no other link', async () => {
  const told = tokenOf(await add());
  world.at(MINUTE);
  const again = await add();
  const lina = await findPersonByEmail(world.db.read, 'lina@kettleandlamp.example');
  expect(again).toMatchObject({ ok: true, value: { personId: lina!.id, token: null, toldBefore: true } });
  expect(await opens(world, told)).toBe(true);
  expect(await world.db.read.$count(setupLinks)).toBe(1);
});

test('whoever was added by mail is mailed once, however often the form comes; by hand it gives a link', async () => {
  const mailing = () => ({ ...world.as('vilma'), mail: { from: 'us@x.example', soon: () => {} } });
  const mailed = { ok: true, value: { token: null } };
  expect(await addPerson(mailing(), { ...lina, byMail: true })).toMatchObject(mailed);
  await world.db.write((tx) => tx.update(mails).set({ sentAt: world.now }));
  world.at(HOUR);
  expect(await addPerson(mailing(), { ...lina, byMail: true })).toMatchObject(mailed);
  expect(await world.db.read.$count(mails)).toBe(1);
  expect(await opens(world, tokenOf(await addPerson(mailing(), lina)))).toBe(true);
});

test('what is missing, wrong or taken is named field by field', async () => {
  expect(await add({ name: ' ', email: 'lina', roles: [], zone: 'Mars/Base' })).toEqual(
    refuse('fields-to-mend', { name: 'required', email: 'not-an-email', roles: 'choose-some', zone: 'unknown' }),
  );
  expect(await add({ team: '' })).toEqual(refuse('fields-to-mend', { team: 'required' }));
  expect(await add({ email: cast.ieva.email })).toEqual(refuse('fields-to-mend', { email: 'email-taken' }));
});

test('people are found by name, e-mail or team, with or without marks, and sorted', async () => {
  expect(await found('mazeik')).toEqual(['ruta']);
  expect(await found('DOCK street')).toEqual(['alesia', 'daina', 'ieva', 'tomas']);
  expect(await found('vilma@')).toEqual(['vilma']);
  expect(await found('nobody')).toEqual([]);
  expect(await found('zola')).toEqual([]);
  expect(await found('?')).toHaveLength(Object.keys(cast).length);
  await suspendPerson(world.as('vilma'), { personId: 'alesia', suspended: true });
  expect((await found('', 'standing')).at(-1)).toBe('alesia');
  expect((await found('', 'team')).slice(-2)).toEqual(['marius', 'vilma']);
});

test('an admin cannot suspend themselves, and a suspended person gets no link', async () => {
  expect(await suspendPerson(world.as('vilma'), { personId: 'vilma', suspended: true })).toEqual(refuse('own-account'));
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  expect(await invitePerson(world.as('vilma'), { personId: 'ieva' })).toEqual(refuse('not-found'));
});

test('suspending twice keeps the first time', async () => {
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  const first = (await findPersonByEmail(world.db.read, cast.ieva.email))!.suspendedAt;
  world.at(1000);
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  expect((await findPersonByEmail(world.db.read, cast.ieva.email))!.suspendedAt).toBe(first);
});

test('nobody but an admin lists, adds, invites or suspends', async () => {
  const others: [CastName | null, string][] = [
    [null, 'sign-in-needed'],
    ['ieva', 'not-allowed'],
    ['daina', 'not-allowed'],
    ['marius', 'not-allowed'],
  ];
  for (const [name, reason] of others) {
    const context = world.as(name);
    expect(await listEveryone(context, { search: '', order: 'name' })).toEqual({ ok: false, refusal: { reason } });
    expect(await addPerson(context, lina)).toEqual({ ok: false, refusal: { reason } });
    expect(await invitePerson(context, { personId: 'tomas' })).toEqual({ ok: false, refusal: { reason } });
    expect(await suspendPerson(context, { personId: 'tomas', suspended: true })).toEqual({
      ok: false,
      refusal: { reason },
    });
  }
});

test('the command line makes the first admin, and an admin of somebody who is there', async () => {
  const first = await inviteAdmin(world.as(null), 'You@Example.org');
  expect(first.ok && (await readSetupLink(world.as(null), { token: first.value.token! }))).toMatchObject({ ok: true });
  await inviteAdmin(world.as(null), cast.ieva.email);
  expect((await findActor(world.db.read, 'ieva'))!.roles.toSorted()).toEqual(['admin', 'employee']);
  expect(await inviteAdmin(world.as(null), 'nothing')).toEqual(refuse('fields-to-mend', { email: 'not-an-email' }));
});
