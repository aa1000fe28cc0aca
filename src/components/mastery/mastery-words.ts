import type { Mastery, PractisedWay } from '#domain/mastery/mastery.ts';
import { countWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { WayState } from './ways.ts';

/** How each state of mastery is drawn. */
export const wayState: Record<Mastery['state'], WayState> = {
  none: 'none',
  partly: 'part',
  met: 'met',
  lapsed: 'lapsed',
};

/** With fewer counted than this, all of them are told, not the last few. */
const full = 5;

/** “2 of 3 right so far”, “3 of the last 5 right”. */
export const rightWords = ({ right, of }: Pick<Mastery, 'right' | 'of'>): string =>
  (of < full ? m.way_fact_partly_few : m.way_fact_partly)({ right, of });

/** How far somebody is, in words that follow “You know it:” or “You can do it:”. */
export function masteryWords(way: PractisedWay, { state, right, of }: Mastery): string {
  switch (state) {
    case 'none':
      return way === 'knows' ? m.mastery_knows_none() : m.mastery_can_none();
    case 'partly':
      return (of < full ? m.mastery_partly_few : m.mastery_partly)({ right, of });
    case 'met':
      return m.mastery_met({ right, of });
    case 'lapsed':
      return m.mastery_lapsed();
  }
}

type Seen = Readonly<Record<PractisedWay, Pick<Mastery, 'state'>>>;

/** “You know 7 of 12 standards and can do one”; the person's name in place of “you” when it is given. */
export function standingLead(standards: readonly Seen[], name?: string): string {
  const met = (way: PractisedWay) => standards.filter((one) => one[way].state === 'met').length;
  const [knows, can] = [met('knows'), met('can')];
  const counts = { knows: countWords(knows), can: countWords(can), total: standards.length };
  const words = knows > 0 ? (can > 0 ? 'both' : 'knows') : can > 0 ? 'can' : 'none';
  return name === undefined ? ownLead[words](counts) : leadOf[words]({ name, ...counts });
}

const ownLead = {
  both: m.progress_lead,
  knows: m.progress_lead_knows,
  can: m.progress_lead_can,
  none: m.progress_lead_none,
};
const leadOf = { both: m.person_lead, knows: m.person_lead_knows, can: m.person_lead_can, none: m.person_lead_none };
