import { ok } from '#domain/shared/result.ts';
import { remindLate } from '#usecases/reminders.ts';
import { action } from './submit.ts';

/** The browser goes on to the list of what is late, which says whom the form reminded. */
export const remind = action(remindLate, {
  parse: (form, { id = '' }) =>
    ok({ teamId: id, people: form.getAll('people').map(String), clientId: String(form.get('clientId') ?? '') }),
  next: ({ clientId }, { id }) => `/teams/${id}?tab=late&reminded=${encodeURIComponent(clientId)}`,
});
