import type { AskedAssignment } from '#db/queries/assignments.ts';
import { type AssignableKind, type Target, targetFrom } from '#domain/assignments/assignment.ts';
import { type DueState, dueState, soonestFirst } from '#domain/assignments/due.ts';
import { itemsServing } from '#domain/attempts/refresher.ts';
import { type Day, localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

/** What can be assigned, as a page names it. */
export interface Thing extends Target {
  readonly title: string;
  /** False while its content is not served, so that it cannot be begun. */
  readonly served: boolean;
  readonly items: number | null;
  readonly minutes: number | null;
  readonly steps: number | null;
  /** The standards that it serves, by slug. */
  readonly serves: readonly string[];
}

/** An assignment as its learner and their manager see it. */
export interface AssignedView extends Thing {
  readonly id: string;
  readonly personId: string;
  readonly due: Day;
  /** The day that it is where it is due. */
  readonly today: Day;
  readonly state: DueState;
  readonly why: string;
  readonly byId: string;
  readonly byName: string;
  readonly askedOn: Day;
  readonly closed: { readonly how: 'done' | 'withdrawn' | 'left'; readonly on: Day } | null;
}

type Shelf = Pick<Context, 'catalog' | 'language'>;

/** Names `target`, also when its content is not served just now. */
export function thingOf({ catalog, language }: Shelf, { kind, slug }: Target): Thing {
  const document = catalog.get(kind, slug, language)?.document;
  const none = { kind, slug, items: null, minutes: null, steps: null, serves: [] };
  if (!document) return { ...none, title: nameFrom(slug), served: false };
  const thing = { ...none, title: document.title, served: true };
  switch (document.kind) {
    case 'lessons':
      return { ...thing, minutes: document.minutes, serves: document.serves };
    case 'quizzes':
      return { ...thing, items: document.items.length, serves: document.serves };
    case 'scenarios':
      return { ...thing, minutes: document.minutesToPlay, serves: document.serves };
    case 'modules':
      return { ...thing, steps: document.steps.length };
    case 'standards':
      return { ...thing, serves: [slug] };
  }
}

/** What `<kind>/<slug>` names; null when it is nothing that is served and can be assigned. */
export function targetOf({ catalog, language }: Shelf, text: string): Target | null {
  const target = targetFrom(text);
  return target && catalog.get(target.kind, target.slug, language) ? target : null;
}

/** Everything that can be assigned now, kind by kind; a standard only when some item practises it. */
export function assignable({ catalog, language }: Shelf): Record<AssignableKind, Thing[]> {
  const quizzes = catalog.list('quizzes', language).map(({ document }) => document);
  const things = (kind: AssignableKind) =>
    catalog.list(kind, language).map(({ document }) => thingOf({ catalog, language }, { kind, slug: document.slug }));
  return {
    standards: things('standards').filter(({ slug }) => itemsServing(slug, quizzes).length > 0),
    lessons: things('lessons'),
    quizzes: things('quizzes'),
    scenarios: things('scenarios'),
    modules: things('modules'),
  };
}

/** As pages show them, the soonest due first. What was undone is not shown: it was never meant. */
export const viewsOf = (context: Context, assignments: readonly AskedAssignment[]): AssignedView[] =>
  [...assignments].sort(soonestFirst).flatMap((one) => {
    const how = one.closed?.how;
    return how === 'undone' ? [] : [viewOf(context, one, how)];
  });

const viewOf = (
  context: Context,
  one: AskedAssignment,
  how: 'done' | 'withdrawn' | 'left' | undefined,
): AssignedView => ({
  ...thingOf(context, one),
  id: one.id,
  personId: one.personId,
  due: one.due,
  today: localDay(context.now, one.zone),
  state: dueState(one, context.now),
  why: one.why,
  byId: one.assignedBy,
  byName: one.byName,
  askedOn: localDay(one.assignedAt, one.zone),
  closed: one.closed && how ? { how, on: localDay(one.closed.at, one.zone) } : null,
});

/** “put-it-right” → “Put it right”. */
const nameFrom = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
