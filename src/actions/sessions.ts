import { ok } from '#domain/shared/result.ts';
import { closeSession, openSession } from '#usecases/sessions.ts';
import { endOtherSessions, endSession } from '#usecases/sessions-own.ts';
import { localPath } from './local-path.ts';
import { action } from './submit.ts';

/** E-mail and password, and the tick box `shared`; goes on where the person was going. */
export const signIn = action(openSession, {
  parse: (form) =>
    ok({
      email: String(form.get('email') ?? ''),
      password: String(form.get('password') ?? ''),
      shared: form.has('shared'),
    }),
  next: (_, __, form) => localPath(form.get('next')),
  cookie: (cookie) => cookie,
});

/** On a shared device the browser forgets all that it had of this site, and who comes next finds the box ticked. */
export const signOut = action(closeSession, {
  parse: () => ok(undefined),
  next: ({ shared }) => (shared ? '/sign-in?shared' : '/sign-in'),
  cookie: ({ cookie }) => cookie,
  headers: ({ shared }): Record<string, string> =>
    shared ? { 'Clear-Site-Data': '"cache", "cookies", "storage"' } : {},
});

/** The button `id` of one session. The browser comes back to a word that it ended. */
export const end = action(endSession, {
  parse: (form) => ok({ id: String(form.get('id') ?? '') }),
  next: () => '/settings/devices?ended=one',
});

export const endOthers = action(endOtherSessions, {
  parse: () => ok(undefined),
  next: () => '/settings/devices?ended=all',
});
