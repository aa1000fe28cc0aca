import type { SubjectKind } from '#domain/attempts/pinned.ts';
import type { Fields } from '#domain/items/kind.ts';
import { ok } from '#domain/shared/result.ts';
import { choose, respond, start } from '#usecases/attempts.ts';
import { action } from './submit.ts';

/** Starts the subject of the page's own slug, or goes on with the open attempt. */
const starts = (kind: SubjectKind) =>
  action(start, {
    parse: (form, { slug = '' }) => ok({ kind, slug, clientId: text(form, 'clientId') }),
    next: ({ id }) => `/attempts/${id}`,
  });

export const startQuiz = starts('quizzes');
export const startScenario = starts('scenarios');
export const startRefresher = starts('refreshers');

/** A response to one item; goes on to the item with its explanations. */
export const respondToItem = action(respond, {
  parse: (form, { id = '' }) =>
    ok({ id, number: whole(form, 'item'), clientId: text(form, 'clientId'), fields: fieldsOf(form) }),
  next: ({ number, kept }, { id }) => `/attempts/${id}?item=${number}${kept === 'same-item' ? '&kept=1' : ''}`,
  json: ({ view, next, kept }) => ({ view, next, kept: kept === 'same-item' }),
});

/** What is said at one step of a scenario; goes on with the talk. */
export const chooseWords = action(choose, {
  parse: (form, { id = '' }) =>
    ok({
      id,
      scene: text(form, 'scene'),
      step: whole(form, 'step'),
      choice: whole(form, 'choice'),
      clientId: text(form, 'clientId'),
    }),
  next: (_chosen, { id }) => `/attempts/${id}#latest`,
  json: ({ view }) => view,
});

const fieldsOf = (form: FormData): Fields => ({
  get: (name) => form.getAll(name).find((value) => typeof value === 'string') ?? null,
  getAll: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
});

/** A client-made id is a word of at most 64 signs; anything else counts as none. */
const text = (form: FormData, name: string): string => {
  const value = fieldsOf(form).get(name) ?? '';
  return value.length <= 64 ? value : '';
};

const whole = (form: FormData, name: string): number => {
  const value = fieldsOf(form).get(name) ?? '';
  return /^\d{1,4}$/.test(value) ? Number(value) : -1;
};
