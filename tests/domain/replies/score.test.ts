import { expect, test } from 'vitest';
import { latestScore, readScoring, scoredAt } from '#domain/replies/score.ts';
import { items } from '../items/cast.ts';

const item = items['open-reply'];

test('a scoring names criteria that there are, each once, and a note of at most 1,000 characters', () => {
  expect(readScoring(item, { met: [1, 0, 1], note: ' Good.\r\nGo on. ' })).toEqual({
    ok: true,
    value: { met: [0, 1], note: 'Good.\nGo on.' },
  });
  expect(readScoring(item, { met: [2], note: '' })).toMatchObject({ refusal: { fields: { met: 'unknown' } } });
  expect(readScoring(item, { met: [], note: 'x'.repeat(1001) })).toMatchObject({
    refusal: { fields: { note: 'too-long' } },
  });
});

test('of several scores the latest counts, and each comes later than the one before it', () => {
  expect(latestScore([{ at: 2 }, { at: 3 }, { at: 1 }])).toEqual({ at: 3 });
  expect(latestScore([])).toBeNull();
  expect(scoredAt(5, null)).toBe(5);
  expect(scoredAt(5, { at: 5 })).toBe(6);
  expect(scoredAt(9, { at: 5 })).toBe(9);
});
