import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  attemptsOnVersions,
  choicesByFork,
  peopleByEnding,
  peopleByFork,
  versionsPlayed,
} from '#db/queries/attempts.ts';
import { begunByPeople } from '#db/queries/open-attempts.ts';
import * as schema from '#db/schema/index.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** How the database goes about each question that is asked of a reader, as it says itself. */
async function plansOf(ask: (read: World['db']['read']) => Promise<unknown>): Promise<string[]> {
  const client = createClient({ url: world.url });
  const asked: { sql: string; args: string[] }[] = [];
  const logger = { logQuery: (sql: string, args: unknown[]) => asked.push({ sql, args: args as string[] }) };
  await ask(drizzle(client, { schema, casing: 'snake_case', logger }));
  const plans: string[] = [];
  for (const { sql, args } of asked) {
    const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args });
    plans.push(...rows.map((row) => String(row.detail)));
  }
  client.close();
  return plans;
}

const kettle = { slug: 'kettle', language: 'en' };
const places = ['start', 'middle'].map((scene) => ({ scene, digests: ['a', 'b'] }));

test.each<[string, (read: World['db']['read']) => Promise<unknown>]>([
  ['the versions that were played', (read) => versionsPlayed(read, kettle, 50)],
  ['the attempts on them', (read) => attemptsOnVersions(read, kettle, ['a', 'b'])],
  ['what was chosen', (read) => choicesByFork(read, kettle, places)],
  ['who chose', (read) => peopleByFork(read, kettle, places)],
  ['who came to each ending', (read) => peopleByEnding(read, kettle, places)],
])('of a scenario, %s: found by its attempts, and no table is read whole', async (_, ask) => {
  const plans = await plansOf(ask);
  expect(
    plans.filter((plan) => /^SEARCH attempts USING (COVERING )?INDEX attempts_on_scenario/.test(plan)),
  ).toHaveLength(1);
  expect(plans.filter((plan) => /^SCAN (attempts|choices|content_versions)/.test(plan))).toEqual([]);
});

test('what people have begun is read from indexes that hold all of it', async () => {
  const plans = await plansOf((read) => begunByPeople(read, ['ieva', 'tomas']));
  expect(plans.filter((plan) => /attempts|readings/.test(plan)).sort()).toEqual([
    'SEARCH attempts USING COVERING INDEX attempts_by_subject (person_id=?)',
    'SEARCH readings USING COVERING INDEX readings_by_person (person_id=?)',
  ]);
});
