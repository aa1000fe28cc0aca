import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { got } from '#tests/support/got.ts';
import { anyResponse, formOf, itemIn, quizOf, sixItems } from '#tests/support/practice.ts';
import { lesson, shelf, standard } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { respond, show, start } from '#usecases/attempts.ts';
import { readQuiz, readRefresher } from '#usecases/quizzes.ts';

const catalog = shelf(
  quizOf('news', sixItems()),
  standard('bad-news-first', 3),
  standard('train-again', 15),
  lesson('the-order-of-news'),
);
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const as = (name: 'ieva' | 'tomas' | null) => ({ ...world.as(name), catalog });

describe('the start of a quiz', () => {
  it('says how long it is, when it is passed, what it serves and which lesson teaches it', async () => {
    expect(got(await readQuiz(as('ieva'), { slug: 'news' }))).toMatchObject({
      items: 6,
      minutes: 5,
      pass: 80,
      lesson: { slug: 'the-order-of-news' },
      standards: [{ number: 3 }],
      open: null,
      earlier: [],
    });
    expect(await readQuiz(as('ieva'), { slug: 'gone' })).toMatchObject({ refusal: { reason: 'not-found' } });
    expect(await readQuiz(as(null), { slug: 'news' })).toMatchObject({ refusal: { reason: 'sign-in-needed' } });
  });

  it('says in which language it is, so that a reader of another is told', async () => {
    const actor = { ...world.as('ieva').actor!, language: 'lv' };
    expect(got(await readQuiz({ ...as('ieva'), actor }, { slug: 'news' })).language).toBe('en');
  });

  it('shows the open attempt, then the finished one with its result, to its owner alone', async () => {
    const { id } = got(await start(as('ieva'), { kind: 'quizzes', slug: 'news', clientId: 'c' }));
    expect(got(await readQuiz(as('ieva'), { slug: 'news' })).open).toMatchObject({ id });
    for (let n = 1; n <= 6; n++) {
      const { number, item } = itemIn(got(await show(as('ieva'), { id })));
      got(await respond(as('ieva'), { id, number, clientId: `c${n}`, fields: formOf(anyResponse(item)) }));
    }
    const after = got(await readQuiz(as('ieva'), { slug: 'news' }));
    expect(after).toMatchObject({ open: null, earlier: [{ id, total: 10, finishedAt: world.now }] });
    expect(got(await readQuiz(as('tomas'), { slug: 'news' })).earlier).toEqual([]);
  });
});

describe('the start of a refresher', () => {
  it('says how many items are drawn, and that there are none where nothing practises the standard', async () => {
    expect(got(await readRefresher(as('ieva'), { slug: 'bad-news-first' }))).toMatchObject({ items: 6, minutes: 5 });
    expect(got(await readRefresher(as('ieva'), { slug: 'train-again' }))).toMatchObject({ items: 0 });
  });
});
