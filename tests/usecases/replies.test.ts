import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Catalog } from '#catalog/catalog.ts';
import { events, evidence, replyScores } from '#db/schema/index.ts';
import { type CastName, cast } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { formOf, itemIn, itemsIn, quizOf, sixItems } from '#tests/support/practice.ts';
import { openItem } from '#tests/support/replies.ts';
import { lesson, shelf, standard } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { respond, show, start } from '#usecases/attempts.ts';
import { readPerson } from '#usecases/people.ts';
import { readProgress } from '#usecases/progress.ts';
import { readRefresher } from '#usecases/quizzes.ts';
import { listReplies, readReply } from '#usecases/replies.ts';
import { scoreReply } from '#usecases/reply-scores.ts';
import { readTeam } from '#usecases/teams.ts';
import { readToday } from '#usecases/today.ts';

let world: World;
let catalog: Catalog;
beforeEach(async () => {
  world = await openWorld();
  const [single] = sixItems();
  catalog = shelf(
    quizOf('news', single ? [single, openItem] : []),
    standard('bad-news-first', 3),
    standard('show-care', 7),
    lesson('the-order-of-news'),
  );
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog });

/** Takes the quiz with its single choice right; the id of the attempt. */
async function take(name: CastName, reply = 'It comes on the 14th.'): Promise<string> {
  const { id } = got(await start(as(name), { kind: 'quizzes', slug: 'news', clientId: `${name} ${world.now}` }));
  const { item } = itemIn(got(await show(as(name), { id })));
  const right = 'options' in item ? item.options.indexOf('single option 2') : 0;
  const send = (number: number, fields: Record<string, string>) =>
    respond(as(name), { id, number, clientId: `${id} ${number}`, fields: formOf({ confidence: 'sure', ...fields }) });
  got(await send(1, { choice: String(right) }));
  got(await send(2, { reply }));
  return id;
}
const waiting = async (name: CastName = 'daina') => got(await listReplies(as(name), {})).waiting;
const oldest = async () => (await waiting())[0]?.id ?? 'none';
const score = (
  name: CastName,
  id: string,
  met: number[],
  more: { seen?: string; clientId?: string; note?: string } = {},
) => scoreReply(as(name), { id, met, note: 'Good.', seen: '', clientId: `${name} ${met}`, ...more });
const end = async (id: string) => {
  const { page } = itemsIn(got(await show(as('ieva'), { id })));
  if (page.is !== 'end') throw new Error('Not at its end');
  return page;
};

describe('an open reply that waits', () => {
  test('never holds up its quiz: the result is of what was scored at once', async () => {
    const page = await end(await take('ieva'));
    expect(page).toMatchObject({ earned: 1, total: 1, passed: true, waiting: 1 });
    expect(page.verdicts[1]).toMatchObject({ score: null, reply: { coaches: ['Daina'], scored: null } });
    expect(await world.db.read.select().from(evidence)).toHaveLength(2);
  });

  test('does not pass a quiz for what was wrong beside it, and passes one that has nothing else', async () => {
    catalog = shelf(quizOf('news', [openItem]), standard('bad-news-first', 3));
    const { id } = got(await start(as('ieva'), { kind: 'quizzes', slug: 'news', clientId: 'only' }));
    const fields = formOf({ confidence: 'sure', reply: 'On the 14th.' });
    got(await respond(as('ieva'), { id, number: 1, clientId: 'one', fields }));
    expect(await end(id)).toMatchObject({ earned: 0, total: 0, passed: true });
  });

  test('is drawn into no refresher', async () => {
    expect(got(await readRefresher(as('ieva'), { slug: 'bad-news-first' })).items).toBe(1);
  });

  test('is told to a learner without a team, whom nobody scores', async () => {
    const { id } = got(await start(as('daina'), { kind: 'quizzes', slug: 'news', clientId: 'lead' }));
    got(
      await respond(as('daina'), { id, number: 1, clientId: 'a', fields: formOf({ confidence: 'sure', choice: '0' }) }),
    );
    const fields = formOf({ confidence: 'sure', reply: 'On the 14th.' });
    const { view } = got(await respond(as('daina'), { id, number: 2, clientId: 'b', fields }));
    expect(view).toMatchObject({ page: { reply: { coaches: [], scored: null } } });
    expect(await waiting()).toEqual([]);
  });
});

describe('the queue', () => {
  test('has the replies of one’s own team, the oldest first, with a count on today and on the team', async () => {
    await take('tomas');
    world.at('2026-11-24T09:00');
    await take('ieva');
    await take('jonas');
    expect((await waiting()).map(({ person, sentOn }) => [person, sentOn])).toEqual([
      ['Tomas Kalnins', '2026-11-23'],
      ['Ieva Petraitė', '2026-11-24'],
    ]);
    expect(await waiting('ruta')).toHaveLength(1);
    expect(got(await readToday(as('daina'), {})).repliesWaiting).toBe(2);
    expect(got(await readTeam(as('daina'), { id: 'dock-street' })).repliesWaiting).toBe(2);
  });

  test('and the reply itself are for who leads the learner alone, not even for the learner', async () => {
    await take('ieva');
    const id = await oldest();
    for (const name of ['ieva', 'tomas', 'ruta', 'marius', 'vilma'] as const) {
      expect(await readReply(as(name), { id })).toMatchObject({ refusal: { reason: 'not-allowed' } });
      expect(await score(name, id, [0])).toMatchObject({ refusal: { reason: 'not-allowed' } });
    }
    expect(await readReply(as(null), { id })).toMatchObject({ refusal: { reason: 'sign-in-needed' } });
    expect(await readReply(as('daina'), { id: 'none' })).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await listReplies(as('marius'), {})).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(got(await readReply(as('daina'), { id }))).toMatchObject({ given: 'It comes on the 14th.', score: null });
    expect(await world.db.read.select().from(replyScores)).toEqual([]);
  });
});

describe('the days of a reply', () => {
  const inAuckland = () => ({ ...as('daina'), actor: { ...cast.daina, zone: 'Pacific/Auckland' } });
  const inHonolulu = () => ({ ...as('daina'), actor: { ...cast.daina, zone: 'Pacific/Honolulu' } });

  test('are those of the clock that the coach reads by, in the list, on its page and on the learner’s', async () => {
    world.at('2026-11-24T00:30');
    await take('ieva');
    const id = await oldest();
    for (const [context, day] of [
      [inHonolulu(), '2026-11-23'],
      [as('daina'), '2026-11-24'],
    ] as const) {
      const { today, waiting } = got(await listReplies(context, {}));
      expect([today, waiting[0]?.sentOn]).toEqual([day, day]);
      expect(got(await readReply(context, { id }))).toMatchObject({ today: day, sentOn: day });
      expect(got(await readPerson(context, { id: 'ieva' })).today).toBe(day);
    }
  });

  test('leave its evidence on the day of the learner’s team', async () => {
    world.at('2026-11-23T18:00');
    await take('ieva');
    got(await scoreReply(inAuckland(), { id: await oldest(), met: [0, 1], note: '', seen: '', clientId: 'far' }));
    expect(got(await listReplies(inAuckland(), {}))).toMatchObject({
      today: '2026-11-24',
      scored: [{ sentOn: '2026-11-24', scored: { on: '2026-11-24' } }],
    });
    const days = await world.db.read.select({ day: evidence.day }).from(evidence);
    expect(new Set(days.map(({ day }) => day))).toEqual(new Set(['2026-11-23']));
  });
});

describe('a score', () => {
  test('is told to the learner with its note, and leaves the result of the quiz as it was', async () => {
    const attempt = await take('ieva');
    world.at('2026-11-25T16:00');
    expect(got(await score('daina', await oldest(), [0]))).toEqual({ person: 'Ieva Petraitė', next: null });
    const page = await end(attempt);
    expect(page).toMatchObject({ earned: 1, total: 1, passed: true, waiting: 0 });
    const scored = { by: 'Daina', on: '2026-11-25', met: [true, false], note: 'Good.' };
    expect(page.verdicts[1]?.reply).toEqual({ coaches: ['Daina'], scored });
    expect(await waiting()).toEqual([]);
    const told = [{ attempt, number: 2, scored: { by: 'Daina', on: '2026-11-25', met: 1, of: 2 } }];
    expect(got(await readToday(as('ieva'), {})).scored).toMatchObject(told);
    world.at('2026-12-03T09:00');
    expect(got(await readToday(as('ieva'), {})).scored).toEqual([]);
    expect(got(await readProgress(as('ieva'), {})).replies).toMatchObject(told);
  });

  test('is evidence of the day on which the reply was written, right when every criterion is met', async () => {
    await take('ieva');
    const written = world.now;
    world.at('2026-11-25T16:00');
    got(await score('daina', await oldest(), [0, 1]));
    const rows = await world.db.read.select().from(evidence);
    expect(rows.filter(({ subject }) => subject === 'news#reply')).toMatchObject([
      {
        ...{ personId: 'ieva', standard: 'bad-news-first', way: 'knows', right: true },
        ...{ at: written, day: '2026-11-23', scoredAt: world.now },
      },
    ]);
    expect(await world.db.read.select().from(events)).toMatchObject([{ verb: 'replies.score', by: 'daina' }]);
  });

  test('given again is appended and takes the place of the first, in mastery too', async () => {
    await take('ieva');
    const id = await oldest();
    const known = async () => got(await readPerson(as('daina'), { id: 'ieva' })).standards[0]?.knows;
    expect(await known()).toMatchObject({ right: 1, of: 1 });
    got(await score('daina', id, [0]));
    expect(await known()).toMatchObject({ right: 1, of: 2 });
    const { score: before } = got(await readReply(as('daina'), { id }));
    got(await score('daina', id, [0, 1], { seen: before?.id ?? '' }));
    expect(await known()).toMatchObject({ right: 2, of: 2 });
    expect(got(await readReply(as('daina'), { id })).score).toMatchObject({ met: [0, 1], own: true });
    expect(await world.db.read.select().from(replyScores)).toHaveLength(2);
  });

  test('by two coaches at once counts once, and the second is told', async () => {
    await take('ieva');
    const id = await oldest();
    const outcomes = await Promise.all([
      score('daina', id, [0], { clientId: 'one' }),
      score('daina', id, [1], { clientId: 'two' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'scored-meanwhile' } });
    expect(await world.db.read.select().from(replyScores)).toHaveLength(1);
  });

  test('sent twice counts once and goes on to the same next reply', async () => {
    await take('ieva');
    world.at('2026-11-24T09:00');
    await take('tomas');
    const id = await oldest();
    const twice = [await score('daina', id, [0]), await score('daina', id, [0])].map(got);
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]?.next).toBe(await oldest());
    expect(await world.db.read.select().from(replyScores)).toHaveLength(1);
    expect(await score('daina', id, [7])).toMatchObject({ refusal: { fields: { met: 'unknown' } } });
  });
});
