import { afterEach, beforeEach, expect, test } from 'vitest';
import { findActor } from '#db/queries/actors.ts';
import { listEvents } from '#db/queries/events.ts';
import { teams } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeAccount } from '#tests/support/account.ts';
import { cast } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { addPerson } from '#usecases/people-admin.ts';
import { leavePerson, suspendPerson } from '#usecases/people-standing.ts';
import { addTeam, archiveTeam, changeTeam, listTeams, readKeptTeam } from '#usecases/teams-admin.ts';
import { readToday } from '#usecases/today.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const vilma = () => world.as('vilma');
const harbour = { name: ' Harbour  Street ', zone: 'Europe/Riga', clientId: 'form-1' };
const team = async (id: string) => got(await readKeptTeam(vilma(), { id }));
const made = async () => got(await addTeam(vilma(), harbour)).id;

test('a team is added once by one form, with its event', async () => {
  const [id, again] = [await made(), await made()];
  expect(again).toBe(id);
  expect(await team(id)).toMatchObject({ name: 'Harbour Street', zone: 'Europe/Riga', members: [], leads: [] });
  expect(await listEvents(world.db.read, 'teams', id, 'teams.add')).toMatchObject([{ by: 'vilma' }]);
});

test('a name that a team has, however it is capitalised, and a zone that is none are refused', async () => {
  expect(await addTeam(vilma(), { name: 'dock STREET', zone: '+02:00', clientId: 'a' })).toEqual(
    refuse('fields-to-mend', { name: 'team-taken', zone: 'unknown' }),
  );
  expect(await changeTeam(vilma(), { id: 'old-market', name: 'Dock Street', zone: 'Europe/Vilnius' })).toEqual(
    refuse('fields-to-mend', { name: 'team-taken' }),
  );
  expect(await changeTeam(vilma(), { id: 'old-market', name: '', zone: '' })).toEqual(
    refuse('fields-to-mend', { name: 'required', zone: 'unknown' }),
  );
});

test('who works in a team and who leads it is listed, the suspended as such, those who left not', async () => {
  await suspendPerson(vilma(), { personId: 'tomas', suspended: true });
  await leavePerson(vilma(), { personId: 'alesia' });
  const { members, leads } = await team('dock-street');
  expect(members.map(({ id, suspended }) => [id, suspended])).toEqual([
    ['ieva', false],
    ['tomas', true],
  ]);
  expect(leads.map(({ id }) => id)).toEqual(['daina']);
});

test('a team is renamed for everybody at once, and the event keeps the name that was', async () => {
  await changeTeam(vilma(), { id: 'dock-street', name: 'Quay', zone: 'Europe/Vilnius' });
  expect(await findActor(world.db.read, 'ieva')).toMatchObject({ seats: [{ name: 'Quay' }] });
  const [event] = await listEvents(world.db.read, 'teams', 'dock-street', 'teams.change');
  expect(event?.detail).toEqual({ changes: [{ field: 'name', from: ['Dock Street'], to: ['Quay'] }] });
});

test('in another zone, what is assigned stays due by the clocks it was assigned by; what comes is due by the new', async () => {
  const assign = async (target: string) => {
    const actor = (await findActor(world.db.read, 'daina'))!;
    const form = { people: ['ieva'], targets: [target], due: '2026-11-23', why: 'The rush.', clientId: target };
    return makeAssignments({ ...world.as('daina'), actor }, form);
  };
  expect(await assign('quizzes/carry-the-effort')).toMatchObject({ ok: true });
  await changeTeam(vilma(), { id: 'dock-street', name: 'Dock Street', zone: 'America/New_York' });
  // In New York it is still the 23rd.
  world.at('2026-11-24T00:30');
  expect(await assign('modules/start-here')).toMatchObject({ ok: true });
  const today = await readToday(world.as('ieva'), {});
  expect(today.ok && today.value.due.map(({ kind, state, today }) => [kind, state, today])).toEqual([
    ['quizzes', 'late', '2026-11-24'],
    ['modules', 'today', '2026-11-23'],
  ]);
});

test('a team is archived when nobody works in it or leads it, and takes nobody until it is brought back', async () => {
  expect(await archiveTeam(vilma(), { id: 'old-market', archived: true })).toEqual(refuse('team-not-empty'));
  const id = await made();
  expect(await archiveTeam(vilma(), { id, archived: true })).toMatchObject({ ok: true });
  const lina = {
    name: 'Lina',
    email: 'lina@x.example',
    roles: ['employee'] as const,
    zone: 'Europe/Riga',
    clientId: 'f',
  };
  const add = () => addPerson(vilma(), { ...lina, team: 'harbour street' });
  expect(await add()).toEqual(refuse('fields-to-mend', { team: 'team-archived' }));
  const { name, email } = cast.ieva;
  const move = { personId: 'ieva', name, email, roles: ['employee'] as const, worksIn: id, leads: [], language: 'en' };
  expect(await changeAccount(vilma(), move)).toMatchObject({ refusal: { fields: { worksIn: 'unknown' } } });
  await archiveTeam(vilma(), { id, archived: false });
  expect(await add()).toMatchObject({ ok: true });
});

test('a team of people who left can be archived, and coming back they are in none', async () => {
  await leavePerson(vilma(), { personId: 'jonas' });
  await leavePerson(vilma(), { personId: 'ruta' });
  expect(await archiveTeam(vilma(), { id: 'old-market', archived: true })).toMatchObject({ ok: true });
  await suspendPerson(vilma(), { personId: 'jonas', suspended: false });
  expect((await findActor(world.db.read, 'jonas'))?.seats).toEqual([]);
});

test('nobody but an admin lists, adds, changes or archives teams', async () => {
  for (const name of ['ieva', 'daina', 'marius'] as const) {
    const context = world.as(name);
    for (const result of [
      await listTeams(context, {}),
      await readKeptTeam(context, { id: 'dock-street' }),
      await addTeam(context, harbour),
      await changeTeam(context, { id: 'dock-street', name: 'Quay', zone: 'Europe/Riga' }),
      await archiveTeam(context, { id: 'dock-street', archived: true }),
    ]) {
      expect(result).toEqual(refuse('not-allowed'));
    }
  }
  expect(await world.db.read.$count(teams)).toBe(2);
});
