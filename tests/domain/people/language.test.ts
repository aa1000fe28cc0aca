import { expect, test } from 'vitest';
import { languageFor } from '#domain/people/language.ts';
import { collate } from '#domain/shared/collate.ts';

const offered = ['en', 'lv'] as const;
const nothing = { setting: null, chosen: null, accepted: null };

test.each([
  ['the setting before all else', { setting: 'lv', chosen: 'en', accepted: 'en' }, 'lv'],
  ['what was chosen in the browser before what it asks for', { ...nothing, chosen: 'lv', accepted: 'en' }, 'lv'],
  ['what the browser asks for', { ...nothing, accepted: 'lv-LV,lv;q=0.9,en;q=0.8' }, 'lv'],
  ['the most wanted of those offered', { ...nothing, accepted: 'fr, en;q=0.2, lv;q=0.7' }, 'lv'],
  ['nothing that the browser refuses', { ...nothing, accepted: 'lv;q=0, *' }, 'en'],
  ['the first language for a browser that says nothing', nothing, 'en'],
  ['the next best for a setting that is not offered', { setting: 'lt', chosen: null, accepted: 'lv' }, 'lv'],
  ['no language that a cookie made up', { ...nothing, chosen: '<script>' }, 'en'],
  ['something for any header', { ...nothing, accepted: ';;q=,,lv;q=x' }, 'en'],
])('a request is answered in %s', (_, known, language) => {
  expect(languageFor(known, offered)).toBe(language);
});

test('words are sorted as the language sorts them', () => {
  const words = ['Čiekurs', 'Cita', 'Dižais', 'Ķēde', 'Kurzeme', 'Ņem', 'Nams'];
  expect([...words].sort(collate('lv'))).toEqual(['Cita', 'Čiekurs', 'Dižais', 'Kurzeme', 'Ķēde', 'Nams', 'Ņem']);
  expect([...words].sort(collate('en'))[0]).toBe('Čiekurs');
});
