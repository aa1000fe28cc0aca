import type { Quiz } from '#domain/content/documents.ts';
import type { StandardSlug } from '#domain/items/item.ts';
import { type Random, shuffled } from '#domain/shared/random.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { LessonName } from './names.ts';
import type { PinnedItem } from './pinned.ts';

/** Short enough for a quiet moment at the counter. */
export const MOST_ITEMS = 6;

/** Every item that serves the standard and is scored at once: a refresher waits for nobody. */
export const itemsServing = (standard: StandardSlug, quizzes: readonly Quiz[]): Pick<PinnedItem, 'quiz' | 'item'>[] =>
  quizzes.flatMap((quiz) =>
    quiz.items
      .filter((item) => item.kind !== 'open-reply' && item.serves.includes(standard))
      .map((item) => ({ quiz: quiz.slug, item })),
  );

/**
 * Up to six items that serve the standard, in an order drawn from `random`; no kind comes twice while another is left.
 * Refuses nothing-to-practise when no item serves it.
 */
export function drawRefresher(
  standard: StandardSlug,
  quizzes: readonly Quiz[],
  lessonOf: (quiz: Quiz) => LessonName | null,
  random: Random,
): Result<PinnedItem[]> {
  const candidates = mixed(
    quizzes.flatMap((quiz) =>
      itemsServing(standard, [quiz]).map(({ item }) => ({ quiz: quiz.slug, lesson: lessonOf(quiz), item })),
    ),
    random,
  );
  if (candidates.length === 0) return refuse('nothing-to-practise');
  return ok(inOrderOf(candidates.slice(0, MOST_ITEMS), random));
}

/** One of each kind, then the second of each, and so on. */
function mixed(items: readonly PinnedItem[], random: Random): PinnedItem[] {
  const seen = new Map<string, number>();
  return inOrderOf(items, random)
    .map((item) => {
      const round = seen.get(item.item.kind) ?? 0;
      seen.set(item.item.kind, round + 1);
      return { item, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ item }) => item);
}

const inOrderOf = <T>(things: readonly T[], random: Random): T[] =>
  shuffled(things.length, random).flatMap((index) => things.slice(index, index + 1));
