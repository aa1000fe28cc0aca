import { expect, test } from 'vitest';
import { FEWEST_PEOPLE, forksOf, sameFork, sharesOf } from '#domain/scenarios/forks.ts';
import { kettle } from '../../support/practice.ts';

const chosen = (scene: string, ...attempts: number[]) =>
  attempts.map((count, choice) => ({ scene, choice, attempts: count }));

test('a fork that five people reached tells how often each choice was made, also the one that nobody made', () => {
  const counts = { chosen: chosen('start', 6), people: [{ scene: 'start', people: 5 }] };
  const [start] = forksOf(kettle, counts);
  expect(start).toEqual({ scene: 'start', people: 5, chosen: [6, 0] });
  expect(sharesOf(start!)).toEqual([1, 0]);
});

test('a fork that fewer than five people reached tells no split and not how many they were', () => {
  for (let people = 1; people < FEWEST_PEOPLE; people++) {
    const [start] = forksOf(kettle, { chosen: chosen('start', 20, 20), people: [{ scene: 'start', people }] });
    expect(start).toEqual({ scene: 'start', people: null, chosen: null });
    expect(sharesOf(start!)).toBeNull();
  }
});

test('a scene that nobody reached says so, and an ending has no shares', () => {
  const forks = forksOf(kettle, { chosen: [], people: [{ scene: 'good-end', people: 7 }] });
  expect(forks.map(({ people }) => people)).toEqual([0, 0, 7, 0]);
  expect(forks.map(sharesOf)).toEqual([null, null, null, null]);
});

test('a fork is the same when it reads the same, whatever a choice then does', () => {
  const [start] = kettle.scenes;
  const [sorry, receipt] = start!.choices;
  const other = { ...sorry!, mood: 2, meets: [], why: 'Another reason.', to: 'bad-end' };
  expect(sameFork(start!, { ...start!, title: 'Renamed', choices: [other, receipt!] })).toBe(true);
  expect(sameFork(start!, { ...start!, choices: [receipt!, sorry!] })).toBe(false);
  expect(sameFork(start!, { ...start!, choices: [sorry!, { ...receipt!, text: '“The receipt?”' }] })).toBe(false);
  expect(sameFork(start!, { ...start!, lines: [] })).toBe(false);
});
