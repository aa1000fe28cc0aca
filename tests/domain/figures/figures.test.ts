import { describe, expect, test } from 'vitest';
import { askedOf } from '#domain/figures/asked.ts';
import type { Pair } from '#domain/figures/discrimination.ts';
import { type Figures, figuresOf, type Scored } from '#domain/figures/figures.ts';
import type { Item, OpenReply } from '#domain/items/item.ts';
import { markItem, sixItems } from '#tests/support/practice.ts';
import { openItem } from '#tests/support/replies.ts';

const [single, several, order, match, text, number] = sixItems() as [Item, Item, Item, Item, Item, Item];

const changed = (item: Item, more: object) => ({ ...item, ...more }) as Item;

/** By option, how many people chose it; the third is right. */
const chose = (...people: number[]): Scored[] =>
  people.map((many, choice) => ({
    ...{ response: { kind: 'single-choice', choice } as const, people: many },
    ...{ earned: choice === 2 ? 1 : 0, total: 1 },
  }));

/** Right and wrong among those whose rest is high, then among those whose rest is low. */
const pairs = (rightHigh: number, wrongHigh: number, rightLow: number, wrongLow: number): Pair[] =>
  [
    { earned: 1, restEarned: 3, people: rightHigh },
    { earned: 0, restEarned: 3, people: wrongHigh },
    { earned: 1, restEarned: 1, people: rightLow },
    { earned: 0, restEarned: 1, people: wrongLow },
  ].map((pair) => ({ ...pair, total: 1, restTotal: 4 }));

const figures = (scored: Scored[], of: Pair[] = [], people?: number): Figures =>
  figuresOf(single, {
    people: people ?? scored.reduce((sum, one) => sum + one.people, 0),
    scored,
    pairs: of,
    coached: [],
  });
const found = (scored: Scored[], of: Pair[] = []) => figures(scored, of).findings.map(({ is }) => is);

describe('the facility', () => {
  test('is the share of the points that were earned: (2 · 1 + 2 · ½ + 1 · 0) / 5', () => {
    const ticked = (choices: number[], earned: number, people: number): Scored => ({
      ...{ response: { kind: 'multiple-choice', choices }, people, earned, total: 2 },
    });
    const scored = [ticked([0, 3], 2, 2), ticked([0], 1, 2), ticked([1], 0, 1)];
    expect(figuresOf(several, { people: 5, scored, pairs: [], coached: [] })).toMatchObject({
      facility: 0.6,
      scored: 5,
      people: 5,
    });
  });

  test('of four people is not told, nor what they chose, nor how many they are', () => {
    expect(figures(chose(1, 0, 3))).toMatchObject({ people: null, scored: 0, facility: null, chosen: null });
    expect(figures(chose(1, 0, 4))).toMatchObject({ people: 5, facility: 0.8 });
    expect(figures([])).toMatchObject({ people: 0, facility: null, findings: [] });
  });

  test('leaves out what could not be scored', () => {
    expect(figures(chose(1, 0, 4), [], 9)).toMatchObject({ people: 9, scored: 5, facility: 0.8 });
  });

  test('is provisional under 100 responses', () => {
    expect([figures(chose(9, 0, 90)), figures(chose(10, 0, 90))].map(({ provisional }) => provisional)).toEqual([
      true,
      false,
    ]);
  });

  test('of an open reply is none: a coach scores it', () => {
    const reply: OpenReply = {
      ...{
        id: 'reply',
        kind: 'open-reply',
        serves: [],
        stem: 'Write',
        setting: '',
        rewrite: '',
        criteria: [],
        why: '',
      },
    };
    const told = figuresOf(reply, { people: 40, scored: [], pairs: [], coached: [] });
    expect(told).toMatchObject({ people: 40, facility: null, findings: [] });
  });

  test('of an open reply what coaches found met is told by criterion, from 30 scored replies on', () => {
    const told = (people: number) => {
      const coached = [
        { met: [0, 1], people },
        { met: [1], people: 9 },
        { met: [], people: 1 },
      ];
      return figuresOf(openItem, { people: 60, scored: [], pairs: [], coached });
    };
    expect(told(20)).toMatchObject({ coached: 30, scored: 0, facility: null, findings: [] });
    expect(told(20).chosen).toEqual([20, 29].map((people, index) => ({ is: 'met', index, right: true, people })));
    expect(told(19)).toMatchObject({ coached: 0, chosen: null });
  });
});

describe('what is said of an item', () => {
  test('nothing under 30 responses', () => {
    expect(found(chose(0, 0, 29))).toEqual([]);
    expect(found(chose(0, 0, 30))).toEqual(['easy']);
  });

  test('nothing where it is neither easy nor hard, tells people apart and each wrong option is chosen', () => {
    // 30 people: (12 · 9 − 3 · 6) / √(18 · 12 · 15 · 15) = 0.41.
    expect(found(chose(4, 4, 18, 4), pairs(12, 3, 6, 9))).toEqual([]);
  });

  test('almost nobody gets it wrong, from 95% on', () => {
    expect(found(chose(2, 2, 95, 1))).toEqual(['easy']);
    expect(found(chose(2, 2, 94, 2))).not.toContain('easy');
  });

  test('few get it right, up to 20%', () => {
    expect(found(chose(27, 27, 20, 26))).toContain('hard');
    expect(found(chose(27, 26, 21, 26))).not.toContain('hard');
  });

  test('a wrong option is chosen more often than the right one', () => {
    expect(found(chose(16, 4, 15, 5))).toEqual(['lured']);
    expect(found(chose(15, 5, 15, 5))).toEqual([]);
  });

  test('those who know the rest get it wrong', () => {
    // (5 · 5 − 15 · 15) / √(20 · 20 · 20 · 20) = −0.5.
    expect(found(chose(10, 5, 20, 5), pairs(5, 15, 15, 5))).toEqual(['against']);
  });

  test('it hardly tells those who know the rest from the others', () => {
    // (10 · 10 − 10 · 10) = 0; and (19 · 19 − 21 · 21) / 40² = −0.05, which is as good as nothing.
    expect(found(chose(10, 5, 20, 5), pairs(10, 10, 10, 10))).toEqual(['weak']);
    expect(found(chose(20, 10, 40, 10), pairs(19, 21, 21, 19))).toEqual(['weak']);
    // (12 · 12 − 8 · 8) / 20² = 0.2.
    expect(found(chose(10, 5, 20, 5), pairs(12, 8, 8, 12))).toEqual([]);
  });

  test('of an easy item it is not said as well that it tells nobody apart', () => {
    expect(found(chose(1, 1, 97, 1), pairs(48, 2, 49, 1))).toEqual(['easy']);
  });

  test('wrong options that fewer than 5% choose do no work', () => {
    expect(figures(chose(0, 4, 70, 26)).findings).toEqual([{ is: 'idle', options: 2 }]);
    expect(figures(chose(5, 5, 64, 26)).findings).toEqual([]);
  });
});

describe('two versions of an item', () => {
  const all = [single, several, order, match, text, number, markItem, openItem];

  test('are one as long as what is shown and the key are the same, whatever is explained afterwards', () => {
    const reworded = JSON.parse(JSON.stringify(all).replaceAll('canary why', 'better why')) as Item[];
    const served = reworded.map((item) => ({ ...item, serves: ['show-care'] }));
    expect(served.map(askedOf)).toEqual(all.map(askedOf));
  });

  test('are two when a word or the key is another', () => {
    for (const item of all) expect(askedOf({ ...item, stem: 'Another stem' })).not.toBe(askedOf(item));
    const options = 'options' in single ? single.options.toReversed() : [];
    const parts = 'parts' in markItem ? markItem.parts.map((part) => ({ ...part, right: true })) : [];
    const others = [
      changed(single, { options }),
      changed(text, { accepted: ['something else'] }),
      changed(number, { tolerance: 1 }),
      changed(order, { steps: ['two step', 'one step', 'three step'] }),
      changed(markItem, { parts }),
      changed(openItem, { criteria: openItem.criteria.slice(1) }),
    ];
    expect(others.map(askedOf).filter((asked) => all.map(askedOf).includes(asked))).toEqual([]);
  });
});
