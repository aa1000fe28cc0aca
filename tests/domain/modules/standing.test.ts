import { describe, expect, test } from 'vitest';
import type { ModuleStep } from '#domain/content/documents.ts';
import { doneBy } from '#domain/modules/done.ts';
import { standingOf } from '#domain/modules/standing.ts';
import { module, step } from '#tests/support/shelf.ts';

const steps = [
  step('lessons', 'welcome'),
  step('quizzes', 'the-counter', true),
  step('scenarios', 'kettle-twice', true),
  step('lessons', 'reply-in-time'),
];
const everything = () => true;
const readOn = (...lessons: [string, number][]) => lessons.map(([lesson, at]) => ({ lesson, at }));
const pass = (kind: 'quizzes' | 'scenarios' | 'refreshers', slug: string, finishedAt: number) => ({
  kind,
  slug,
  startedAt: finishedAt - 1,
  finishedAt,
});
const standing = (facts: Parameters<typeof doneBy>[0], served: (step: ModuleStep) => boolean = everything) =>
  standingOf(module('start-here', steps.filter(served)), doneBy(facts));
const states = (facts: Parameters<typeof doneBy>[0], served?: (step: ModuleStep) => boolean) =>
  standing(facts, served).steps.map(({ state }) => state);

describe('what may be begun', () => {
  test('at first the first step is next, those that require the one before are locked, the rest is open', () => {
    expect(states({ readings: [], passes: [] })).toEqual(['next', 'locked', 'locked', 'open']);
  });

  test('a locked step says what it waits for', () => {
    expect(standing({ readings: [], passes: [] }).steps[1]).toMatchObject({ state: 'locked', after: 'Welcome' });
  });

  test('the step after the one that was done opens and is next', () => {
    expect(states({ readings: readOn(['welcome', 5]), passes: [] })).toEqual(['done', 'next', 'locked', 'open']);
  });

  test('steps may be done in any order where nothing is required', () => {
    expect(states({ readings: readOn(['reply-in-time', 5]), passes: [] })).toEqual([
      'next',
      'locked',
      'locked',
      'done',
    ]);
  });

  test('what was done stays done, though the one before it is not', () => {
    expect(states({ readings: [], passes: [pass('scenarios', 'kettle-twice', 7)] })).toEqual([
      'next',
      'locked',
      'done',
      'open',
    ]);
  });
});

describe('a step whose content is not served', () => {
  const withoutQuiz = ({ kind }: ModuleStep) => kind !== 'quizzes';

  test('is not shown and does not count', () => {
    const { steps: shown, total } = standing({ readings: [], passes: [] }, withoutQuiz);
    expect(shown.map(({ slug }) => slug)).not.toContain('the-counter');
    expect(total).toBe(3);
  });

  test('blocks nothing: the step after it waits for the one before it', () => {
    expect(states({ readings: [], passes: [] }, withoutQuiz)).toEqual(['next', 'locked', 'open']);
    expect(states({ readings: readOn(['welcome', 5]), passes: [] }, withoutQuiz)).toEqual(['done', 'next', 'open']);
  });

  test('does not keep the module from being finished, and a module without steps is not finished', () => {
    const onlyWelcome = ({ slug }: ModuleStep) => slug === 'welcome';
    expect(standing({ readings: readOn(['welcome', 5]), passes: [] }, onlyWelcome).finishedAt).toBe(5);
    expect(standing({ readings: readOn(['welcome', 5]), passes: [] }, () => false).finishedAt).toBeNull();
  });
});

describe('what is done', () => {
  const all = {
    readings: readOn(['welcome', 9], ['welcome', 3], ['reply-in-time', 4]),
    passes: [pass('quizzes', 'the-counter', 6), pass('scenarios', 'kettle-twice', 8)],
  };

  test('a module is finished when its last step was, and each step counts from its first time', () => {
    expect(standing(all)).toMatchObject({ done: 4, total: 4, next: null, finishedAt: 8 });
    expect(standing(all).steps[0]?.doneAt).toBe(3);
  });

  test('a refresher is not the quiz of the same name', () => {
    expect(standing({ readings: [], passes: [pass('refreshers', 'the-counter', 6)] }).done).toBe(0);
  });
});
