import { expect, test } from 'vitest';
import { discriminationOf, type Pair } from '#domain/figures/discrimination.ts';

const pair = (earned: number, restEarned: number, people: number, total = 1, restTotal = 4): Pair => ({
  ...{ earned, total, restEarned, restTotal, people },
});

test('it is the correlation of the item with the rest, worked out by hand for a table of four', () => {
  // Right and high 12, right and low 6, wrong and high 3, wrong and low 9:
  // (12 · 9 − 6 · 3) / √(18 · 12 · 15 · 15) = 90 / 220.454 = 0.408.
  const pairs = [pair(1, 3, 12), pair(1, 1, 6), pair(0, 3, 3), pair(0, 1, 9)];
  expect(discriminationOf(pairs)).toEqual({ people: 30, value: 0.41, provisional: true });
});

test('partial points count as the shares that they are, in the item and in the rest', () => {
  // Item 0, ½, 1 and rest ½, ¼, 1, ten people each: deviations −½, 0, ½ and −1/12, −4/12, 5/12;
  // (1/24 + 5/24) / √(½ · 42/144) = 0.25 / 0.38188 = 0.6547. Of the first ten the rest is one of two points.
  const pairs = [pair(0, 1, 10, 2, 2), pair(1, 1, 10, 2), pair(2, 4, 10, 2)];
  expect(discriminationOf(pairs).value).toBe(0.65);
});

test('the better the rest, the worse the item: it is negative', () => {
  const pairs = [pair(1, 1, 20), pair(0, 3, 20)];
  expect(discriminationOf(pairs).value).toBe(-1);
});

test('it is hidden under 30 people, provisional under 100, and firm from there on', () => {
  const of = (people: number) => discriminationOf([pair(1, 3, people - 10), pair(0, 1, 10)]);
  expect(of(29)).toEqual({ people: 29, value: null, provisional: true });
  expect(of(30)).toEqual({ people: 30, value: 1, provisional: true });
  expect(of(99).provisional).toBe(true);
  expect(of(100)).toEqual({ people: 100, value: 1, provisional: false });
});

test('where all have the same points there is nothing to compare, also when a share has no end', () => {
  expect(discriminationOf([pair(1, 1, 20, 3), pair(1, 3, 20, 3)]).value).toBeNull();
  expect(discriminationOf([pair(1, 1, 20, 1, 3), pair(0, 2, 20, 1, 6)]).value).toBeNull();
  expect(discriminationOf([])).toEqual({ people: 0, value: null, provisional: true });
});
