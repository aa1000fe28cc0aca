import { arrange } from '#domain/items/arrange.ts';
import { type Confidence, isPoints, type Response, type Score } from '#domain/items/item.ts';
import { kindOf } from '#domain/items/kinds.ts';
import type { ReplyScore } from '#domain/replies/score.ts';
import { type Instant, localDay } from '#domain/shared/time.ts';
import { namesOf, type StandardName } from './names.ts';
import { type PinnedItem, type PinnedItems, subjectOf } from './pinned.ts';
import { progress } from './progress.ts';
import { resultOfItems } from './result.ts';
import type { EndPage, ItemsView, ReplyStanding, StandardShare, Verdict } from './view.ts';

/** A response as it was recorded. */
export interface Given {
  /** `<quiz>#<item>` */
  readonly subject: string;
  readonly response: Response;
  readonly confidence: Confidence;
  readonly score: Score;
}

/** What is needed of the attempt itself. */
interface ItemsAttempt {
  readonly id: string;
  readonly seed: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
}

/** What became of the open replies of an attempt. */
export interface Coaching {
  /** Who may score them, by given name. */
  readonly coaches: readonly string[];
  /** The latest score of each, by subject. */
  readonly scores: ReadonlyMap<string, ReplyScore>;
  /** By whose days it is told when they were scored. */
  readonly zone: string;
}

/**
 * What the browser may see: the item that is next; or, asked for an earlier `number`, that item with its response; or
 * the end. A number that is not open yet shows the item that is next.
 */
export function showItems(
  attempt: ItemsAttempt,
  pinned: PinnedItems,
  given: readonly Given[],
  coaching: Coaching,
  asked: { number: number | null; shortcuts: boolean; clientId: string },
): ItemsView {
  const { total, left, minutes, next } = progress(pinned.items, new Set(given.map(({ subject }) => subject)));
  const shown = asked.number === null ? null : verdictOf(attempt, pinned, given, coaching, asked.number);
  return {
    kind: pinned.kind,
    id: attempt.id,
    slug: pinned.slug,
    language: pinned.language,
    title: pinned.title,
    shortcuts: asked.shortcuts,
    clientId: asked.clientId,
    total,
    left,
    minutes,
    page: shown
      ? { is: 'verdict', ...shown }
      : next === null
        ? endOf(attempt, pinned, given, coaching)
        : { is: 'item', number: next, item: publicItem(pinned.items[next - 1]!.item, attempt.seed) },
  };
}

const publicItem = (item: PinnedItem['item'], seed: string) => kindOf(item).publicView(item, arrange(item, seed));

/** The item of this number with its response, or null when it has none. */
function verdictOf(
  attempt: ItemsAttempt,
  pinned: PinnedItems,
  given: readonly Given[],
  coaching: Coaching,
  number: number,
): Verdict | null {
  const of = pinned.items[number - 1];
  const response = of && given.find(({ subject }) => subject === subjectOf(of));
  if (!response) return null;
  const { item, lesson } = of;
  return {
    number,
    reviewed: kindOf(item).review(item, arrange(item, attempt.seed), response.response),
    score: isPoints(response.score) ? { earned: response.score.earned, total: response.score.total } : null,
    reply: replyOf(of, coaching),
    confidence: response.confidence,
    standards: namesOf(item.serves, pinned.standards),
    lesson: lesson && { slug: lesson.slug, title: lesson.title, language: lesson.language },
    next: number < pinned.items.length ? number + 1 : null,
  };
}

function replyOf(of: PinnedItem, { coaches, scores, zone }: Coaching): ReplyStanding | null {
  if (of.item.kind !== 'open-reply') return null;
  const score = scores.get(subjectOf(of));
  const met = of.item.criteria.map((_, index) => score?.met.includes(index) ?? false);
  return {
    coaches: [...coaches],
    scored: score ? { by: score.byName, on: localDay(score.at, zone), met, note: score.note } : null,
  };
}

function endOf(attempt: ItemsAttempt, pinned: PinnedItems, given: readonly Given[], coaching: Coaching): EndPage {
  const result = resultOfItems(pinned, new Map(given.map(({ subject, score }) => [subject, score])));
  const verdicts = pinned.items.flatMap((_, index) => verdictOf(attempt, pinned, given, coaching, index + 1) ?? []);
  return {
    is: 'end',
    earned: result.earned,
    total: result.total,
    passed: result.passed,
    pass: pinned.pass,
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt ?? attempt.startedAt,
    standards: sharesOf(result.standards, pinned.standards),
    waiting: verdicts.filter(({ reply }) => reply?.scored === null && reply.coaches.length > 0).length,
    verdicts,
  };
}

/** How each standard went, by name; what serves no standard that was there is left out. */
export const sharesOf = (
  results: readonly { standard: string; met: number; missed: number }[],
  names: readonly StandardName[],
): StandardShare[] =>
  results.flatMap(({ standard, met, missed }) => namesOf([standard], names).map((name) => ({ ...name, met, missed })));
