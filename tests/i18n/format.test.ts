import { describe, expect, test } from 'vitest';
import { localDay } from '#domain/shared/time.ts';
import { weekdays } from '#domain/times/moment.ts';
import type { Hours } from '#domain/times/reply-times.ts';
import {
  countWords,
  dayWords,
  dueWords,
  hourOf,
  listWords,
  longDay,
  numberWords,
  pastWords,
  shortDay,
  timeWords,
} from '#i18n/format.ts';
import { inLanguage } from '#i18n/in-language.ts';
import { m } from '#i18n/messages.ts';
import { weekWords } from '#i18n/promise-words.ts';

const zone = 'Europe/Vilnius';
// 2026-11-24 is a Tuesday.
const today = '2026-11-24';

/** As one reads it: a space that keeps a day on one line is a space. */
const said = (words: string) => words.replaceAll('\u00A0', ' ');

test('a day stays on one line with its month and its year', () => {
  expect(dayWords('2025-12-12', today)).toBe('12\u00A0December\u00A02025');
});

test.each([
  ['2026-11-24', 'Due today'],
  ['2026-11-25', 'Due tomorrow'],
  ['2026-11-23', 'Was due yesterday'],
  ['2026-11-27', 'Due on Friday'],
  ['2026-11-30', 'Due on Monday'],
  ['2026-12-01', 'Due on 1 December'],
  ['2026-12-12', 'Due on 12 December'],
  ['2027-01-08', 'Due on 8 January 2027'],
  ['2026-11-20', 'Was due on Friday'],
  ['2026-11-18', 'Was due on Wednesday'],
  ['2026-11-17', 'Was due on 17 November'],
  ['2025-12-30', 'Was due on 30 December 2025'],
])('seen on Tuesday 24 November, what is due on %s “%s”', (due, words) => {
  expect(said(dueWords(due, today))).toBe(words);
});

test('due words turn at midnight on the clock of the zone, not of Greenwich', () => {
  const due = '2026-11-24';
  const seenAt = (utc: string) => dueWords(due, localDay(Date.parse(utc), zone));
  expect(seenAt('2026-11-23T21:59:59Z')).toBe('Due tomorrow');
  expect(seenAt('2026-11-23T22:00:00Z')).toBe('Due today');
  expect(seenAt('2026-11-24T21:59:59Z')).toBe('Due today');
  expect(seenAt('2026-11-24T22:00:00Z')).toBe('Was due yesterday');
});

test('the night on which the clocks change is one day like the others', () => {
  expect(dueWords('2026-10-25', localDay(Date.parse('2026-10-24T21:30:00Z'), zone))).toBe('Due today');
  expect(dueWords('2026-10-26', localDay(Date.parse('2026-10-25T21:59:00Z'), zone))).toBe('Due tomorrow');
  expect(dueWords('2026-03-30', '2026-03-29')).toBe('Due tomorrow');
});

test('past days are told as one would say them', () => {
  expect([today, '2026-11-23', '2026-11-20', '2026-10-03'].map((day) => said(pastWords(day, today)))).toEqual([
    'today',
    'yesterday',
    'on Friday',
    'on 3 October',
  ]);
});

test('days, times, lists and counts are written by Intl', () => {
  expect(said(longDay(today))).toBe('Tuesday 24 November');
  expect(said(dayWords('2025-12-12', today))).toBe('12 December 2025');
  expect(said(shortDay('2026-10-03', today))).toBe('3 Oct');
  expect(timeWords(Date.parse('2026-11-24T07:43:00Z'), zone)).toBe('09:43');
  expect(hourOf(Date.parse('2026-11-23T22:00:00Z'), zone)).toBe(0);
  expect(listWords(['Ieva', 'Tomas', 'Alesia'])).toBe('Ieva, Tomas and Alesia');
  expect([0, 1, 12, 1250].map(countWords)).toEqual(['none', 'one', '12', '1,250']);
});

describe('in Latvian', () => {
  const latvian = <T>(run: () => T): T => inLanguage('lv', run);

  test.each([
    ['2026-11-24', 'Jāpabeidz šodien'],
    ['2026-11-25', 'Jāpabeidz rīt'],
    ['2026-11-23', 'Bija jāpabeidz vakar'],
    ['2026-11-27', 'Jāpabeidz līdz piektdienai'],
    ['2026-12-12', 'Jāpabeidz līdz 12. decembrim'],
    ['2027-03-08', 'Jāpabeidz līdz 2027. gada 8. martam'],
    ['2026-11-18', 'Bija jāpabeidz līdz trešdienai'],
    ['2025-08-30', 'Bija jāpabeidz līdz 2025. gada 30. augustam'],
  ])('what is due on %s is told in the case that the sentence asks for: “%s”', (due, words) => {
    expect(said(latvian(() => dueWords(due, today)))).toBe(words);
  });

  test('past days, lists, dates and numbers are written as Latvian writes them', () => {
    const past = ['2026-11-23', '2026-11-20', '2026-10-03', '2025-05-03'].map((day) =>
      latvian(() => pastWords(day, today)),
    );
    expect(past.map(said)).toEqual(['vakar', 'piektdien', '3. oktobrī', '2025. gada 3. maijā']);
    expect(latvian(() => said(longDay(today)))).toBe('Otrdiena, 24. novembris');
    expect(latvian(() => listWords(['Ieva', 'Tomas', 'Alesia']))).toBe('Ieva, Tomas un Alesia');
    expect(latvian(() => numberWords(2.5))).toBe('2,5');
    expect(latvian(() => timeWords(Date.parse('2026-11-24T14:05:00Z'), zone))).toBe('16:05');
  });

  test('a run of days begins with a capital, and its last day keeps the small letter that the language gives it', () => {
    const open = { from: 9 * 60, to: 18 * 60 };
    const hours = Object.fromEntries(weekdays.map((day, index) => [day, index < 6 ? open : null])) as Hours;
    const days = () => weekWords(hours).map(({ days }) => days);
    expect(latvian(days)).toEqual(['Pirmdiena–sestdiena', 'Svētdiena']);
    expect(days()).toEqual(['Monday–Saturday', 'Sunday']);
  });

  test('a number takes the form that it has: 1 and 21, 2, none and 11', () => {
    const items = [1, 21, 2, 0, 11].map((count) => latvian(() => m.size_items({ count })));
    expect(items).toEqual(['1 jautājums', '21 jautājums', '2 jautājumi', '0 jautājumi', '11 jautājumi']);
    const known = [21, 12].map((total) => latvian(() => m.progress_lead_none({ total })));
    expect(known[0]).toBe('No 21 standarta vēl nav izpildīts neviens.');
    expect(known[1]).toBe('No 12 standartiem vēl nav izpildīts neviens.');
  });

  test('two requests at once keep to their own language', async () => {
    const day = async (language: 'en' | 'lv') =>
      inLanguage(language, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return m.nav_today();
      });
    expect(await Promise.all([day('lv'), day('en'), day('lv')])).toEqual(['Šodien', 'Today', 'Šodien']);
  });
});
