import { longestSearch } from '#domain/search/words.ts';
import { mend, ok } from '#domain/shared/result.ts';
import { findAssignable } from '#usecases/assign-offer.ts';
import { undoAssignments } from '#usecases/assignment-forms.ts';
import { type AssignInput, makeAssignments, previewAssignments, withdrawAssignment } from '#usecases/assignments.ts';
import { action, type Params } from './submit.ts';

function read(form: FormData): AssignInput {
  const texts = (name: string) => form.getAll(name).map(String);
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    people: texts('people'),
    targets: texts('targets'),
    due: text('due'),
    why: text('why'),
    clientId: text('clientId'),
  };
}
const parse = (form: FormData) => ok(read(form));

/** Stays on its page, which shows who would get what above the form. */
export const preview = action(previewAssignments, { parse, stays: true });

/** Stays on its page, which shows what is called like that first; what was chosen and typed is kept. */
export const find = action(findAssignable, {
  parse: (form) =>
    ok({
      ...read(form),
      search: String(form.get('search') ?? '')
        .trim()
        .slice(0, longestSearch),
    }),
  stays: true,
});

/** The whole form; the browser goes on to who got what. */
export const assign = action(makeAssignments, {
  parse,
  next: ({ clientId }) => `/assignments/new?sent=${encodeURIComponent(clientId)}`,
});

/** The slip of one cell; the browser goes on to the team with a word on what was assigned. */
export const assignInTeam = action(makeAssignments, {
  parse,
  next: ({ clientId }, { id }) => `/teams/${id}?sent=${encodeURIComponent(clientId)}`,
});

const undoing = (next: (clientId: string, params: Params) => string) =>
  action(undoAssignments, {
    parse: (form) => ok({ clientId: String(form.get('clientId') ?? '') }),
    next: ({ clientId }, params) => next(encodeURIComponent(clientId), params),
  });

export const undo = undoing((clientId) => `/assignments/new?sent=${clientId}`);
export const undoInTeam = undoing((clientId, { id }) => `/teams/${id}?sent=${clientId}`);

const withdrawal = (next: (params: Params) => string) =>
  action(withdrawAssignment, {
    parse: (form) => {
      const id = String(form.get('id') ?? '');
      return id === '' ? mend({ id: 'required' }) : ok({ id });
    },
    next: (_, params) => next(params),
  });

export const withdrawInTeam = withdrawal(({ id }) => `/teams/${id}?tab=assigned&withdrawn=1`);
export const withdrawOfPerson = withdrawal(({ id }) => `/people/${id}?withdrawn=1`);
