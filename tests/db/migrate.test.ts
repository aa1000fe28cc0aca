import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { root } from '#project/root.ts';

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellserved-migrate-'));
  db = await openDatabase({ url: `file:${join(folder, 'old.db')}` });
});
afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

/** Brings the database to the schema as it stood after the first `count` migrations. */
async function migrateAsOf(count: number): Promise<void> {
  const old = join(folder, 'migrations');
  await cp(join(root, 'db/migrations'), old, { recursive: true });
  const path = join(old, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: unknown[] };
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  await migrate(db, old);
}

const all = (table: string) => db.read.all(sql.raw(`select * from ${table} order by id`));

test('an upgrade keeps every response, its score by a coach and its evidence, under the ids that they had', async () => {
  await migrateAsOf(15);
  const given = ['b', 'a', 'c'].map((id, index) => ({ id, at: 1_000 - index }));
  await db.alone(async (writer) => {
    const run = (text: string) => writer.run(sql.raw(text));
    await run(`insert into people (id, name, email, created_at) values ('ieva', 'Ieva', 'ieva@shop.example', 1)`);
    await run(`insert into content_versions (digest, body, stored_at) values ('d', '{}', 1)`);
    await run(`insert into attempts (id, person_id, kind, slug, language, digest, seed, client_id, started_at)
               values ('t', 'ieva', 'quizzes', 'q', 'en', 'd', 's', 'f', 1)`);
    for (const { id, at } of given) {
      await run(`insert into responses (id, attempt_id, person_id, item, response, confidence, at, client_id)
                 values ('${id}', 't', 'ieva', 'q#${id}', '{"kind":"open-reply"}', 'sure', ${at}, 'f-${id}')`);
      await run(`insert into evidence (id, person_id, standard, way, subject, attempt_id, right, at, day)
                 values ('${id}', 'ieva', 'put-it-right', 'knows', 'q#${id}', 't', 1, ${at}, '2026-11-22')`);
    }
    await run(`insert into reply_scores (id, response_id, scored_by, at, met, note, client_id)
               values ('score', 'a', 'ieva', 2, '[]', '', 'g')`);
  });
  const tables = ['responses', 'evidence', 'reply_scores'];
  const before = await Promise.all(tables.map(all));
  await migrate(db);
  expect(await Promise.all(tables.map(all))).toEqual(before);
  expect(before[0]).toHaveLength(given.length);
  expect(await db.alone((writer) => writer.all(sql`pragma foreign_key_check`))).toEqual([]);
});

test('the responses of an attempt, and the evidence on a standard, stand beside one another in the file', async () => {
  await migrate(db);
  const tables = await db.read.all<{ name: string }>(
    sql`select name from pragma_table_list where wr = 1 and name not like 'search%' order by name`,
  );
  expect(tables.map(({ name }) => name)).toEqual(['evidence', 'responses']);
});
