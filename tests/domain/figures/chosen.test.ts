import { expect, test } from 'vitest';
import { type Alike, chosenIn } from '#domain/figures/chosen.ts';
import type { Item, Response } from '#domain/items/item.ts';
import { markItem, SECRET, sixItems } from '#tests/support/practice.ts';

const item = (kind: Item['kind']): Item => {
  const found = [...sixItems(), markItem].find((one) => one.kind === kind);
  if (!found) throw new Error(`There is no ${kind}`);
  return found;
};
const gave = (response: Response, people: number): Alike => ({ response, people });

test('single choice: how many people chose each option, nobody’s option too', () => {
  const given = [gave({ kind: 'single-choice', choice: 2 }, 6), gave({ kind: 'single-choice', choice: 0 }, 3)];
  expect(chosenIn(item('single-choice'), given)).toEqual([
    { is: 'part', index: 0, right: false, people: 3 },
    { is: 'part', index: 1, right: false, people: 0 },
    { is: 'part', index: 2, right: true, people: 6 },
    { is: 'part', index: 3, right: false, people: 0 },
  ]);
});

test('multiple choice and marks: everybody counts at each tick', () => {
  const ticks = [
    gave({ kind: 'multiple-choice', choices: [0, 3] }, 4),
    gave({ kind: 'multiple-choice', choices: [0, 1] }, 2),
  ];
  expect(chosenIn(item('multiple-choice'), ticks).map(({ people }) => people)).toEqual([6, 2, 0, 4]);
  const marks = [gave({ kind: 'mark', marks: [1, 2] }, 5), gave({ kind: 'mark', marks: [2] }, 1)];
  expect(chosenIn(markItem, marks).map(({ right, people }) => [right, people])).toEqual([
    [true, 0],
    [false, 5],
    [true, 6],
  ]);
});

test('an order: how many put the right step next, and which wrong one came next most often', () => {
  const given = [
    gave({ kind: 'order', order: [0, 1, 2] }, 5),
    gave({ kind: 'order', order: [0, 2, 1] }, 3),
    gave({ kind: 'order', order: [1, 0, 2] }, 1),
  ];
  expect(chosenIn(item('order'), given)).toEqual([
    { is: 'beside', of: 0, index: 1, right: true, people: 5 },
    { is: 'beside', of: 0, index: 2, right: false, people: 4 },
    { is: 'beside', of: 1, index: 2, right: true, people: 5 },
    { is: 'beside', of: 1, index: 0, right: false, people: 1 },
  ]);
});

test('a match: the right pair and the most frequent wrong one; cells that say the same are the same', () => {
  const match = item('match');
  if (match.kind !== 'match') throw new Error('Not a match');
  const pairs = [...match.pairs, { left: 'left d', right: 'right a' }];
  const given = [
    gave({ kind: 'match', rights: [0, 1, 2, 3] }, 5),
    gave({ kind: 'match', rights: [3, 2, 1, 0] }, 4),
    gave({ kind: 'match', rights: [1, 0, 2, 3] }, 2),
  ];
  expect(chosenIn({ ...match, pairs }, given)).toEqual([
    { is: 'beside', of: 0, index: 0, right: true, people: 9 },
    { is: 'beside', of: 0, index: 1, right: false, people: 2 },
    { is: 'beside', of: 1, index: 1, right: true, people: 5 },
    { is: 'beside', of: 1, index: 2, right: false, people: 4 },
    { is: 'beside', of: 2, index: 2, right: true, people: 7 },
    { is: 'beside', of: 2, index: 1, right: false, people: 4 },
    { is: 'beside', of: 3, index: 3, right: true, people: 11 },
  ]);
});

test('what was typed: accepted, foreseen, what three people wrote alike, and only how many wrote anything else', () => {
  const wrote = (text: string, people: number) => gave({ kind: 'short-text', text }, people);
  const given = [
    wrote(`${SECRET} Accepted`, 2),
    wrote(`“${SECRET} accepted”`, 1),
    wrote(`${SECRET} foreseen.`, 4),
    wrote('Soon', 2),
    wrote('soon!', 1),
    wrote('I, Ieva, told her', 1),
    wrote('later', 2),
  ];
  expect(chosenIn(item('short-text'), given)).toEqual([
    { is: 'accepted', right: true, people: 3 },
    { is: 'foreseen', index: 0, right: false, people: 4 },
    { is: 'typed', text: 'Soon', right: false, people: 3 },
    { is: 'else', right: false, people: 3 },
  ]);
});

test('numbers are counted in the same way, within their tolerance', () => {
  const number = { ...item('number'), tolerance: 2 } as Item;
  const wrote = (value: number, people: number) => gave({ kind: 'number', value }, people);
  const foreseen = wrote(73_520, 4);
  expect(chosenIn(item('number'), [wrote(73_519, 6), foreseen, wrote(5, 3)])).toEqual([
    { is: 'accepted', right: true, people: 6 },
    { is: 'foreseen', index: 0, right: false, people: 4 },
    { is: 'typed', text: '5', right: false, people: 3 },
  ]);
  expect(chosenIn(number, [wrote(73_521, 1), foreseen])[0]).toEqual({ is: 'accepted', right: true, people: 5 });
});
