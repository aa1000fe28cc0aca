import { ok } from '#domain/shared/result.ts';
import { askForLink } from '#usecases/forgotten.ts';
import { redeemSetupLink } from '#usecases/setup-links.ts';
import { action } from './submit.ts';

/** The e-mail of whoever forgot the password; goes on to a page that says the same whoever asked. */
export const askForPassword = action(askForLink, {
  parse: (form) => ok({ email: String(form.get('email') ?? '') }),
  next: () => '/forgot?sent=1',
});

/** The first password or another one, typed twice, at the address of the link; signs in. */
export const choosePassword = action(redeemSetupLink, {
  parse: (form, { token = '' }) =>
    ok({
      token,
      password: String(form.get('password') ?? ''),
      again: String(form.get('again') ?? ''),
      language: String(form.get('language') ?? ''),
      shared: form.has('shared'),
    }),
  next: () => '/',
  cookie: (cookie) => cookie,
});
