import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept } from '#db/queries/own-data.ts';
import { setPassword } from '#db/queries/people.ts';
import * as schema from '#db/schema/index.ts';
import { keptTables } from '#domain/people/own-data.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { got } from '#tests/support/got.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { readOwnData } from '#usecases/own-data.ts';
import { invitePerson } from '#usecases/people-admin.ts';
import { suspendPerson } from '#usecases/people-standing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const dataOf = async (name: CastName) => got(await readOwnData(world.as(name), undefined));

const tables = Object.values(schema).filter((one) => is(one, SQLiteTable));
/** The columns of a table that name a person: by a reference, or by what they are called. */
const personColumns = (table: SQLiteTable): string[] => {
  const references = getTableConfig(table).foreignKeys.map((key) => key.reference());
  const referring = references
    .filter(({ foreignTable }) => foreignTable === schema.people)
    .flatMap(({ columns }) => columns);
  const named = Object.entries(getTableColumns(table));
  return named
    .filter(([name, column]) => referring.includes(column) || /^(by|person|personId|.*By|.*PersonId)$/.test(name))
    .map(([name]) => name);
};

test('every column that names a person is told of on the page and in the file', () => {
  const missing = tables.flatMap((table) => {
    const name = getTableName(table);
    const told = keptTables.includes(name as never) ? kept[name as (typeof keptTables)[number]].by : [];
    const columns: Record<string, SQLiteColumn> = getTableColumns(table);
    return personColumns(table)
      .filter((column) => !told.includes(columns[column]!))
      .map((column) => `${name}.${column}: add it to db/queries/own-data.ts and to what /settings/data says`);
  });
  expect(missing).toEqual([]);
});

test('so is every table whose rows hang on such a row', () => {
  const told = new Set<SQLiteTable>(keptTables.map((name) => kept[name].table));
  const missing = tables.filter((table) =>
    getTableConfig(table).foreignKeys.some((key) => {
      const { foreignTable } = key.reference();
      return told.has(foreignTable) && !told.has(table);
    }),
  );
  expect(missing.map(getTableName)).toEqual([]);
});

test('the file holds what is the person’s own, and nothing of anybody else', async () => {
  await finished(world.db, 'ieva', 'quizzes', 'the-counter', { startedAt: world.now, finishedAt: world.now + 1 });
  await finished(world.db, 'tomas', 'quizzes', 'the-counter', { startedAt: world.now, finishedAt: world.now + 1 });
  const { tables } = await dataOf('ieva');
  expect(tables.people).toMatchObject([{ id: 'ieva', email: 'ieva@kettleandlamp.example' }]);
  expect(tables.people[0]?.createdAt).toBe('2026-11-23T07:00:00.000Z');
  expect(tables.memberships).toEqual([{ teamId: 'dock-street', personId: 'ieva', as: 'member' }]);
  expect(tables.attempts).toMatchObject([{ personId: 'ieva', slug: 'the-counter', earned: 5 }]);
  expect(JSON.stringify(tables)).not.toContain('tomas');
});

test('it holds no hash, token or seed', async () => {
  const hash = await world.auth.hashPassword('a kettle on Dock Street');
  await world.db.write((tx) => setPassword(tx, 'ieva', hash));
  const { value } = await world.auth.openSession('ieva');
  const invited = await invitePerson(world.as('vilma'), { personId: 'ieva' });
  const token = invited.ok ? invited.value.token! : '';
  await finished(world.db, 'ieva', 'quizzes', 'the-counter', { startedAt: world.now, finishedAt: world.now + 1 });
  const { tables } = await dataOf('ieva');
  expect([tables.sessions.length, tables.setup_links.length, tables.attempts.length]).toEqual([1, 1, 1]);
  const file = JSON.stringify(tables);
  const secrets = [hash, value, world.auth.hashToken(value), token, world.auth.hashToken(token), '"seed"'];
  expect(secrets.filter((secret) => secret === '' || file.includes(secret))).toEqual([]);
});

test('what was assigned and changed is told to who did it and to whom it was done; of others’ accounts only that', async () => {
  const form = { people: ['ieva'], targets: ['standards/put-it-right'], due: '2026-11-27', why: 'The hours changed.' };
  await makeAssignments(world.as('daina'), { ...form, clientId: 'form' });
  await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
  for (const name of ['ieva', 'daina'] as const) {
    expect((await dataOf(name)).tables.assignments).toMatchObject([
      { slug: 'put-it-right', why: 'The hours changed.' },
    ]);
  }
  const verbsOf = async (name: CastName) => (await dataOf(name)).tables.events.map(({ verb }) => verb);
  expect((await verbsOf('ieva')).sort()).toEqual(['assignments.make', 'people.suspend']);
  expect(await verbsOf('vilma')).toEqual(['people.suspend']);
  expect((await dataOf('vilma')).tables.events.every((event) => !('detail' in event))).toBe(true);
});
