import { ok } from '#domain/shared/result.ts';
import { changeSettings } from '#usecases/settings.ts';
import { action } from './submit.ts';

/** The tick box `shortcuts`: number keys choose, Enter goes on. */
export const changeShortcuts = action(changeSettings, {
  parse: (form) => ok({ shortcuts: form.has('shortcuts') }),
});
