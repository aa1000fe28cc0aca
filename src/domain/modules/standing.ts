import type { Module, ModuleStep, StepKind } from '#domain/content/documents.ts';
import type { Instant } from '#domain/shared/time.ts';

/** done · next: the first that may be begun · open: may be begun too · locked: waits for the one before. */
type StepState = 'done' | 'next' | 'open' | 'locked';

export interface StepStanding {
  readonly kind: StepKind;
  readonly slug: string;
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly state: StepState;
  readonly doneAt: Instant | null;
  /** The title of the step before, when this one waits for it or was opened by it. */
  readonly after: string | null;
}

/** How far one person is in one module. */
export interface ModuleStanding {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly onboarding: boolean;
  readonly steps: readonly StepStanding[];
  readonly done: number;
  readonly total: number;
  readonly next: StepStanding | null;
  /** Every step is done; when the last one was. */
  readonly finishedAt: Instant | null;
}

/**
 * Of a step that waits for the one before it: open all the same, where the person was asked for this very step or has
 * begun it. The lock orders the module for whoever follows it; what they were sent to is not shut before them.
 */
export const unlocked = (state: StepState, askedOrBegun: boolean): StepState =>
  state === 'locked' && askedOrBegun ? 'open' : state;

/** One word for a step, `<kind>/<slug>`. */
export const stepKey = ({ kind, slug }: Pick<ModuleStep, 'kind' | 'slug'>): string => `${kind}/${slug}`;

/** When a step was first done; null when it was not. */
export type DoneAt = (step: Pick<ModuleStep, 'kind' | 'slug'>) => Instant | null;

/**
 * How far somebody is in `module`. A step that is not served just now is left out of `steps`, as if it were not in the
 * module: it is not shown, does not count, and the step after it waits for the one before it instead.
 */
export function standingOf(module: Module, doneAt: DoneAt): ModuleStanding {
  const steps = withStates(module.steps, doneAt);
  const times = steps.map((step) => step.doneAt).filter((at) => at !== null);
  return {
    slug: module.slug,
    title: module.title,
    lead: module.lead,
    onboarding: module.onboarding,
    steps,
    done: times.length,
    total: steps.length,
    next: steps.find(({ state }) => state === 'next') ?? null,
    finishedAt: steps.length > 0 && times.length === steps.length ? Math.max(...times) : null,
  };
}

/** Whether somebody has begun a step of it, or done one: `begun` holds the keys of what they began. */
export const isStarted = ({ steps }: Pick<Module, 'steps'>, begun: ReadonlySet<string>): boolean =>
  steps.some((step) => begun.has(stepKey(step)));

function withStates(steps: readonly ModuleStep[], doneAt: DoneAt): StepStanding[] {
  let nextIsFound = false;
  return steps.map((step, index) => {
    const { kind, slug, title } = step;
    const before = step.afterPrevious ? steps[index - 1] : undefined;
    const at = doneAt(step);
    const locked = at === null && before !== undefined && doneAt(before) === null;
    const state = at !== null ? 'done' : locked ? 'locked' : nextIsFound ? 'open' : 'next';
    if (state === 'next') nextIsFound = true;
    return { kind, slug, title, number: index + 1, state, doneAt: at, after: before?.title ?? null };
  });
}
