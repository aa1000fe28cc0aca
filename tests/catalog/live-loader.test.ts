import { afterEach, expect, test } from 'vitest';
import { liveLoader } from '#catalog/live-loader.ts';
import { openCatalog } from '#catalog/open.ts';
import { holdCatalog } from '#catalog/slot.ts';

const catalog = openCatalog('content');
afterEach(() => catalog.close());

const standards = liveLoader('standards');
const entry = (id: string) => standards.loadEntry({ collection: 'standards', filter: { id } });

test('Astro’s collection has every standard, by number', async () => {
  holdCatalog(catalog);
  const loaded = await standards.loadCollection({ collection: 'standards' });
  if ('error' in loaded) throw loaded.error;
  const numbers = loaded.entries.map(({ data }) => data.number);
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
});

test('an entry is found by its slug, and by no other text', async () => {
  holdCatalog(catalog);
  expect(await entry('put-it-right')).toMatchObject({ id: 'put-it-right', data: { title: 'Put it right' } });
  expect(await entry('be-nice')).toBeUndefined();
  expect(await entry('../../etc/passwd')).toBeUndefined();
});
