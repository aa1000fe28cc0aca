import type { Mastery, PractisedWay } from '#domain/mastery/mastery.ts';
import { m } from '#i18n/messages.ts';
import type { WayState } from './ways.ts';

/** How each state of mastery is drawn. */
export const wayState: Record<Mastery['state'], WayState> = {
  none: 'none',
  partly: 'part',
  met: 'met',
  lapsed: 'lapsed',
};

/** How far somebody is, in words that follow “You know it:” or “You can do it:”. */
export function masteryWords(way: PractisedWay, { state, right, of }: Mastery): string {
  switch (state) {
    case 'none':
      return way === 'knows' ? m.mastery_knows_none() : m.mastery_can_none();
    case 'partly':
      return m.mastery_partly({ right, of });
    case 'met':
      return m.mastery_met({ right, of });
    case 'lapsed':
      return m.mastery_lapsed();
  }
}
