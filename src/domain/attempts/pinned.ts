import type { Quiz, Scenario, Standard } from '#domain/content/documents.ts';
import type { Item, StandardSlug } from '#domain/items/item.ts';
import type { Script } from '#domain/scenarios/scenario.ts';
import { readMoment } from '#domain/times/moment.ts';
import { type LessonName, lessonName, type StandardName, standardName } from './names.ts';

/** An item and where it is from. */
export interface PinnedItem {
  readonly quiz: string;
  /** The lesson that teaches it. */
  readonly lesson: LessonName | null;
  readonly item: Item;
}

interface PinnedBase {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  /** Every standard that is served, with its name, by number. */
  readonly standards: readonly StandardName[];
}

/** A quiz, or a refresher (its slug is the standard's), as it was when the attempt began. */
export interface PinnedItems extends PinnedBase {
  readonly kind: 'quizzes' | 'refreshers';
  /** Per cent of the points at which it is passed. */
  readonly pass: number;
  readonly items: readonly PinnedItem[];
}

export interface PinnedScenario extends PinnedBase {
  readonly kind: 'scenarios';
  readonly lead: string;
  readonly script: Script;
}

/** All that an attempt needs of the content for as long as it is kept. */
export type Pinned = PinnedItems | PinnedScenario;
export type SubjectKind = Pinned['kind'];

/** How an item is known everywhere: `<quiz>#<item>`. */
export const subjectOf = ({ quiz, item }: Pick<PinnedItem, 'quiz' | 'item'>): string => `${quiz}#${item.id}`;

/** A refresher is passed at 80 per cent. */
const REFRESHER_PASS = 80;

/** `standards`: all there are, from which those that are served are kept. */
export function pinQuiz(quiz: Quiz, lesson: LessonName | null, standards: readonly StandardName[]): PinnedItems {
  const items = quiz.items.map((item) => ({ quiz: quiz.slug, lesson: named(lesson), item }));
  return {
    kind: 'quizzes',
    slug: quiz.slug,
    language: quiz.language,
    title: quiz.title,
    standards: served(
      items.flatMap(({ item }) => item.serves),
      standards,
    ),
    pass: quiz.pass,
    items,
  };
}

/** A refresher of a standard with the items that were drawn for it; `standards` as for a quiz. */
export function pinRefresher(
  standard: Standard,
  items: readonly PinnedItem[],
  standards: readonly StandardName[],
): PinnedItems {
  return {
    kind: 'refreshers',
    slug: standard.slug,
    language: standard.language,
    title: standard.title,
    standards: served(
      items.flatMap(({ item }) => item.serves),
      standards,
    ),
    pass: REFRESHER_PASS,
    items,
  };
}

/** A scenario with every standard that it or one of its choices serves; `standards` as for a quiz. */
export function pinScenario(scenario: Scenario, standards: readonly StandardName[]): PinnedScenario {
  const { customer, channel, clock, due, mood, effort, scenes, most } = scenario;
  const choices = scenes.flatMap((scene) => scene.choices);
  return {
    kind: 'scenarios',
    slug: scenario.slug,
    language: scenario.language,
    title: scenario.title,
    lead: scenario.lead,
    standards: served(
      [...scenario.serves, ...choices.flatMap(({ meets, misses }) => [...meets, ...misses])],
      standards,
    ),
    script: { customer, channel, clock, due, mood, effort, scenes, most },
  };
}

/** What was pinned, as it is read now: a clock used to be kept as it was written, and no reply was waited for. */
export function asRead(pinned: Pinned): Pinned {
  if (pinned.kind !== 'scenarios' || typeof pinned.script.clock === 'number') return pinned;
  const clock = readMoment(String(pinned.script.clock)) ?? 0;
  return { ...pinned, script: { ...pinned.script, clock, due: null } };
}

const named = (lesson: LessonName | null) => lesson && lessonName(lesson);

const served = (slugs: readonly StandardSlug[], standards: readonly StandardName[]): StandardName[] =>
  standards
    .filter(({ slug }) => slugs.includes(slug))
    .map(standardName)
    .sort((a, b) => a.number - b.number);
