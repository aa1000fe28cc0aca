import { ok } from '#domain/shared/result.ts';
import { changeSettings } from '#usecases/settings.ts';
import { action } from './submit.ts';

/** The tick box `shortcuts`: number keys choose, Enter goes on. The browser comes back to a word that it is saved. */
export const changeShortcuts = action(changeSettings, {
  parse: (form) => ok({ shortcuts: form.has('shortcuts') }),
  next: () => '/me?saved=1#settings',
});
