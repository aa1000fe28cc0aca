import { afterEach, beforeEach, expect, test } from 'vitest';
import { findActor } from '#db/queries/actors.ts';
import { findPersonByEmail } from '#db/queries/people.ts';
import { events, people, teams } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { type CastName, cast } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { prepareImport, previewImport, readImport, takeImport } from '#usecases/people-import.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const zone = 'Europe/Riga';
const file = [
  'name;email;role;team;language',
  'Lina Sakalė;lina@kettleandlamp.example;employee;Dock Street;lv',
  `Tomas Kalnins;${cast.tomas.email};employee;Harbour;`,
  'Bad;nowhere;employee;Dock Street;',
  `Vilma Žukauskienė;${cast.vilma.email};admin;;`,
].join('\r\n');
const preview = async (text: string | null = file, who: CastName = 'vilma') =>
  previewImport(world.as(who), { text, zone });
const seenOf = async (text: string) => {
  const shown = await preview(text);
  return shown.ok ? shown.value.seen : '';
};
const take = async (text = file, clientId = 'import-1', seen?: string) =>
  takeImport(world.as('vilma'), { text, zone, seen: seen ?? (await seenOf(text)), clientId });
const accounts = () => world.db.read.$count(people);

test('a look at the file changes nothing', async () => {
  const shown = await preview();
  expect(shown).toMatchObject({
    value: {
      added: [{ name: 'Lina Sakalė' }],
      changed: [{ id: 'tomas' }],
      same: [{ name: cast.vilma.name }],
      bad: [{ number: 4 }],
      newTeams: ['Harbour'],
    },
  });
  expect(await accounts()).toBe(Object.keys(cast).length);
  expect(await world.db.read.$count(events)).toBe(0);
});

test('the good lines are taken, the new team in its zone, with an event for each and one for the whole', async () => {
  expect(await take()).toMatchObject({ ok: true });
  const lina = await findPersonByEmail(world.db.read, 'lina@kettleandlamp.example');
  expect(await findActor(world.db.read, lina!.id)).toMatchObject({
    ...{ roles: ['employee'], language: 'lv', seats: [{ id: 'dock-street', as: 'member' }] },
  });
  expect(await findActor(world.db.read, 'tomas')).toMatchObject({ seats: [{ name: 'Harbour', zone, as: 'member' }] });
  const kept = (await world.db.read.select().from(events)).map(({ verb, by }) => `${verb} ${by}`).sort();
  expect(kept).toEqual(['people.add vilma', 'people.change vilma', 'people.import vilma', 'teams.add vilma']);
  expect(await readImport(world.as('vilma'), { clientId: 'import-1' })).toMatchObject({
    value: { added: 1, changed: 1, same: 1, bad: 1, teams: 1 },
  });
});

test('the same form sent twice counts once, and the same file a second time changes nothing', async () => {
  await take();
  const [rows, kept] = [await accounts(), await world.db.read.$count(events)];
  expect(await take(file, 'import-1', 'whatever')).toMatchObject({ ok: true });
  expect(await take(file, 'import-2')).toEqual(refuse('nothing-to-take'));
  expect(await preview()).toMatchObject({ value: { added: [], changed: [], newTeams: [] } });
  expect([await accounts(), await world.db.read.$count(events)]).toEqual([rows, kept]);
});

test('what would do something else than was looked at is not taken', async () => {
  const seen = await seenOf(file);
  await take('name,email,role\nLina,lina@kettleandlamp.example,trainer', 'other');
  expect(await take(file, 'import-1', seen)).toEqual(refuse('changed-meanwhile'));
  expect(await world.db.read.$count(teams)).toBe(2);
});

test('a file that is no UTF-8, or in a zone that is none, is told', async () => {
  expect(await preview(null)).toEqual(refuse('fields-to-mend', { file: 'not-utf8' }));
  expect(await previewImport(world.as('vilma'), { text: file, zone: 'Nowhere' })).toEqual(
    refuse('fields-to-mend', { zone: 'unknown' }),
  );
});

test('a cell that looks like a formula is kept as the text that it is', async () => {
  await take('name,email,role\n"=HYPERLINK(""x"")",f@kettleandlamp.example,trainer');
  expect((await findPersonByEmail(world.db.read, 'f@kettleandlamp.example'))?.name).toBe('=HYPERLINK("x")');
});

test('1,000 lines are taken in one go', async () => {
  const lines = Array.from(
    { length: 1000 },
    (_, at) => `Person ${at},p${at}@kettleandlamp.example,employee,Shop ${at % 30},`,
  );
  expect(await take(['name,email,role,team,language', ...lines].join('\n'))).toMatchObject({ ok: true });
  expect(await accounts()).toBe(Object.keys(cast).length + 1000);
  expect(await world.db.read.$count(teams)).toBe(32);
});

test('nobody but an admin imports', async () => {
  for (const name of ['ieva', 'daina', 'marius'] as const) {
    const context = world.as(name);
    for (const result of [
      await prepareImport(context, {}),
      await previewImport(context, { text: file, zone }),
      await takeImport(context, { text: file, zone, seen: '', clientId: 'x' }),
      await readImport(context, { clientId: 'x' }),
    ]) {
      expect(result).toEqual(refuse('not-allowed'));
    }
  }
});
