import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '#catalog/catalog.ts';
import { attempts, contentVersions, evidence, responses } from '#db/schema/index.ts';
import type { Document } from '#domain/content/documents.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { anyResponse, formOf, itemIn, itemsIn, quizOf, sixItems } from '#tests/support/practice.ts';
import { lesson, shelf, standard } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { respond, show, start } from '#usecases/attempts.ts';

const around: Document[] = [standard('bad-news-first', 3), standard('show-care', 7), lesson('the-order-of-news')];
let world: World;
let catalog: Catalog;
beforeEach(async () => {
  world = await openWorld();
  catalog = shelf(quizOf('news', sixItems()), ...around);
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog });
const begin = async (
  name: CastName = 'ieva',
  clientId = 'begin',
  kind: 'quizzes' | 'refreshers' = 'quizzes',
  slug = 'news',
) => got(await start(as(name), { kind, slug, clientId })).id;
const see = async (id: string, number: number | null = null) => itemsIn(got(await show(as('ieva'), { id, number })));
/** Answers the item that is next with anything. */
const answer = async (id: string, clientId: string, name: CastName = 'ieva') => {
  const { number, item } = itemIn(got(await show(as(name), { id })));
  return respond(as(name), { id, number, clientId, fields: formOf(anyResponse(item)) });
};
const answerAll = async (id: string) => {
  for (let n = 1; n <= 6; n++) got(await answer(id, `${id} ${n}`));
};

describe('starting', () => {
  it('goes on with the open attempt instead of a second one, also when both come at once', async () => {
    const starts = await Promise.all(
      [1, 2, 3, 4].map((n) => start(as('ieva'), { kind: 'quizzes', slug: 'news', clientId: `s${n}` })),
    );
    expect(new Set(starts.map((result) => got(result).id)).size).toBe(1);
    expect(starts.filter((result) => got(result).begun)).toHaveLength(1);
    expect(await begin('tomas')).not.toBe(await begin());
  });

  it('keeps a version of the content once, however many start it', async () => {
    await begin('ieva');
    await begin('tomas');
    expect(await world.db.read.select().from(contentVersions)).toHaveLength(1);
  });

  it('refuses what is not there, nobody, and a standard that nothing practises', async () => {
    const sent = { kind: 'quizzes', slug: 'gone', clientId: 'c' } as const;
    expect(await start(as('ieva'), sent)).toMatchObject({ refusal: { reason: 'not-found' } });
    expect(await start(as(null), sent)).toMatchObject({ refusal: { reason: 'sign-in-needed' } });
    catalog = shelf(...around);
    expect(await start(as('ieva'), { kind: 'refreshers', slug: 'show-care', clientId: 'c' })).toMatchObject({
      refusal: { reason: 'nothing-to-practise' },
    });
  });

  it('draws a refresher from every quiz and names it by its standard', async () => {
    const id = await begin('ieva', 'r', 'refreshers', 'bad-news-first');
    expect(await see(id)).toMatchObject({ kind: 'refreshers', slug: 'bad-news-first', total: 6 });
  });
});

describe('a response', () => {
  it('sent 100 times at once is recorded once, and every one gets the same reply', async () => {
    const id = await begin();
    const { number, item } = itemIn(await see(id));
    const sent = { id, number, clientId: 'same', fields: formOf(anyResponse(item)) };
    const replies = await Promise.all(Array.from({ length: 100 }, () => respond(as('ieva'), sent)));
    const pages = replies.map((reply) => JSON.stringify(itemsIn(got(reply).view).page));
    expect(new Set(pages).size).toBe(1);
    expect(replies.filter((reply) => !got(reply).kept)).toHaveLength(1);
    expect(await world.db.read.select().from(responses)).toHaveLength(1);
    expect(await world.db.read.select().from(evidence)).toHaveLength(2);
  });

  it('to an item that has one already changes nothing, and the first is shown', async () => {
    const id = await begin();
    got(await answer(id, 'first'));
    const before = await world.db.read.select().from(responses);
    const other = formOf({ confidence: 'sure', choice: '3' });
    const again = got(await respond(as('ieva'), { id, number: 1, clientId: 'second window', fields: other }));
    expect(again).toMatchObject({ kept: 'same-item', number: 1 });
    expect(again.view).toMatchObject({ page: { is: 'verdict', confidence: 'fairly' } });
    expect(await world.db.read.select().from(responses)).toEqual(before);
  });

  it('that is incomplete is refused with each field to mend, and nothing is recorded', async () => {
    const id = await begin();
    const refused = await respond(as('ieva'), { id, number: 1, clientId: 'c', fields: formOf({}) });
    expect(refused).toMatchObject({
      refusal: { reason: 'fields-to-mend', fields: { choice: 'choose-one', confidence: 'choose-one' } },
    });
    expect(await world.db.read.select().from(responses)).toEqual([]);
  });

  it('to an item whose turn has not come is refused', async () => {
    const id = await begin();
    const fields = formOf({ confidence: 'sure', choice: ['0'] });
    expect(await respond(as('ieva'), { id, number: 2, clientId: 'c', fields })).toMatchObject({
      refusal: { reason: 'out-of-turn' },
    });
    expect(await respond(as('ieva'), { id, number: 9, clientId: 'c', fields })).toMatchObject({
      refusal: { reason: 'not-found' },
    });
  });

  it('is evidence on the local day of the team, with the time of the server', async () => {
    world.at('2026-11-24T00:30');
    got(await answer(await begin(), 'late'));
    const rows = await world.db.read.select().from(evidence);
    expect(rows.map(({ day, at, way, subject }) => ({ day, at, way, subject }))[0]).toEqual({
      day: '2026-11-24',
      at: world.now,
      way: 'knows',
      subject: 'news#single',
    });
  });
});

describe('an attempt', () => {
  it('is seen and answered by its owner alone', async () => {
    const id = await begin();
    for (const name of ['tomas', 'daina', 'marius', 'vilma'] as const) {
      expect(await show(as(name), { id })).toMatchObject({ refusal: { reason: 'not-allowed' } });
      const sent = { id, number: 1, clientId: name, fields: formOf({ confidence: 'sure', choice: '0' }) };
      expect(await respond(as(name), sent)).toMatchObject({ refusal: { reason: 'not-allowed' } });
    }
    expect(await show(as(null), { id })).toMatchObject({ refusal: { reason: 'sign-in-needed' } });
    expect(await show(as('ieva'), { id: 'no-such' })).toMatchObject({ refusal: { reason: 'not-found' } });
    expect(await world.db.read.select().from(responses)).toEqual([]);
  });

  it('goes on with what it pinned when the file is edited or deleted in the middle', async () => {
    const id = await begin();
    got(await answer(id, 'one'));
    catalog = shelf(quizOf('news', sixItems('edited-').slice(0, 2), { title: 'Edited', pass: 10 }), ...around);
    expect(await see(id)).toMatchObject({ title: 'The order of news', total: 6, left: 5 });
    catalog = shelf();
    for (let n = 2; n <= 6; n++) got(await answer(id, `deleted ${n}`));
    world.at('2027-11-24T09:00');
    const { page } = await see(id);
    expect(page).toMatchObject({ is: 'end', pass: 80, finishedAt: expect.any(Number) });
    expect(page.is === 'end' && page.verdicts).toHaveLength(6);
    expect(page.is === 'end' && page.standards.map(({ number }) => number)).toEqual([3, 7]);
  });

  it('goes on where it was left, shows earlier items with their response, and later ones not yet', async () => {
    const id = await begin();
    got(await answer(id, 'one'));
    expect((await see(id)).page).toMatchObject({ is: 'item', number: 2 });
    expect((await see(id, 1)).page).toMatchObject({ is: 'verdict', number: 1, next: 2 });
    expect((await see(id, 5)).page).toMatchObject({ is: 'item', number: 2 });
  });

  it('finishes with the last response; another try is a new attempt and keeps the old', async () => {
    const id = await begin();
    await answerAll(id);
    const [row] = await world.db.read.select().from(attempts).where(eq(attempts.id, id));
    expect(row).toMatchObject({ finishedAt: world.now, passed: false, ending: null });
    expect(row?.total).toBe(1 + 2 + 2 + 3 + 1 + 1);
    const second = await begin('ieva', 'again');
    expect(second).not.toBe(id);
    expect((await see(id)).page.is).toBe('end');
    expect((await see(second)).page).toMatchObject({ is: 'item', number: 1 });
  });

  it('shows the options in one order for its whole life, and another attempt may have another', async () => {
    const orders = new Set<string>();
    for (const name of ['ieva', 'tomas', 'alesia', 'jonas'] as const) {
      const id = await begin(name);
      const options = async () => JSON.stringify(itemIn(got(await show(as(name), { id }))).item);
      expect(await options()).toBe(await options());
      orders.add(await options());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('keeps its language and digest when the person changes theirs', async () => {
    const id = await begin();
    const context = as('ieva');
    const actor = context.actor && { ...context.actor, language: 'lt' };
    const on = got(await start({ ...context, actor }, { kind: 'quizzes', slug: 'news', clientId: 'lt' }));
    expect(on).toEqual({ id, begun: false });
    const [row] = await world.db.read.select().from(attempts);
    expect(row).toMatchObject({ language: 'en', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
