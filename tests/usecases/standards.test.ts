import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClaim } from '#usecases/claims.ts';
import { openStandards, readStandard } from '#usecases/standards.ts';
import { shelf } from '../support/shelf.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ content: 'real' });
});
afterAll(() => world.close());

test('a standard names what teaches it and what practises it', async () => {
  const result = await readStandard(world.as('ieva'), { slug: 'carry-the-effort' });
  if (!result.ok) throw new Error(result.refusal.reason);
  expect(result.value.serving.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual(
    expect.arrayContaining(['lessons/carry-the-effort', 'quizzes/carry-the-effort', 'scenarios/kettle-twice']),
  );
});

test('what serves a standard is given by name alone, without items or scenes', async () => {
  const result = await readStandard(world.as('ieva'), { slug: 'carry-the-effort' });
  if (!result.ok) throw new Error(result.refusal.reason);
  for (const serving of result.value.serving) expect(Object.keys(serving)).toEqual(['kind', 'slug', 'title', 'lead']);
});

test('a claim names the lessons that cite it', async () => {
  const result = await readClaim(world.as('ieva'), { slug: 't14' });
  if (!result.ok) throw new Error(result.refusal.reason);
  expect(result.value.citedBy.map(({ slug }) => slug)).toContain('carry-the-effort');
});

test('a claim names those that say otherwise, save the ones that are not served', async () => {
  const [one, other] = world.catalog.list('claims').map(({ document }) => document);
  if (!one || !other) throw new Error('there are claims');
  const context = { ...world.as('ieva'), catalog: shelf({ ...one, conflicts: [other.slug, 'x99'] }, other) };
  const result = await readClaim(context, { slug: one.slug });
  expect(result).toMatchObject({
    ok: true,
    value: { conflicts: [{ slug: other.slug, title: other.title, grade: other.grade }] },
  });
});

test('a standard or a claim that is not there is refused', async () => {
  const nowhere = { ok: false, refusal: { reason: 'not-found' } };
  expect(await readStandard(world.as('ieva'), { slug: 'be-nice' })).toEqual(nowhere);
  expect(await readClaim(world.as('ieva'), { slug: 'x99' })).toEqual(nowhere);
});

test('everyone who is signed in may open the standards', async () => {
  expect(await openStandards(world.as('ieva'), {})).toMatchObject({ ok: true });
});

test('nobody reads standards or claims without signing in', async () => {
  const signIn = { ok: false, refusal: { reason: 'sign-in-needed' } };
  expect(await openStandards(world.as(null), {})).toEqual(signIn);
  expect(await readStandard(world.as(null), { slug: 'carry-the-effort' })).toEqual(signIn);
  expect(await readClaim(world.as(null), { slug: 't14' })).toEqual(signIn);
});
