import type { ModuleStep } from '#domain/content/documents.ts';
import { HOUR } from '#domain/shared/time.ts';
import type { DemoClock } from './clock.ts';
import { type Learner, play, read, take } from './learner.ts';
import type { DemoHistory } from './people.ts';

/** The steps of the modules, taken in order on the days of `history`, each quiz once more two days later. */
export async function live(
  learner: Learner,
  steps: readonly ModuleStep[],
  { began, steps: taken, leftMidway = false }: DemoHistory,
  clock: DemoClock,
): Promise<void> {
  // A newcomer does more in a day, so that all of it lies before today.
  const pace = Math.min(2, began / taken);
  for (const [index, step] of steps.slice(0, taken).entries()) {
    const days = Math.max(0, Math.round(began - index * pace));
    const at = clock.ago(days, 10 + learner.random(7)) + index * 60_000;
    const midway = leftMidway && index === taken - 1;
    if (step.kind === 'lessons') await read(learner, step.slug, at);
    else if (step.kind === 'scenarios') await play(learner, step.slug, at, midway ? 3 : undefined);
    else if (midway) await take(learner, 'quizzes', step.slug, at, 3);
    else {
      await take(learner, 'quizzes', step.slug, at);
      if (days >= 3) await take(learner, 'quizzes', step.slug, at + 48 * HOUR);
    }
  }
}
