import { expect, test } from 'vitest';
import { newId } from '#server/ids.ts';

const moment = Date.UTC(2026, 10, 22);

test('an id that is made later comes after all that were made before', () => {
  const ids = Array.from({ length: 500 }, (_, i) => newId(moment + i * 997_000_000));
  expect(ids.toSorted()).toEqual(ids);
});

test('ids of the same moment differ, and each is 24 small letters and digits', () => {
  const ids = Array.from({ length: 10_000 }, () => newId(moment));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[0-9a-v]{24}$/.test(id))).toEqual([]);
});
