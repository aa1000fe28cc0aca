import { ok } from '#domain/shared/result.ts';
import { changeSettings } from '#usecases/settings.ts';
import { action } from './submit.ts';

const text = (form: FormData, field: string): string => String(form.get(field) ?? '');

/** The whole form; a box `shortcuts` that is not ticked is not sent. The browser comes back to a word that it is saved. */
export const change = action(changeSettings, {
  parse: (form) =>
    ok({
      name: text(form, 'name'),
      language: text(form, 'language'),
      theme: text(form, 'theme'),
      zone: text(form, 'zone'),
      shortcuts: form.has('shortcuts'),
    }),
  next: () => '/settings?saved',
});
