import { describe, expect, test } from 'vitest';
import { type Evidence, masteryOf } from '#domain/mastery/mastery.ts';
import { DAY, HOUR } from '#domain/shared/time.ts';

const start = Date.parse('2026-11-02T08:00:00Z');
const refresh = 90;

/** “1 abx” is day 1 with a and b right and x wrong: small letters are right, capitals wrong, one subject a letter. */
function sequence(...lines: string[]): Evidence[] {
  return lines.flatMap((line) => {
    const [number, letters] = line.split(' ') as [string, string];
    return [...letters].map((letter, i) => ({
      subject: letter.toLowerCase(),
      right: letter === letter.toLowerCase(),
      at: start + Number(number) * DAY + i * 60_000,
      day: `day-${number}`,
    }));
  });
}
const on = (day: number) => start + day * DAY + HOUR;
const at = (day: number, ...lines: string[]) => masteryOf(sequence(...lines), refresh, on(day));

describe('golden sequences', () => {
  test.each([
    ['nothing is nothing yet', 1, [], 'none', 0, 0],
    ['one right response is partly', 1, ['1 a'], 'partly', 1, 1],
    ['six right on one day are partly: one good day may be luck', 1, ['1 abcdef'], 'partly', 5, 5],
    ['four right over two days are met', 2, ['1 abc', '2 a'], 'met', 4, 4],
    ['three right over three days are partly', 3, ['1 a', '2 a', '3 a'], 'partly', 3, 3],
    ['four of the last five are met', 2, ['1 Abc', '2 ab'], 'met', 4, 5],
    ['three of the last five are partly', 2, ['1 ABc', '2 ab'], 'partly', 3, 5],
    ['older mistakes are forgotten', 3, ['1 ABCDEF', '2 abc', '3 ab'], 'met', 5, 5],
    ['two mistakes after it was met make it partly', 3, ['1 abc', '2 ab', '3 AB'], 'partly', 3, 5],
    ['what was met stays met on the one day of a refresher', 9, ['1 abc', '2 ab', '9 abcde'], 'met', 5, 5],
    ['what fell back is not met again by three right', 9, ['1 abc', '2 ab', '8 ABC', '9 abc'], 'partly', 3, 5],
    ['what fell back is met again by four of five', 9, ['1 abc', '2 ab', '8 ABC', '9 abcd'], 'met', 4, 5],
    ['what fell back wholly on one day asks for a second one', 9, ['1 ab', '9 ABCDEfghijk'], 'partly', 5, 5],
  ] as const)('%s', (_, day, lines, state, right, of) => {
    expect(at(day, ...lines)).toMatchObject({ state, right, of });
  });
});

test('a retry on the same day does not count, on another day it does', () => {
  expect(at(1, '1 AAAaaaa')).toMatchObject({ right: 0, of: 1 });
  expect(at(2, '1 A', '2 a')).toMatchObject({ right: 1, of: 2 });
});

test('the order in which evidence comes does not matter', () => {
  const evidence = sequence('1 Abc', '2 ab', '3 c');
  expect(masteryOf([...evidence].reverse(), refresh, on(3))).toEqual(masteryOf(evidence, refresh, on(3)));
});

describe('the clock', () => {
  const met = sequence('1 abc', '2 ab');
  const last = Math.max(...met.map((e) => e.at));

  test('what is met says since when, and when it lapses', () => {
    const metAt = met.filter((e) => e.day === 'day-2')[0]?.at;
    expect(masteryOf(met, refresh, on(2))).toMatchObject({ since: metAt, lapsesAt: last + refresh * DAY });
  });

  test('what is met lapses to the millisecond after the refresh days of its standard', () => {
    expect(masteryOf(met, refresh, last + refresh * DAY - 1).state).toBe('met');
    expect(masteryOf(met, refresh, last + refresh * DAY)).toMatchObject({
      state: 'lapsed',
      since: last + refresh * DAY,
    });
    expect(masteryOf(met, 30, last + 30 * DAY).state).toBe('lapsed');
  });

  test('what is partly does not lapse', () => {
    expect(at(400, '1 abc')).toMatchObject({ state: 'partly', lapsesAt: null });
  });

  test('what lapsed is met again from the refresher on', () => {
    const renewed = sequence('1 abc', '2 ab', '100 abcde');
    expect(masteryOf(renewed, refresh, on(100))).toMatchObject({ state: 'met', since: start + 100 * DAY });
  });

  test('a refresher in time keeps the day since which it is met', () => {
    const kept = masteryOf(sequence('1 abc', '2 ab', '60 abcde'), refresh, on(60));
    expect(kept.since).toBe(masteryOf(met, refresh, on(2)).since);
  });
});
