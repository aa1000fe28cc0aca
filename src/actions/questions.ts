import { ok } from '#domain/shared/result.ts';
import { answerQuestion } from '#usecases/question-answers.ts';
import { askQuestion } from '#usecases/question-asking.ts';
import { closeQuestion } from '#usecases/questions.ts';
import { action } from './submit.ts';

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '');

/** The number of an item as it stands in an address or a form; null for none. */
export const itemNumber = (typed: string | null): number | null =>
  typed !== null && /^\d{1,4}$/.test(typed) ? Number(typed) : null;

/** A question from a lesson or an attempt; the browser goes on to it. */
export const ask = action(askQuestion, {
  parse: (form) =>
    ok({
      lesson: textIn(form, 'lesson') || null,
      attempt: textIn(form, 'attempt') || null,
      item: itemNumber(textIn(form, 'item')),
      text: textIn(form, 'text'),
      clientId: textIn(form, 'clientId'),
    }),
  next: ({ id }) => `/questions/${id}?asked=1`,
});

/** An answer to the question of the page's own address; the browser goes on to what else waits. */
export const answer = action(answerQuestion, {
  parse: (form, { id = '' }) => ok({ id, text: textIn(form, 'text'), clientId: textIn(form, 'clientId') }),
  next: () => '/questions?answered=1',
});

/** “I have read it”; the browser goes on to where it stays. */
export const close = action(closeQuestion, { parse: (_, { id = '' }) => ok({ id }), next: () => '/questions' });
