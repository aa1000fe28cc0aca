import { isPoints, type Score, type StandardSlug } from '#domain/items/item.ts';
import type { Choice } from '#domain/scenarios/scenario.ts';
import type { Turn } from '#domain/scenarios/transcript.ts';
import { type PinnedItems, type PinnedScenario, subjectOf } from './pinned.ts';

/** How an attempt ended. */
interface AttemptResult {
  readonly earned: number;
  readonly total: number;
  /** Quiz and refresher: at or above the pass. Scenario: an ending was reached. */
  readonly passed: boolean;
  readonly standards: readonly StandardResult[];
}

/** What was met and missed of one standard: items with full points and the others, or choices. */
interface StandardResult {
  readonly standard: StandardSlug;
  readonly met: number;
  readonly missed: number;
}

/**
 * `scores` by subject; items that could not be scored, and those that a coach scores, count nowhere. Where there are
 * none but those that a coach scores, a response to each is a pass: no quiz waits for somebody else.
 */
export function resultOfItems(pinned: PinnedItems, scores: ReadonlyMap<string, Score>): AttemptResult {
  const scored = pinned.items.flatMap((item) => {
    const score = scores.get(subjectOf(item)) ?? 'invalid';
    return isPoints(score) ? [{ ...score, serves: item.item.serves }] : [];
  });
  const earned = sum(scored.map((score) => score.earned));
  const total = sum(scored.map((score) => score.total));
  return {
    earned,
    total,
    passed: total > 0 ? earned * 100 >= pinned.pass * total : allWait(pinned, scores),
    standards: byStandard(
      pinned,
      scored.flatMap(({ serves, earned, total }) => serves.map((standard) => ({ standard, right: earned === total }))),
    ),
  };
}

/**
 * What a scenario that has ended came to. Only the first choice in each scene counts, and nobody earns more than the
 * best route that enters no scene twice.
 */
export function resultOfScenario(pinned: PinnedScenario, turns: readonly Turn[]): AttemptResult {
  return {
    earned: Math.min(turns.at(-1)?.before.earned ?? 0, pinned.script.most ?? Number.POSITIVE_INFINITY),
    total: pinned.script.most,
    passed: true,
    standards: byStandard(
      pinned,
      turns.flatMap(({ choice, scored }) => (choice && scored ? judged(choice) : [])),
    ),
  };
}

/** Which standards a choice met and missed. */
export const judged = ({ meets, misses }: Choice): { standard: StandardSlug; right: boolean }[] => [
  ...meets.map((standard) => ({ standard, right: true })),
  ...misses.map((standard) => ({ standard, right: false })),
];

/** Whether every point was earned; null when the response could not be scored, or a coach scores it. */
export const rightOf = (score: Score): boolean | null => (isPoints(score) ? score.earned === score.total : null);

const allWait = ({ items }: PinnedItems, scores: ReadonlyMap<string, Score>): boolean =>
  items.length > 0 && items.every((item) => scores.get(subjectOf(item)) === 'waiting');

function byStandard(
  pinned: PinnedItems | PinnedScenario,
  marks: readonly { standard: StandardSlug; right: boolean }[],
): StandardResult[] {
  const named = pinned.standards.map(({ slug }) => slug);
  const slugs = [...new Set([...named, ...marks.map(({ standard }) => standard)])];
  return slugs
    .map((standard) => {
      const of = marks.filter((mark) => mark.standard === standard);
      const met = of.filter(({ right }) => right).length;
      return { standard, met, missed: of.length - met };
    })
    .filter(({ met, missed }) => met + missed > 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
