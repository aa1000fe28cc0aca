import { ok } from '#domain/shared/result.ts';
import { dropStep, putStep } from '#usecases/starter-plans.ts';
import { action } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');

export const put = action(putStep, {
  parse: (form, { id = '' }) =>
    ok({ teamId: id, target: text(form, 'target'), days: text(form, 'days'), why: text(form, 'why') }),
  next: (_, { id }) => `/teams/${id}/starter-plan?saved=1`,
});

export const drop = action(dropStep, {
  parse: (form, { id = '' }) => ok({ teamId: id, target: text(form, 'target') }),
  next: (_, { id }) => `/teams/${id}/starter-plan?removed=1`,
});
