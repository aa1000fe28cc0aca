import { expect, test } from 'vitest';
import { askedAgain, linkLife, nextTry } from '#domain/mails/mail.ts';
import { DAY, HOUR, MINUTE } from '#domain/shared/time.ts';

test('a mail that fails is tried again after a minute, then ever more rarely, for two days', () => {
  const waits: (number | null)[] = [];
  for (let tries = 1; tries <= 9; tries++) waits.push(nextTry(tries, 0));
  expect(waits).toEqual([...[MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY], null]);
});

test('asked for twice, a mail is sent once; asked for later or after it failed, once more', () => {
  const now = DAY;
  expect(askedAgain(null, now)).toBe('add');
  expect(askedAgain({ sentAt: null, end: null }, now)).toBe('hurry');
  expect(askedAgain({ sentAt: now - MINUTE, end: null }, now)).toBe('nothing');
  expect(askedAgain({ sentAt: now - 2 * MINUTE, end: null }, now)).toBe('add');
  expect(askedAgain({ sentAt: null, end: 'refused' }, now)).toBe('add');
});

test('an invitation works for a week, a link to another password for a day, and reminders bring none', () => {
  expect([linkLife('invitation'), linkLife('reset'), linkLife('reminder')]).toEqual([7 * DAY, DAY, null]);
});
