import type { Discrimination } from '#domain/figures/discrimination.ts';
import type { Figures } from '#domain/figures/figures.ts';
import type { Finding } from '#domain/figures/findings.ts';
import { thresholds } from '#domain/figures/thresholds.ts';
import type { Item } from '#domain/items/item.ts';
import { FEWEST_PEOPLE } from '#domain/scenarios/forks.ts';
import { hundredthsWords, listWords, numberWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { Apart, ItemWithFigures } from '#usecases/figures.ts';
import { peopleWords } from './graph-words.ts';

const findings: Record<Exclude<Finding['is'], 'idle'>, () => string> = {
  against: m.figures_against,
  lured: m.figures_lured,
  hard: m.figures_hard,
  easy: m.figures_easy,
  weak: m.figures_weak,
};

export const findingWords = (finding: Finding): string =>
  finding.is === 'idle' ? m.figures_idle({ count: finding.options }) : findings[finding.is]();

/** What there is to say when there is no finding. */
export function noFindingWords(item: Item, { scored, coached }: Figures): string {
  if (item.kind === 'open-reply')
    return coached > 0 ? m.figures_coached({ count: coached }) : m.figures_coach({ shown: thresholds.shown });
  return scored < thresholds.shown ? m.figures_too_few({ shown: thresholds.shown }) : m.figures_nothing();
}

export const responsesWords = (people: number | null): string =>
  people === null ? peopleWords(null) : numberWords(people);

/** “41%”. */
export const shareWords = (share: number): string => m.figures_percent({ share: Math.round(share * 100) });

export function facilityWords(item: Item, facility: number | null): string {
  if (item.kind === 'open-reply') return m.figures_no_key();
  return facility === null ? m.figures_not_yet() : shareWords(facility);
}

export function discriminationWords(item: Item, { people, value }: Discrimination): string {
  if (item.kind === 'open-reply') return m.figures_no_key();
  if (value !== null) return hundredthsWords(value);
  return people < thresholds.shown ? m.figures_not_yet() : m.figures_no_difference();
}

/** The one sentence over all items: bad news first. */
export function leadWords(items: readonly ItemWithFigures[]): string {
  const look = items.filter(({ figures }) => figures.findings.length > 0).length;
  if (look > 0) return m.figures_lead_look({ count: look });
  if (items.every(({ figures }) => figures.people === 0)) return m.figures_lead_none();
  const told = items.some(({ figures }) => figures.scored >= thresholds.shown);
  return told ? m.figures_lead_fine() : m.figures_lead_few({ shown: thresholds.shown });
}

/** Who is not in the figures, and why; null when everybody is. */
export function apartWords({ versions, languages, refreshers }: Apart): string | null {
  const who = [
    { count: versions, words: m.figures_left_versions },
    { count: languages, words: m.figures_left_languages },
    { count: refreshers, words: m.figures_left_refreshers },
  ].filter(({ count }) => count > 0);
  if (who.length === 0) return null;
  const said = who.map(({ count, words }) => {
    const isFew = count < FEWEST_PEOPLE;
    return words({ count: isFew ? FEWEST_PEOPLE : count, people: peopleWords(isFew ? null : count) });
  });
  return m.figures_left({ who: listWords(said) });
}
