import { pastWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { ModuleView } from '#usecases/modules.ts';

/** How far a module is, in words: “Done on 28 October”, “Not begun”, “1 of 8 steps done”. */
export function moduleStanding({ done, total, finishedOn, today }: ModuleView): string {
  if (finishedOn) return m.module_standing_done({ day: pastWords(finishedOn, today) });
  return done === 0 ? m.module_standing_none() : m.module_steps_done({ done, total });
}
