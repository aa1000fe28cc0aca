import { ok } from '#domain/shared/result.ts';
import { closeSession, openSession } from '#usecases/sessions.ts';
import { localPath } from './local-path.ts';
import { action } from './submit.ts';

/** E-mail and password; goes on where the person was going. */
export const signIn = action(openSession, {
  parse: (form) => ok({ email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') }),
  next: (_, __, form) => localPath(form.get('next')),
  cookie: (cookie) => cookie,
});

export const signOut = action(closeSession, {
  parse: () => ok(undefined),
  next: () => '/sign-in',
  cookie: (cookie) => cookie,
});
