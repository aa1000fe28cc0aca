import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Catalog } from '#catalog/catalog.ts';
import { events, memberships, questionAnswers, questionReadings, questions } from '#db/schema/index.ts';
import { type CastName, cast } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { formOf, itemIn, quizOf, sixItems } from '#tests/support/practice.ts';
import { openItem } from '#tests/support/replies.ts';
import { lesson, shelf, standard } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { respond, show, start } from '#usecases/attempts.ts';
import { questionsListed } from '#usecases/own-questions.ts';
import { readProgress } from '#usecases/progress.ts';
import { answerQuestion } from '#usecases/question-answers.ts';
import { askQuestion, prepareQuestion } from '#usecases/question-asking.ts';
import { closeQuestion, listQuestions, readQuestion } from '#usecases/questions.ts';
import { readToday } from '#usecases/today.ts';

let world: World;
let catalog: Catalog;
beforeEach(async () => {
  world = await openWorld();
  const [single] = sixItems();
  catalog = shelf(
    quizOf('news', single ? [single, openItem] : []),
    standard('bad-news-first', 3),
    lesson('the-order-of-news'),
  );
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog });
const fromLesson = { lesson: 'the-order-of-news', attempt: null, item: null };
const ask = (name: CastName, more: Partial<Parameters<typeof askQuestion>[1]> = {}) =>
  askQuestion(as(name), { ...fromLesson, text: 'Why the bad news first?', clientId: `${name} asks`, ...more });
const answer = (name: CastName, id: string, clientId = 'answers') =>
  answerQuestion(as(name), { id, text: 'Because they wait for it.', clientId });
const waiting = async (name: CastName) => got(await listQuestions(as(name), {})).waiting.map(({ person }) => person);
const told = async (name: CastName) => got(await readToday(as(name), {})).answers;
const refused = (reason: string) => ({ ok: false, refusal: { reason } });
const begin = async (name: CastName) =>
  got(await start(as(name), { kind: 'quizzes', slug: 'news', clientId: `${name} begins` })).id;

describe('a question', () => {
  test('goes to who leads the team of the one who asks, and to nobody else', async () => {
    const { id } = got(await ask('ieva'));
    expect(got(await prepareQuestion(as('ieva'), fromLesson))).toMatchObject({ leads: ['Daina'], about: 'lessons' });
    expect([await waiting('daina'), await waiting('ruta')]).toEqual([['Ieva Petraitė'], []]);
    expect(got(await readToday(as('daina'), {})).questionsWaiting).toBe(1);
    expect(got(await readQuestion(as('daina'), { id }))).toMatchObject({
      ...{ person: 'Ieva Petraitė', text: 'Why the bad news first?', mayAnswer: true, own: false },
      href: '/lessons/the-order-of-news',
    });
    for (const name of ['tomas', 'ruta', 'marius', 'vilma'] as const) {
      expect(await readQuestion(as(name), { id })).toMatchObject(refused('not-allowed'));
      expect(await answer(name, id)).toMatchObject(refused('not-allowed'));
    }
  });

  test('sent twice counts once', async () => {
    const both = await Promise.all([ask('ieva'), ask('ieva')]);
    expect(got(both[0]!)).toEqual(got(both[1]!));
    expect(await world.db.read.select().from(questions)).toHaveLength(1);
  });

  test('is refused without words, with too many, about nothing, and where nobody leads', async () => {
    expect(await ask('ieva', { text: ' \n ' })).toMatchObject({ refusal: { fields: { text: 'required' } } });
    expect(await ask('ieva', { text: 'x'.repeat(1001) })).toMatchObject({ refusal: { fields: { text: 'too-long' } } });
    expect(await ask('ieva', { lesson: 'none' })).toMatchObject(refused('not-found'));
    expect(await ask('marius')).toMatchObject(refused('not-allowed'));
    await world.db.write((tx) => tx.delete(memberships).where(eq(memberships.as, 'manager')));
    expect(await ask('ieva')).toMatchObject(refused('nobody-to-ask'));
    expect(await world.db.read.select().from(questions)).toEqual([]);
  });
});

describe('a question about an item', () => {
  test('shows its stem alone, before the response and after it, and never an item that comes later', async () => {
    const attempt = await begin('ieva');
    const from = { lesson: null, attempt, item: null };
    const before = got(await prepareQuestion(as('ieva'), from));
    expect(before.items.map(({ number }) => number)).toEqual([1]);
    expect(await prepareQuestion(as('ieva'), { ...from, item: 2 })).toMatchObject(refused('not-found'));
    const { item } = itemIn(got(await show(as('ieva'), { id: attempt })));
    expect(before.said).toBe(item.stem);
    const fields = formOf({ confidence: 'sure', choice: '0' });
    got(await respond(as('ieva'), { id: attempt, number: 1, clientId: 'first', fields }));
    const after = got(await prepareQuestion(as('ieva'), from));
    expect(after.items.map(({ number }) => number)).toEqual([1, 2]);
    expect(after).toMatchObject({ number: 1, about: 'quizzes', slug: 'news' });
    const { id } = got(await ask('ieva', { ...from, item: 2 }));
    expect(JSON.stringify([before, after, got(await readQuestion(as('daina'), { id }))])).not.toContain('canary');
  });

  test('leads the one who asked back to it, and the lead to the quiz', async () => {
    const attempt = await begin('ieva');
    const { id } = got(await ask('ieva', { lesson: null, attempt, item: 1 }));
    expect(got(await readQuestion(as('ieva'), { id })).href).toBe(`/attempts/${attempt}?item=1`);
    expect(got(await readQuestion(as('daina'), { id })).href).toBe('/quizzes/news');
  });

  test('in somebody else’s attempt cannot be asked', async () => {
    const attempt = await begin('ieva');
    expect(await ask('tomas', { lesson: null, attempt })).toMatchObject(refused('not-allowed'));
    expect(await prepareQuestion(as('daina'), { lesson: null, attempt, item: 1 })).toMatchObject(
      refused('not-allowed'),
    );
  });
});

describe('what somebody asked', () => {
  const own = async (name: CastName) => got(await listQuestions(as(name), {})).own.listed;

  test('stays with them, open and answered, with the way back to where they asked it', async () => {
    expect(await own('ieva')).toEqual([]);
    const attempt = await begin('ieva');
    const about = { lesson: null, attempt, item: 1 };
    const first = got(await ask('ieva', { ...about, text: 'Which?', clientId: 'the first' }));
    world.at('2026-11-24T09:00');
    const second = got(await ask('ieva'));
    world.at('2026-11-25T09:00');
    const third = got(await ask('ieva', { text: 'And on the phone?', clientId: 'the third' }));
    for (const { id } of [first, third]) got(await answer('daina', id, id));
    got(await closeQuestion(as('ieva'), { id: first.id }));
    expect(await own('ieva')).toMatchObject([
      { id: third.id, text: 'And on the phone?', answers: [{ by: 'Daina Ozola', on: '2026-11-25' }], unread: true },
      { id: second.id, href: '/lessons/the-order-of-news', answers: [], unread: false, askedOn: '2026-11-24' },
      { id: first.id, href: `/attempts/${attempt}?item=1`, unread: false },
    ]);
    expect((await own('ieva'))[2]?.answers).toMatchObject([{ text: 'Because they wait for it.' }]);
    expect(got(await readProgress(as('ieva'), {})).questions).toEqual({ asked: 3, open: 1, unread: 1 });
  });

  test('is listed for nobody else as theirs, and a lead finds apart what waits for them', async () => {
    got(await ask('ieva'));
    for (const name of ['tomas', 'ruta', 'marius', 'vilma'] as const)
      expect(got(await listQuestions(as(name), {}))).toMatchObject({ own: { listed: [] }, waiting: [], answered: [] });
    expect(got(await listQuestions(as('ieva'), {}))).toMatchObject({
      leads: false,
      waiting: [],
      own: { listed: [{}] },
    });
    expect(got(await listQuestions(as('daina'), {}))).toMatchObject({
      leads: true,
      waiting: [{}],
      own: { listed: [] },
    });
    expect(await listQuestions(as(null), {})).toMatchObject(refused('sign-in-needed'));
  });

  test('is listed by pages, what has a new answer before the rest, then what has none', async () => {
    const asked: string[] = [];
    for (let i = 0; i <= questionsListed; i++) {
      world.at(60_000);
      asked.push(got(await ask('ieva', { clientId: `question ${i}` })).id);
    }
    got(await answer('daina', asked[0]!, 'a new answer'));
    got(await answer('daina', asked[2]!, 'a read one'));
    got(await closeQuestion(as('ieva'), { id: asked[2]! }));
    const page = async (number: number) => got(await listQuestions(as('ieva'), { page: number })).own;
    const [first, second] = [await page(1), await page(2)];
    const counts = { asked: questionsListed + 1, open: questionsListed - 1, unread: 1 };
    expect([first, second]).toMatchObject([
      { page: 1, pages: 2, counts },
      { page: 2, pages: 2, counts },
    ]);
    expect([first.listed[0]?.id, first.listed[1]?.id, first.listed.at(-1)?.id]).toEqual([
      asked[0],
      asked.at(-1),
      asked[1],
    ]);
    expect(second.listed.map(({ id }) => id)).toEqual([asked[2]]);
    expect([await page(3), await page(0)]).toEqual([second, first]);
  });

  test('stays with who has left the team since', async () => {
    got(await ask('ieva'));
    const context = { ...as('ieva'), actor: { ...cast.ieva, seats: [] } };
    expect(got(await listQuestions(context, {})).own.listed).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('stands on the first page of the one who asked until they say that they have read it', async () => {
    const { id } = got(await ask('ieva'));
    got(await answer('daina', id));
    expect(await waiting('daina')).toEqual([]);
    expect(await told('ieva')).toEqual([{ id, by: 'Daina', title: 'The order of news' }]);
    expect(await told('tomas')).toEqual([]);
    world.at('2027-01-23T09:00');
    expect(got(await readQuestion(as('ieva'), { id }))).toMatchObject({
      ...{ unread: true, mayAnswer: false },
      answers: [{ by: 'Daina Ozola', on: '2026-11-23', text: 'Because they wait for it.' }],
    });
    expect(await told('ieva')).toHaveLength(1);
    for (const _ of ['once', 'twice']) got(await closeQuestion(as('ieva'), { id }));
    expect(await told('ieva')).toEqual([]);
    expect(await world.db.read.select().from(questionReadings)).toHaveLength(1);
  });

  test('sent twice counts once and is kept as an event; another one is told again', async () => {
    const { id } = got(await ask('ieva'));
    await Promise.all([answer('daina', id), answer('daina', id)]);
    expect(await world.db.read.select().from(questionAnswers)).toHaveLength(1);
    expect(await world.db.read.select().from(events)).toMatchObject([
      { verb: 'questions.answer', by: 'daina', noun: 'people', nounId: 'ieva' },
    ]);
    got(await closeQuestion(as('ieva'), { id }));
    world.at(60_000);
    got(await answer('daina', id, 'adds'));
    expect(await told('ieva')).toHaveLength(1);
  });

  test('is read off by nobody but the one who asked', async () => {
    const { id } = got(await ask('ieva'));
    got(await answer('daina', id));
    expect(await closeQuestion(as('daina'), { id })).toMatchObject(refused('not-allowed'));
    expect(await closeQuestion(as(null), { id })).toMatchObject(refused('sign-in-needed'));
  });
});
