import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findActor } from '#db/queries/actors.ts';
import { listEvents } from '#db/queries/events.ts';
import { people, roles } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeAccount, type Filled } from '#tests/support/account.ts';
import { type CastName, cast } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { got } from '#tests/support/got.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { readPerson } from '#usecases/people.ts';
import { changePerson, readAccount } from '#usecases/people-account.ts';
import { invitePerson } from '#usecases/people-admin.ts';
import { leavePerson, readLeaving, suspendPerson } from '#usecases/people-standing.ts';
import { changeSettings } from '#usecases/settings.ts';
import { readSetupLink } from '#usecases/setup-links.ts';
import { readTeam } from '#usecases/teams.ts';
import { changeTeam } from '#usecases/teams-admin.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const ieva: Filled = {
  personId: 'ieva',
  name: cast.ieva.name,
  email: cast.ieva.email,
  roles: ['employee'],
  worksIn: 'dock-street',
  leads: [],
  language: 'en',
};
const vilma: Filled = { ...ieva, personId: 'vilma', name: cast.vilma.name, email: cast.vilma.email, worksIn: '' };
const change = (more: Partial<Filled>, who: CastName = 'vilma') => changeAccount(world.as(who), { ...ieva, ...more });
const members = async (who: CastName, id: string) => got(await readTeam(world.as(who), { id }));
const assign = () =>
  makeAssignments(world.as('daina'), {
    people: ['ieva'],
    targets: ['quizzes/carry-the-effort'],
    due: '2026-11-27',
    why: 'The rush.',
    clientId: 'form-1',
  });
/** Marius is an admin too, and both can come in. */
const twoAdmins = async () => {
  await world.db.write(async (tx) => {
    await tx.insert(roles).values({ personId: 'marius', role: 'admin' });
    await tx.update(people).set({ passwordHash: 'set' });
  });
  return { ...world.as('marius'), actor: { ...cast.marius, roles: ['trainer', 'admin'] as const } };
};
const asMarius = { ...vilma, personId: 'marius', name: cast.marius.name, email: cast.marius.email };

test('name, e-mail, roles, teams and language are changed at once, and the event says from what to what', async () => {
  const changed = await change({
    name: ' Ieva  Kalna ',
    email: 'IEVA.K@kettleandlamp.example',
    roles: ['employee', 'manager'],
    leads: ['dock-street', 'old-market'],
    language: 'lv',
  });
  expect(changed.ok).toBe(true);
  const actor = await findActor(world.db.read, 'ieva');
  expect(actor).toMatchObject({ name: 'Ieva Kalna', email: 'ieva.k@kettleandlamp.example', language: 'lv' });
  expect(actor?.seats.map(({ id, as }) => `${id} ${as}`).sort()).toEqual([
    'dock-street manager',
    'dock-street member',
    'old-market manager',
  ]);
  const [event] = await listEvents(world.db.read, 'people', 'ieva', 'people.change');
  expect(event).toMatchObject({ by: 'vilma' });
  expect(event?.detail?.changes).toContainEqual({ field: 'roles', from: ['employee'], to: ['employee', 'manager'] });
});

test('the same form sent twice is one change', async () => {
  await change({ name: 'Ieva Kalna' });
  await change({ name: 'Ieva Kalna' });
  expect(await listEvents(world.db.read, 'people', 'ieva', 'people.change')).toHaveLength(1);
});

test('a form that was open while another admin changed the same is refused, and takes nothing back', async () => {
  await change({ roles: ['employee', 'trainer'] });
  const open = await readAccount(world.as('vilma'), { personId: 'ieva' });
  if (!open.ok) throw new Error(open.refusal.reason);
  await change({ roles: ['employee'] });
  const stale = { ...ieva, worksIn: 'old-market', roles: ['employee', 'trainer'] as const, seen: open.value.shown };
  expect(await changePerson(world.as('vilma'), stale)).toEqual(refuse('account-changed'));
  expect(await findActor(world.db.read, 'ieva')).toMatchObject({ roles: ['employee'], seats: [{ id: 'dock-street' }] });
  expect(await changePerson(world.as('vilma'), { ...stale, seen: null })).toEqual(refuse('account-changed'));
});

test('a form that was open while the person or another admin changed something else stops at nothing, and takes nothing back', async () => {
  const open = await readAccount(world.as('vilma'), { personId: 'ieva' });
  if (!open.ok) throw new Error(open.refusal.reason);
  const own = { name: 'Ieva Kalna', language: 'lv', theme: 'dark', zone: '', shortcuts: true };
  expect(await changeSettings(world.as('ieva'), own)).toMatchObject({ ok: true });
  await change({ name: 'Ieva Kalna', language: 'lv', email: 'ik@kettleandlamp.example' });
  const typed = { ...ieva, worksIn: 'old-market', seen: open.value.shown };
  for (const time of ['once', 'sent again'])
    expect([time, await changePerson(world.as('vilma'), typed)]).toEqual([
      time,
      { ok: true, value: { name: own.name } },
    ]);
  const after = { name: own.name, language: 'lv', email: 'ik@kettleandlamp.example', seats: [{ id: 'old-market' }] };
  expect(await findActor(world.db.read, 'ieva')).toMatchObject(after);
  const [, last] = await listEvents(world.db.read, 'people', 'ieva', 'people.change');
  expect(last?.detail?.changes).toMatchObject([{ field: 'worksIn' }]);
  expect(await changePerson(world.as('vilma'), { ...typed, name: 'Ieva Ozola' })).toEqual(refuse('account-changed'));
});

test('a form that was open while its team was named anew is as good as before', async () => {
  const open = await readAccount(world.as('vilma'), { personId: 'ieva' });
  if (!open.ok) throw new Error(open.refusal.reason);
  await changeTeam(world.as('vilma'), { id: 'dock-street', name: 'The Docks', zone: 'Europe/Vilnius' });
  const typed = { ...ieva, name: 'Ieva Kalna', seen: open.value.shown };
  expect(await changePerson(world.as('vilma'), typed)).toMatchObject({ ok: true });
  expect(await changePerson(world.as('vilma'), typed)).toMatchObject({ ok: true });
});

test('moved to another team, a person is on its page at once with all they did and what is open', async () => {
  await finished(world.db, 'ieva', 'quizzes', 'carry-the-effort', { startedAt: world.now, finishedAt: world.now });
  await assign();
  await change({ worksIn: 'old-market' });
  expect((await members('daina', 'dock-street')).members.map(({ id }) => id)).toEqual(['alesia', 'tomas']);
  const team = await members('ruta', 'old-market');
  expect(team.members.map(({ id }) => id)).toEqual(['ieva', 'jonas']);
  expect(team.open).toMatchObject([{ personId: 'ieva', slug: 'carry-the-effort', due: '2026-11-27' }]);
  expect(await readPerson(world.as('ruta'), { id: 'ieva' })).toMatchObject({ ok: true });
  expect(await readPerson(world.as('daina'), { id: 'ieva' })).toEqual(refuse('not-allowed'));
});

test('a role that needs no team leaves it: a trainer sits nowhere', async () => {
  await change({ roles: ['trainer'] });
  expect((await findActor(world.db.read, 'ieva'))?.seats).toEqual([]);
});

test('what is missing, wrong, taken or not there is named field by field', async () => {
  expect(await change({ name: '', email: 'no', roles: [] })).toEqual(
    refuse('fields-to-mend', { name: 'required', email: 'not-an-email', roles: 'choose-some' }),
  );
  expect(await change({ worksIn: '', email: cast.tomas.email })).toEqual(
    refuse('fields-to-mend', { worksIn: 'choose-one', email: 'email-taken' }),
  );
  expect(await change({ worksIn: 'nowhere', language: 'xx' })).toEqual(
    refuse('fields-to-mend', { worksIn: 'unknown', language: 'unknown' }),
  );
  expect(await change({ roles: ['manager'] })).toEqual(refuse('fields-to-mend', { leads: 'choose-some' }));
  expect(await change({ personId: 'nobody' })).toEqual(refuse('not-found'));
});

test('with another e-mail the open link ends', async () => {
  const link = await invitePerson(world.as('vilma'), { personId: 'ieva' });
  await change({ email: 'new@kettleandlamp.example' });
  expect(link.ok && (await readSetupLink(world.as(null), { token: link.value.token! }))).toMatchObject({ value: null });
});

test('before somebody leaves, it says what will end', async () => {
  await assign();
  await invitePerson(world.as('vilma'), { personId: 'ieva' });
  await world.auth.openSession('ieva');
  expect(await readLeaving(world.as('vilma'), { personId: 'ieva' })).toMatchObject({
    value: { openAssignments: 1, sessions: 1, links: 1, unled: [] },
  });
  expect(await readLeaving(world.as('vilma'), { personId: 'daina' })).toMatchObject({
    value: { openAssignments: 0, unled: ['Dock Street'] },
  });
});

test('of a person who left access ends at once, open assignments close as left and what they did stays', async () => {
  await finished(world.db, 'ieva', 'quizzes', 'put-it-right', { startedAt: world.now, finishedAt: world.now });
  await assign();
  const link = await invitePerson(world.as('vilma'), { personId: 'ieva' });
  await world.auth.openSession('ieva');
  expect(await leavePerson(world.as('vilma'), { personId: 'ieva' })).toMatchObject({ ok: true });
  const { read } = world.db;
  expect(await findActor(read, 'ieva')).toBeNull();
  expect(await read.query.sessions.findMany()).toEqual([]);
  expect(link.ok && (await readSetupLink(world.as(null), { token: link.value.token! }))).toMatchObject({ value: null });
  expect(await read.query.assignmentClosings.findMany()).toMatchObject([{ how: 'left', by: 'vilma' }]);
  expect(await read.query.attempts.findMany()).toHaveLength(1);
  expect((await members('daina', 'dock-street')).members.map(({ id }) => id)).toEqual(['alesia', 'tomas']);
  expect(await readAccount(world.as('vilma'), { personId: 'ieva' })).toMatchObject({ value: { standing: 'left' } });
});

test('leaving said twice counts once, and who was suspended before can leave', async () => {
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  const since = (await world.db.read.query.people.findFirst({ where: eq(people.id, 'ieva') }))?.suspendedAt;
  world.at(1000);
  await leavePerson(world.as('vilma'), { personId: 'ieva' });
  await leavePerson(world.as('vilma'), { personId: 'ieva' });
  expect(await world.db.read.query.people.findFirst({ where: eq(people.id, 'ieva') })).toMatchObject({
    suspendedAt: since,
    leftAt: world.now,
  });
  expect(await listEvents(world.db.read, 'people', 'ieva', 'people.leave')).toHaveLength(1);
  expect(await readLeaving(world.as('vilma'), { personId: 'ieva' })).toEqual(refuse('already-done'));
  expect(await readLeaving(world.as('vilma'), { personId: 'none' })).toEqual(refuse('not-found'));
});

test('who comes back is in their team again, and nothing is open that was closed', async () => {
  await assign();
  await leavePerson(world.as('vilma'), { personId: 'ieva' });
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: false });
  expect(await findActor(world.db.read, 'ieva')).toMatchObject({ seats: [{ id: 'dock-street' }] });
  const team = await members('daina', 'dock-street');
  expect(team.open).toEqual([]);
  expect(team.closed).toMatchObject([{ personId: 'ieva', closed: { how: 'left' } }]);
});

test('the last admin who can come in can neither be changed away, nor suspended, nor leave', async () => {
  const marius = await twoAdmins();
  // Vilma has no password, so that Marius alone can come in.
  await world.db.write((tx) => tx.update(people).set({ passwordHash: null }).where(eq(people.id, 'vilma')));
  const as = world.as('vilma');
  expect(await changeAccount(marius, { ...asMarius, roles: ['trainer'] })).toEqual(refuse('last-admin'));
  expect(await suspendPerson(as, { personId: 'marius', suspended: true })).toEqual(refuse('last-admin'));
  expect(await leavePerson(as, { personId: 'marius' })).toEqual(refuse('last-admin'));
  expect((await findActor(world.db.read, 'marius'))?.roles).toContain('admin');
});

test('nobody marks themselves as left', async () => {
  await twoAdmins();
  expect(await leavePerson(world.as('vilma'), { personId: 'vilma' })).toEqual(refuse('own-account'));
});

test.each([
  [
    'take the role from each other',
    (context: Parameters<typeof changeAccount>[0], other: Filled) =>
      changeAccount(context, { ...other, roles: ['trainer'] }),
  ],
  [
    'suspend each other',
    (context: Parameters<typeof changeAccount>[0], other: Filled) =>
      suspendPerson(context, { personId: other.personId, suspended: true }),
  ],
  [
    'mark each other as left',
    (context: Parameters<typeof changeAccount>[0], other: Filled) => leavePerson(context, { personId: other.personId }),
  ],
])('of two admins who %s at once, one is refused', async (_, deed) => {
  const marius = await twoAdmins();
  const results = await Promise.all([deed(world.as('vilma'), asMarius), deed(marius, vilma)]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(results.find(({ ok }) => !ok)).toEqual(refuse('last-admin'));
});

test('nobody but an admin reads, changes or closes an account', async () => {
  for (const name of ['ieva', 'daina', 'marius'] as const) {
    const context = world.as(name);
    for (const result of [
      await readAccount(context, { personId: 'tomas' }),
      await changeAccount(context, { ...ieva, name: 'Else' }),
      await readLeaving(context, { personId: 'tomas' }),
      await leavePerson(context, { personId: 'tomas' }),
    ]) {
      expect(result).toEqual(refuse('not-allowed'));
    }
  }
});
