import { describe, expect, it } from 'vitest';
import { signsOfResponse, signsOfTurn } from '#domain/attempts/evidence.ts';
import { asRead, type Pinned, pinQuiz, pinScenario, subjectOf } from '#domain/attempts/pinned.ts';
import { minutesFor, progress } from '#domain/attempts/progress.ts';
import { resultOfItems, resultOfScenario } from '#domain/attempts/result.ts';
import type { Score } from '#domain/items/item.ts';
import { transcript } from '#domain/scenarios/transcript.ts';
import { kettle, quizOf, sixItems } from '#tests/support/practice.ts';

const names = [
  { slug: 'show-care', number: 7, title: 'Show care' },
  { slug: 'bad-news-first', number: 3, title: 'Bad news first' },
  { slug: 'put-it-right', number: 4, title: 'Put it right' },
  { slug: 'unserved', number: 9, title: 'Unserved' },
];
const quiz = pinQuiz(quizOf('news', sixItems()), null, names);
const scores = (...each: Score[]) => new Map(quiz.items.map((item, at) => [subjectOf(item), each[at] ?? 'invalid']));
const point = { earned: 1, total: 1 };
const none = { earned: 0, total: 1 };

describe('what an attempt pins', () => {
  it('keeps the standards that are served, by number, and no others', () => {
    expect(quiz.standards.map(({ number }) => number)).toEqual([3, 7]);
  });

  it('keeps in which language each name is: an untranslated standard goes by another than the quiz', () => {
    const mixed = names.map((name) => ({ ...name, language: name.number === 3 ? 'en' : 'lv' }));
    const { standards } = pinQuiz(quizOf('news', sixItems()), null, mixed);
    expect(standards.map(({ language }) => language)).toEqual(['en', 'lv']);
  });
});

describe('a scenario that was pinned before clocks were read', () => {
  it('goes on from the clock that was written', () => {
    const { script, ...pinned } = pinScenario(kettle, names);
    const { due: _due, ...before } = { ...script, clock: 'Saturday 11:20' };
    const kept = { ...pinned, script: before } as unknown as Pinned;
    expect(asRead(kept)).toEqual({ ...pinned, script });
  });
});

describe('the progress of a quiz', () => {
  it('says which item is next and how long the rest takes', () => {
    const first = subjectOf(quiz.items[0]!);
    const third = subjectOf(quiz.items[2]!);
    expect(progress(quiz.items, new Set([first, third]))).toEqual({ total: 6, done: 2, left: 4, next: 2, minutes: 3 });
    expect(progress(quiz.items, new Set(quiz.items.map(subjectOf)))).toMatchObject({ left: 0, next: null, minutes: 0 });
  });

  it('never says less than a minute while an item is left', () => {
    const choices = (count: number) => Array.from({ length: count }, () => ({ kind: 'single-choice' as const }));
    expect([0, 1, 2, 3, 8].map((count) => minutesFor(choices(count)))).toEqual([0, 1, 2, 2, 6]);
  });

  it('gives three minutes to a reply in one’s own words', () => {
    expect(minutesFor([{ kind: 'open-reply' }])).toBe(3);
    expect(minutesFor([{ kind: 'open-reply' }, { kind: 'open-reply' }, { kind: 'match' }])).toBe(7);
  });
});

describe('the result of a quiz', () => {
  it('is passed at the pass exactly, and not one point below', () => {
    expect(resultOfItems(quiz, scores(point, point, point, point, none))).toMatchObject({
      earned: 4,
      total: 5,
      passed: true,
    });
    expect(resultOfItems(quiz, scores(point, point, point, none, none))).toMatchObject({ earned: 3, passed: false });
  });

  it('leaves out what could not be scored: it is not a zero', () => {
    expect(resultOfItems(quiz, scores(point, 'invalid'))).toMatchObject({ earned: 1, total: 1, passed: true });
    expect(resultOfItems(quiz, scores())).toMatchObject({ earned: 0, total: 0, passed: false });
  });

  it('counts for each standard the items with full points and the others', () => {
    const { standards } = resultOfItems(quiz, scores(point, { earned: 1, total: 2 }));
    expect(standards).toEqual([
      { standard: 'bad-news-first', met: 1, missed: 1 },
      { standard: 'show-care', met: 1, missed: 0 },
    ]);
  });
});

describe('the evidence of a response', () => {
  it('is one row for each standard that the item serves, right with full points alone', () => {
    const [single, several] = quiz.items;
    expect(signsOfResponse(single!, point)).toEqual([
      { standard: 'bad-news-first', way: 'knows', subject: 'news#single', right: true },
      { standard: 'show-care', way: 'knows', subject: 'news#single', right: true },
    ]);
    expect(signsOfResponse(several!, { earned: 1, total: 2 })).toMatchObject([{ right: false }]);
    expect(signsOfResponse(single!, 'invalid')).toEqual([]);
  });
});

describe('a scenario', () => {
  const pinned = pinScenario(kettle, names);
  // Sorry, once more, receipt, take mine: the start is visited twice.
  const turns = transcript(pinned.script, [0, 1, 1, 0]);

  it('gives evidence on the first visit of a scene only', () => {
    expect(turns.flatMap((turn) => signsOfTurn('kettle', turn))).toEqual([
      { standard: 'put-it-right', way: 'can', subject: 'kettle#start', right: true },
      { standard: 'show-care', way: 'can', subject: 'kettle#middle', right: false },
    ]);
  });

  it('counts first visits of the most that a simple route earns', () => {
    expect(resultOfScenario(pinned, turns)).toEqual({
      earned: 1,
      total: 2,
      passed: true,
      standards: [
        { standard: 'put-it-right', met: 1, missed: 0 },
        { standard: 'show-care', met: 0, missed: 1 },
      ],
    });
  });

  it('never earns more than there is to earn, though going back led by more scenes than any simple route', () => {
    const least = { ...pinned, script: { ...pinned.script, most: 0 } };
    expect(resultOfScenario(least, turns)).toMatchObject({ earned: 0, total: 0 });
  });
});
