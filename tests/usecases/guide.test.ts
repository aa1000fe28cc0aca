import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterSlugs } from '#domain/guide/chapters.ts';
import { got } from '#tests/support/got.ts';
import { listGuide, readGuide } from '#usecases/guide.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function chapter(slug: string) {
  return got(await readGuide(world.as('marius'), { chapter: slug }));
}

test('a trainer gets the chapters in their order, each leading on to the next', async () => {
  const listed = await listGuide(world.as('marius'), {});
  expect(listed.ok && listed.value.map(({ slug }) => slug)).toEqual(chapterSlugs);
  expect((await chapter('start')).before).toBeNull();
  expect((await chapter('start')).next).toMatchObject({ slug: chapterSlugs[1] });
});

test('each reads it in their own language, or in that which all fall back to, and it says which', async () => {
  const languagesFor = async (language: string) => {
    const listed = await listGuide({ ...world.as('marius'), language }, {});
    return listed.ok ? [...new Set(listed.value.map((one) => one.language))] : null;
  };
  expect(await languagesFor('lv')).toEqual(['lv']);
  expect(await languagesFor('fil')).toEqual(['en']);
});

test('every example that breaks no rule is drawn, and no other', async () => {
  for (const slug of chapterSlugs) {
    for (const block of (await chapter(slug)).blocks) {
      if (block.type === 'example') expect(block.drawn !== null).toBe(block.example.told.length === 0);
    }
  }
});

test('an item is drawn as learners get it before they respond: without its key', async () => {
  const { blocks } = await chapter('quizzes');
  const items = blocks.flatMap((block) =>
    block.type === 'example' && block.drawn?.as === 'items' ? block.drawn.items : [],
  );
  expect(new Set(items.map(({ item }) => item.kind)).size).toBeGreaterThan(5);
  expect(JSON.stringify(items.map(({ asked }) => asked))).not.toMatch(/"right":(true|false)|"why"|"accepted"/);
});

test('a scenario is drawn at its start and after the first choice of its source', async () => {
  const { blocks } = await chapter('scenarios');
  const drawn = blocks.flatMap((block) => (block.type === 'example' && block.drawn ? block.drawn : []))[0];
  expect(drawn).toMatchObject({ as: 'scenario', start: { mood: -1 }, later: { view: { mood: 0 } } });
});

test('nobody else is let in, and there is no chapter of another name', async () => {
  expect(await listGuide(world.as('ieva'), {})).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
  expect(await readGuide(world.as('ieva'), { chapter: 'start' })).toMatchObject({ ok: false });
  expect(await readGuide(world.as('marius'), { chapter: 'none' })).toMatchObject({
    ok: false,
    refusal: { reason: 'not-found' },
  });
});
