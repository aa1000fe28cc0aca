import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentFile } from '#catalog/catalog.ts';
import { digestOf } from '#catalog/digest.ts';
import { attempts, choices, contentVersions } from '#db/schema/index.ts';
import { pinScenario } from '#domain/attempts/pinned.ts';
import type { Scenario } from '#domain/content/documents.ts';
import { canonicalJson } from '#domain/shared/canonical.ts';
import type { CastName } from '#tests/support/cast.ts';
import { kettle } from '#tests/support/practice.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { scenarioGraph } from '#usecases/studio-graph.ts';

const everybody = ['ieva', 'tomas', 'alesia', 'jonas', 'daina'] as const;
const [sorry, receipt] = [0, 1];
const [takeMine, onceMore, no] = [0, 1, 2];
const steps = ['start', 'middle'];

let world: World;
let made = 0;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** An attempt of this person on this version, by the choices made in it; `start` and `middle` take turns. */
async function played(person: CastName, route: readonly number[], version: Scenario = kettle, names: string[] = []) {
  const standards = names.map((title, index) => ({ slug: version.serves[index] ?? title, number: index + 1, title }));
  const pinned = pinScenario(version, standards);
  const id = `attempt-${++made}`;
  const digest = digestOf(pinned);
  const ending = { [takeMine]: 'good-end', [no]: 'bad-end' }[route.at(-1) ?? onceMore] ?? null;
  const ended = route.length % 2 === 0 && ending !== null;
  await world.db.write(async (tx) => {
    await tx
      .insert(contentVersions)
      .values({ digest, body: canonicalJson(pinned), storedAt: world.now })
      .onConflictDoNothing();
    await tx.insert(attempts).values({
      ...{
        id,
        personId: person,
        kind: 'scenarios',
        slug: version.slug,
        language: 'en',
        digest,
        seed: id,
        clientId: id,
      },
      ...{ startedAt: world.now + made, finishedAt: ended ? world.now + made : null, ending: ended ? ending : null },
    });
    for (const [step, choice] of route.entries()) {
      const row = { id: `${id} ${step}`, attemptId: id, personId: person, step, scene: steps[step % 2]!, choice };
      await tx.insert(choices).values({ ...row, at: world.now, clientId: `${id} ${step}` });
    }
  });
}

async function graph(earlier = false, as: CastName = 'marius', now: Scenario = kettle) {
  const file = {
    ...{ kind: 'scenarios', slug: now.slug, language: 'en', path: `scenarios/en/${now.slug}.md` },
    ...{ entry: { document: now, digest: 'now' }, inError: false, diagnostics: [], media: [], dated: [] },
  } satisfies ContentFile;
  const context = world.as(as);
  const catalog = { ...context.catalog, file: (path: string) => (path === file.path ? file : null) };
  return scenarioGraph({ ...context, catalog }, { language: 'en', slug: 'kettle', earlier });
}

async function forks(earlier = false, now: Scenario = kettle) {
  const result = await graph(earlier, 'marius', now);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value.forks;
}

test('each fork tells how many people reached it and how often each choice was made', async () => {
  for (const person of everybody) await played(person, [person === 'ieva' ? receipt : sorry, takeMine]);
  await played('ieva', [sorry, no]);
  expect(await forks()).toEqual([
    { scene: 'start', people: 5, chosen: [5, 1] },
    { scene: 'middle', people: 5, chosen: [5, 0, 1] },
    { scene: 'good-end', people: 5, chosen: [] },
    { scene: 'bad-end', people: null, chosen: null },
  ]);
});

test('who comes back to a scene in the same attempt is counted by the first choice', async () => {
  for (const person of everybody) await played(person, [receipt, onceMore, sorry, takeMine]);
  const [start, middle] = await forks();
  expect(start?.chosen).toEqual([0, 5]);
  expect(middle?.chosen).toEqual([0, 5, 0]);
});

test('four people tell nothing, however often they played', async () => {
  for (const person of everybody.slice(0, 4)) {
    await played(person, [sorry, takeMine]);
    await played(person, [receipt, no]);
  }
  const result = await graph();
  expect(result).toMatchObject({ ok: true, value: { people: null } });
  expect((await forks()).map(({ people, chosen }) => [people, chosen])).toEqual(Array(4).fill([null, null]));
});

test('attempts on an earlier version count when they are asked for, at the forks that were the same', async () => {
  const [start, middle, ...ends] = kettle.scenes;
  const older: Scenario = { ...kettle, scenes: [{ ...start!, lines: [] }, middle!, ...ends] };
  for (const person of everybody) await played(person, [sorry, no], older);
  await played('ieva', [sorry, takeMine]);
  expect((await forks()).map(({ people }) => people)).toEqual([null, null, null, 0]);
  const [first, second, good, bad] = await forks(true);
  expect(first).toEqual({ scene: 'start', people: null, chosen: null });
  expect(second).toEqual({ scene: 'middle', people: 5, chosen: [1, 0, 5] });
  expect([good?.people, bad?.people]).toEqual([null, 5]);
  expect(await graph()).toMatchObject({ ok: true, value: { earlier: { versions: 1, counted: false } } });
});

test('a new name of a standard makes no new version of the scenario', async () => {
  for (const person of everybody) await played(person, [sorry, takeMine], kettle, ['Put it right']);
  await played('ieva', [sorry, no], kettle, ['Mend it']);
  const result = await graph();
  expect(result).toMatchObject({ ok: true, value: { attempts: 6, people: 5, earlier: { versions: 0 } } });
  expect((await forks())[0]?.chosen).toEqual([6, 0]);
});

test('a draft that nobody played has a graph without numbers', async () => {
  const result = await graph(false, 'marius', { ...kettle, draft: true });
  expect(result).toMatchObject({ ok: true, value: { attempts: 0, people: 0, file: { state: 'draft' } } });
});

test('only trainers see what was chosen, and a file that is not there is not found', async () => {
  for (const name of ['ieva', 'daina', 'vilma'] as const) {
    expect(await graph(false, name)).toEqual({ ok: false, refusal: { reason: 'not-allowed' } });
  }
  const none = await scenarioGraph(world.as('marius'), { language: 'en', slug: 'none', earlier: false });
  expect(none).toEqual({ ok: false, refusal: { reason: 'not-found' } });
});
