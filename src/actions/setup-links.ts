import { ok } from '#domain/shared/result.ts';
import { redeemSetupLink } from '#usecases/setup-links.ts';
import { action } from './submit.ts';

/** The first password, typed twice, at the address of the link; signs in. */
export const choosePassword = action(redeemSetupLink, {
  parse: (form, { token = '' }) =>
    ok({
      token,
      password: String(form.get('password') ?? ''),
      again: String(form.get('again') ?? ''),
      language: String(form.get('language') ?? ''),
    }),
  next: () => '/',
  cookie: (cookie) => cookie,
});
