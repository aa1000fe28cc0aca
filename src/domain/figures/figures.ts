import type { Item } from '#domain/items/item.ts';
import { FEWEST_PEOPLE } from '#domain/scenarios/forks.ts';
import { type Alike, type Coached, chosenIn, metIn } from './chosen.ts';
import { discriminationOf, type Pair } from './discrimination.ts';
import { type Counted, type Finding, findingsOf } from './findings.ts';
import { thresholds } from './thresholds.ts';

/** A response with its points, and how many people gave just this one. */
export interface Scored extends Alike {
  readonly earned: number;
  readonly total: number;
}

/**
 * What was counted of an item as it stands.
 *
 * The first response of each person counts, and no other: with it came the key. It counts where it was given in the
 * item's own quiz, finished or not, so that all had the same before them. Who met the item first in a refresher, in
 * another version of it or in another language is counted apart, and never again.
 */
interface Gathered {
  /** First responses, also those without a score. */
  readonly people: number;
  readonly scored: readonly Scored[];
  /** Of those who finished the attempt and gave at least three other first responses in it that have a score. */
  readonly pairs: readonly Pair[];
  /** Of an open reply: how coaches scored it, by the latest score of each reply. */
  readonly coached: readonly Coached[];
}

/** How an item does. No number in it is of fewer than five people. */
export interface Figures extends Counted {
  /** First responses; null: some, but fewer than five. */
  readonly people: number | null;
  /** Under 100 responses with a score. */
  readonly provisional: boolean;
  /** Replies that a coach scored, where there are enough to tell what was met; else 0. */
  readonly coached: number;
  readonly findings: readonly Finding[];
}

/** How an item does by what was gathered of it; a number of fewer than five people is not told. */
export function figuresOf(item: Item, { people, scored: given, pairs, coached: by }: Gathered): Figures {
  const replies = by.reduce((sum, one) => sum + one.people, 0);
  // A share of replies is as much one coach's eye as the item's doing, so it is told no sooner than a finding.
  const coached = item.kind === 'open-reply' && replies >= thresholds.shown ? replies : 0;
  const scored = given.reduce((sum, one) => sum + one.people, 0);
  const told = scored >= FEWEST_PEOPLE;
  const counted: Counted = {
    scored: told ? scored : 0,
    facility: told ? given.reduce((sum, one) => sum + (one.people * one.earned) / one.total, 0) / scored : null,
    discrimination: discriminationOf(pairs),
    chosen: item.kind === 'open-reply' && coached > 0 ? metIn(item, by) : told ? chosenIn(item, given) : null,
  };
  return {
    ...counted,
    people: people > 0 && people < FEWEST_PEOPLE ? null : people,
    coached,
    provisional: scored < thresholds.firm,
    findings: findingsOf(item, counted),
  };
}
