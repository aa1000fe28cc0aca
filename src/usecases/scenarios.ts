import { namesOf } from '#domain/attempts/names.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { attemptsSoFar } from './earlier.ts';
import { standardNames } from './pinning.ts';

/**
 * What is said of a scenario before it starts, and how it went so far: which endings were reached, by name, and how
 * many there are. Those not reached yet are not named. Refuses `not-found`.
 */
export const readScenario = useCase(
  'scenarios.read',
  async (context: Context, { slug }: { slug: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const { id: personId } = actor.value;
    const { language } = context;
    const scenario = context.catalog.get('scenarios', slug, language)?.document;
    if (!scenario) return refuse('not-found');
    const { open, earlier } = await attemptsSoFar(context, { personId, kind: 'scenarios', slug });
    const endings = scenario.scenes.filter(({ choices }) => choices.length === 0);
    const titleOf = (ending: string | null) => endings.find(({ id }) => id === ending)?.title ?? null;
    return ok({
      slug,
      language: scenario.language,
      title: scenario.title,
      lead: scenario.lead,
      channel: scenario.channel,
      clock: scenario.clock,
      due: scenario.due === null ? null : scenario.clock + scenario.due,
      customer: scenario.customer,
      minutes: scenario.minutesToPlay,
      standards: namesOf(scenario.serves, standardNames(context, language)),
      endings: {
        of: endings.length,
        reached: endings.filter(({ id }) => earlier.some(({ ending }) => ending === id)).map(({ title }) => title),
      },
      zone: shownZoneOf(actor.value),
      clientId: context.newId(),
      open,
      earlier: earlier.map((attempt) => ({ ...attempt, endingTitle: titleOf(attempt.ending) })),
    });
  },
);
