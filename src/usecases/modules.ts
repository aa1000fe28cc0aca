import { openAssignmentsOf } from '#db/queries/assignments.ts';
import { doneFactsOf } from '#db/queries/done.ts';
import { openAttemptsOf } from '#db/queries/open-attempts.ts';
import type { Target } from '#domain/assignments/assignment.ts';
import type { StepKind } from '#domain/content/documents.ts';
import { nothingDone } from '#domain/modules/done.ts';
import { type ModuleStanding, type StepStanding, unlocked } from '#domain/modules/standing.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Day, localDay } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { standingsOf } from './facts.ts';

/** A step with what a learner wants to know before going in. */
export interface StepView extends StepStanding {
  readonly doneOn: Day | null;
  readonly minutes: number | null;
  readonly items: number | null;
  /** An attempt at it that was begun and not finished. */
  readonly openAttempt: string | null;
}

export interface ModuleView extends ModuleStanding {
  readonly steps: readonly StepView[];
  readonly next: StepView | null;
  readonly finishedOn: Day | null;
  readonly today: Day;
}

/** Every module that is served, as it stands for the actor. */
export const listModules = useCase(
  'modules.read',
  async (context: Context, _input: Record<never, never>, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    return ok(await modulesFor(context, actor.value.id, shownZoneOf(actor.value)));
  },
);

/** One module as it stands for the actor. Refuses `not-found`. */
export const readModule = useCase('modules.read', async (context: Context, { slug }: { slug: string }, authorise) => {
  const actor = authorise();
  if (!actor.ok) return actor;
  const found = (await modulesFor(context, actor.value.id, shownZoneOf(actor.value))).find((one) => one.slug === slug);
  return found ? ok(found) : refuse('not-found');
});

/** The modules as they stand for one person, with days in `zone`; `asking` is what they are asked for and have not done. */
export async function modulesFor(
  context: Context,
  personId: string,
  zone: string,
  asking: Promise<readonly Target[]> = openAssignmentsOf(context.db.read, [personId]),
): Promise<ModuleView[]> {
  const { db } = context;
  const [facts, open, asked] = await Promise.all([
    doneFactsOf(db.read, [personId]),
    openAttemptsOf(db.read, personId),
    asking,
  ]);
  return standingsOf(context, facts.get(personId) ?? nothingDone).map((standing) => {
    const steps = standing.steps.map((step) => {
      const isIt = ({ kind, slug }: { kind: string; slug: string }) => kind === step.kind && slug === step.slug;
      const openAttempt = open.find(isIt)?.id ?? null;
      return {
        ...step,
        ...sizeOf(context, step),
        state: unlocked(step.state, openAttempt !== null || asked.some(isIt)),
        doneOn: step.doneAt === null ? null : localDay(step.doneAt, zone),
        openAttempt,
      };
    });
    return {
      ...standing,
      steps,
      next: steps.find(({ state }) => state === 'next') ?? null,
      finishedOn: standing.finishedAt === null ? null : localDay(standing.finishedAt, zone),
      today: localDay(context.now, zone),
    };
  });
}

/** How long a step is: minutes for a lesson and a scenario, items for a quiz. */
function sizeOf(
  { catalog, language }: Context,
  { kind, slug }: { kind: StepKind; slug: string },
): { minutes: number | null; items: number | null } {
  const document = catalog.get(kind, slug, language)?.document;
  switch (document?.kind) {
    case 'lessons':
      return { minutes: document.minutes, items: null };
    case 'scenarios':
      return { minutes: document.minutesToPlay, items: null };
    case 'quizzes':
      return { minutes: null, items: document.items.length };
    default:
      return { minutes: null, items: null };
  }
}
