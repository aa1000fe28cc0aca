import { describe, expect, it } from 'vitest';
import { type Moment, nextTime, readMoment } from '#domain/times/moment.ts';
import { readReplyTime } from '#domain/times/reading/replies.ts';
import { dueAfter } from '#domain/times/reply-times.ts';
import { momentWords } from '#i18n/moment-words.ts';
import { hours } from './settled.ts';

const at = (text: string): Moment => {
  const moment = readMoment(text);
  if (moment === null) throw new Error(`${text} is no moment`);
  return moment;
};
const due = (promise: string, came: string) => momentWords(dueAfter(readReplyTime(promise)!, hours, at(came)).at, 'en');

describe('when a reply is due', () => {
  it.each([
    ['within 30 minutes, always', 'Saturday 22:40', 'Saturday 23:10'],
    ['within 30 minutes, always', 'Sunday 23:50', 'Monday 00:20'],
    ['within 10 minutes, while open', 'Tuesday 14:20', 'Tuesday 14:30'],
    ['within 10 minutes, while open', 'Tuesday 17:55', 'Tuesday 18:05'],
    ['within 10 minutes, while open', 'Tuesday 18:00', 'Wednesday 09:10'],
    ['within 10 minutes, while open', 'Saturday 20:00', 'Monday 09:10'],
    ['within 2 hours always', 'Monday 9:00', 'Monday 11:00'],
    ['by the end of the day', 'Tuesday 14:20', 'Tuesday 18:00'],
    ['by the end of the day', 'Tuesday 17:59', 'Tuesday 18:00'],
    ['by the end of the day', 'Tuesday 18:00', 'Wednesday 18:00'],
    ['by the end of the day', 'Tuesday 19:00', 'Wednesday 18:00'],
    ['by the end of the next working day', 'Tuesday 14:20', 'Wednesday 18:00'],
    ['by the end of the next working day', 'Saturday 11:00', 'Monday 18:00'],
  ])('%s: what came on %s is due on %s', (promise, came, then) => expect(due(promise, came)).toBe(then));

  it.each(['10 minutes', 'within minutes, always', 'within 10 minutes', 'soon', 'within 0 minutes, always', ''])(
    '“%s” is no time for a reply',
    (text) => expect(readReplyTime(text)).toBeNull(),
  );
});

describe('a moment of the week', () => {
  it('is read as people write it and as a reference does', () => {
    expect([at('saturday-22:40'), at('SATURDAY 22.40')]).toEqual([at('Saturday 22:40'), at('Saturday 22:40')]);
  });

  it.each(['Noon', 'Saturday', 'Saturday 25:00', 'Saturday 24:00', 'Saturday 9:60', 'Funday 9:00', '9:00'])(
    '%s is none',
    (text) => expect(readMoment(text)).toBeNull(),
  );

  it('comes again: later in the week, over its end, or a week later', () => {
    const from = at('Saturday 14:20');
    expect(nextTime(at('Saturday 15:00'), from) - from).toBe(40);
    expect(momentWords(nextTime(at('Monday 8:30'), from), 'en')).toBe('Monday 08:30');
    expect(nextTime(at('Monday 8:30'), from) - from).toBe((33 + 9) * 60 + 10);
    expect(nextTime(from, from) - from).toBe(7 * 24 * 60);
  });

  it('is said in the language of who reads it', () => {
    expect(['en', 'lt', 'lv', 'be', 'fil'].map((language) => momentWords(at('Monday 9:05'), language))).toEqual([
      'Monday 09:05',
      '09:05, pirmadienis',
      'Pirmdiena, 09:05',
      'Панядзелак 09:05',
      'Lunes 09:05',
    ]);
  });
});
