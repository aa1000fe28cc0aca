import type { Mastery } from '#domain/mastery/mastery.ts';
import { m } from '#i18n/messages.ts';

/** A state of mastery in a word, as it stands beside its mark. */
export const stateWords: Record<Mastery['state'], () => string> = {
  none: m.way_state_none,
  partly: m.way_state_partly,
  met: m.way_state_met,
  lapsed: m.way_state_lapsed,
};
