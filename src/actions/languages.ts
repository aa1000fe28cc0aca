import { ok } from '#domain/shared/result.ts';
import { chooseLanguage, languageCookie } from '#usecases/languages.ts';
import { ownPath } from './local-path.ts';
import { action } from './submit.ts';

const YEAR = 365 * 24 * 60 * 60;

/** The button `language`; goes back to where it was pressed, and leaves the choice in this browser for a year. */
export const choose = action(chooseLanguage, {
  parse: (form) => ok({ language: String(form.get('language') ?? '') }),
  next: (_, __, form) => ownPath(form.get('next')),
  cookie: ({ language }) => ({
    name: languageCookie,
    value: language,
    attributes: { path: '/', sameSite: 'lax', httpOnly: true, maxAge: YEAR },
  }),
});
