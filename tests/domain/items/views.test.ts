import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '#domain/items/arrange.ts';
import type { Item } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { items } from './cast.ts';

describe('the public view of an item', () => {
  it.each(Object.values(items) as Item[])('of $kind holds nothing of the key', (item) => {
    const planted = { ...item, secret: 'SECRET' } as unknown as Item;
    const text = JSON.stringify(kindOf(item).publicView(planted, arrange(item, 'seed')));
    expect(text).not.toMatch(/SECRET|right"|why|accepted|foreseen|tolerance|value|serves/);
    expect(text).toContain('What do you say?');
  });

  it('of a passage keeps its order and draws every part alike', () => {
    expect(arrange(items.mark, 'seed')).toEqual([]);
    expect(kindOf(items.mark).publicView(items.mark, [])).toEqual({
      ...{ kind: 'mark', id: 'mark', stem: 'What do you say?', setting: '<p>At the counter.</p>' },
      ...{ passage: items.mark.passage, parts: ['A', 'B', 'C', 'D'] },
    });
  });

  it('shows the parts in the order of the attempt', () => {
    expect(kindOf(items.order).publicView(items.order, [2, 0, 3, 1])).toMatchObject({ steps: ['C', 'A', 'D', 'B'] });
    expect(kindOf(items.match).publicView(items.match, [1, 2, 0])).toMatchObject({
      lefts: ['ring', 'fill in', 'write'],
      rights: ['a form', 'a form', 'a call'],
    });
  });
});

describe('the order in which parts are shown', () => {
  it('is the same for the same seed and differs between seeds and items', () => {
    const orderOf = (id: string, seed: string) => arrange({ ...items['multiple-choice'], id }, seed).join();
    expect(orderOf('a', 'one')).toBe(orderOf('a', 'one'));
    const many = new Set(
      ['one', 'two', 'three', 'four', 'five'].flatMap((seed) => [orderOf('a', seed), orderOf('b', seed)]),
    );
    expect(many.size).toBeGreaterThan(5);
  });

  it('never shows steps or pairs solved', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(arrange(items.order, seed)).not.toEqual([0, 1, 2, 3]);
        const rights = arrange(items.match, seed).map((index) => items.match.pairs[index]!.right);
        expect(rights).not.toEqual(items.match.pairs.map((pair) => pair.right));
      }),
    );
  });

  it('puts every option first about as often', () => {
    const firsts = [0, 0, 0];
    for (let i = 0; i < 3000; i++) firsts[arrange(items['single-choice'], `seed ${i}`)[0]!]!++;
    for (const count of firsts) expect(count).toBeGreaterThan(900);
  });
});

describe('the review of a response', () => {
  it('gives every option its explanation, in the order shown', () => {
    const reviewed = kindOf(items['single-choice']).review(items['single-choice'], [1, 2, 0], {
      kind: 'single-choice',
      choice: 2,
    });
    expect(reviewed).toMatchObject({
      options: [
        { text: 'B', right: true, chosen: false, why: '<p>SECRET why B</p>' },
        { text: 'C', right: false, chosen: true },
        { text: 'A', right: false, chosen: false },
      ],
    });
  });

  it('says at which place each step was put', () => {
    const reviewed = kindOf(items.order).review(items.order, [], { kind: 'order', order: [3, 0, 1, 2] });
    expect(reviewed).toMatchObject({ steps: [{ given: 2 }, { given: 3 }, { given: 4 }, { given: 1 }] });
  });

  it('says which pairs agree', () => {
    const reviewed = kindOf(items.match).review(items.match, [], { kind: 'match', rights: [1, 2, 0] });
    expect(reviewed).toMatchObject({
      pairs: [
        { given: 'a form', agrees: false },
        { given: 'a form', agrees: true },
        { given: 'a call', agrees: false },
      ],
    });
  });

  it('says of each part of a passage whether it was marked and whether it should be', () => {
    const reviewed = kindOf(items.mark).review(items.mark, [], { kind: 'mark', marks: [0, 1] });
    expect(reviewed).toMatchObject({
      passage: items.mark.passage,
      parts: [
        { text: 'A', right: true, marked: true, why: '<p>SECRET why A</p>' },
        { text: 'B', right: false, marked: true },
        { text: 'C', right: true, marked: false },
        { text: 'D', right: false, marked: false },
      ],
    });
  });

  it('says what an open reply is scored by, with a model', () => {
    const item = items['open-reply'];
    expect(kindOf(item).review(item, [], { kind: 'open-reply', text: 'I’ll ring.' })).toMatchObject({
      rewrite: '<p>Ring the courier.</p>',
      given: 'I’ll ring.',
      criteria: item.criteria,
      why: 'SECRET',
    });
  });

  it('says what was foreseen about this very answer', () => {
    const text = kindOf(items['short-text']).review(items['short-text'], [], { kind: 'short-text', text: 'Secret!' });
    expect(text).toMatchObject({ given: 'Secret!', accepted: 'SECRET words', foreseen: '<p>SECRET too late</p>' });
    const number = kindOf(items.number).review(items.number, [], { kind: 'number', value: 28 });
    expect(number).toMatchObject({ accepted: '82 ± 5', foreseen: '<p>SECRET turned round</p>' });
  });
});
