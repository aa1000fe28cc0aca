import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '#domain/items/item.ts';
import { got } from '#tests/support/got.ts';
import {
  anyResponse,
  formOf,
  itemIn,
  itemsIn,
  kettle,
  markItem,
  quizOf,
  SECRET,
  scenarioIn,
  sixItems,
} from '#tests/support/practice.ts';
import { lesson, shelf, standard } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { choose, respond, show, start } from '#usecases/attempts.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const as = (catalog: World['catalog']) => ({ ...world.as('ieva'), catalog });

describe('what a browser gets', () => {
  it('holds nothing of a key or an explanation before the response, for every kind of item', async () => {
    const items = [...sixItems(), markItem];
    const catalog = shelf(
      quizOf('news', items),
      ...['bad-news-first', 'show-care'].map((slug, number) => standard(slug, number)),
      lesson('the-order-of-news'),
    );
    const { id } = got(await start(as(catalog), { kind: 'quizzes', slug: 'news', clientId: 'c' }));
    for (let n = 1; n <= items.length; n++) {
      const before = got(await show(as(catalog), { id }));
      expect(JSON.stringify(before)).not.toMatch(new RegExp(`${SECRET}|right":|"why|accepted|73519|tolerance`));
      const { number, item } = itemIn(before);
      const sent = { id, number, clientId: `c${n}`, fields: formOf(anyResponse(item)) };
      const after = itemsIn(got(await respond(as(catalog), sent)).view);
      expect(JSON.stringify(after)).toContain(SECRET);
      const words = items.flatMap((other) => (other.id === item.id ? [] : [`why ${other.id}`]));
      for (const other of words) expect(JSON.stringify(after)).not.toContain(other);
    }
  });

  it('holds nothing of what a choice does before it is made', async () => {
    const catalog = shelf(kettle, standard('put-it-right', 4), standard('show-care', 7));
    const { id } = got(await start(as(catalog), { kind: 'scenarios', slug: 'kettle', clientId: 'c' }));
    const before = scenarioIn(got(await show(as(catalog), { id })));
    expect(JSON.stringify(before)).not.toMatch(new RegExp(`${SECRET}|meets|misses|good-end|bad-end|Find the receipt`));
    const { offer } = before;
    const sent = { id, scene: 'start', step: 0, choice: offer?.choices.indexOf('“Sorry.”') ?? -1, clientId: 'd' };
    const after = JSON.stringify(got(await choose(as(catalog), sent)).view);
    expect(after).toContain(`${SECRET} why “Sorry.”`);
    expect(after).not.toMatch(/Receipt\?”<|why “(Receipt|Take|No|Once)/);
  });

  it('holds no explanation of the real content before its response either', async () => {
    await world.close();
    world = await openWorld({ content: 'real' });
    const quizzes = world.catalog.list('quizzes').map(({ document }) => document);
    expect(quizzes.length).toBeGreaterThan(0);
    for (const { slug, items } of quizzes) {
      const { id } = got(await start(world.as('ieva'), { kind: 'quizzes', slug, clientId: slug }));
      for (let n = 1; n <= items.length; n++) {
        const before = got(await show(world.as('ieva'), { id }));
        const sent = JSON.stringify(before);
        for (const why of items.flatMap(explanations)) expect(sent).not.toContain(JSON.stringify(why).slice(1, -1));
        const { number, item } = itemIn(before);
        const fields = formOf(anyResponse(item));
        got(await respond(world.as('ieva'), { id, number, clientId: `${slug} ${n}`, fields }));
      }
    }
  });
});

describe('a scenario of the real content', () => {
  it('holds no remark on a choice that was not made, down to its ending', async () => {
    await world.close();
    world = await openWorld({ content: 'real' });
    for (const { document } of world.catalog.list('scenarios')) {
      const { slug, scenes } = document;
      const { id } = got(await start(world.as('ieva'), { kind: 'scenarios', slug, clientId: slug }));
      const remarks = scenes.flatMap(({ choices }) => choices.map(({ why }) => why));
      for (let step = 0; step < 40; step++) {
        const { offer, talk } = scenarioIn(got(await show(world.as('ieva'), { id })));
        const made = talk.flatMap((remark) => (remark.by === 'you' ? [remark.why] : []));
        const sent = JSON.stringify({ offer, talk });
        for (const why of remarks) expect(sent.includes(JSON.stringify(why))).toBe(made.includes(why));
        if (!offer) break;
        const choice = step % offer.choices.length;
        got(await choose(world.as('ieva'), { id, scene: offer.scene, step, choice, clientId: `${slug} ${step}` }));
      }
    }
  });
});

function explanations(item: Item): string[] {
  if ('options' in item) return item.options.map(({ why }) => why);
  if ('parts' in item) return item.parts.map(({ why }) => why);
  return [item.why, ...('criteria' in item ? item.criteria.flatMap(({ text, why }) => [text, why]) : [])];
}
