import { dropStarterStep, putStarterStep, starterStepsOf } from '#db/queries/starter-plans.ts';
import { membersOf, teamById } from '#db/queries/teams.ts';
import { type AssignableKind, targetFrom, targetKey } from '#domain/assignments/assignment.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { addDays, type Day, localDay } from '#domain/shared/time.ts';
import { daysOf, daysProposed, stepMends } from '#domain/starter-plans/step.ts';
import { togetherBy } from '#domain/starter-plans/together.ts';
import { assignable, type Thing, targetOf, thingOf } from './assigned.ts';
import { useCase } from './context.ts';
import { record } from './events.ts';

/** A step of a starter plan as its manager sees it. */
export interface StarterStepView extends Thing {
  /** After the day of joining. */
  readonly days: number;
  readonly why: string;
  readonly byId: string;
  readonly byName: string;
}

export interface StarterPlanView {
  readonly team: { readonly id: string; readonly name: string };
  /** The soonest due first. */
  readonly steps: readonly StarterStepView[];
  readonly things: Readonly<Record<AssignableKind, readonly Thing[]>>;
  /** For those who joined before the plan: its steps as forms that assign them now, each of one day and one reason. */
  readonly afterwards: readonly { readonly steps: readonly Thing[]; readonly due: Day; readonly why: string }[];
  /** How many work in the team now; the plan gives them nothing. */
  readonly members: number;
  readonly daysProposed: number;
}

/** What whoever joins a team is assigned by itself, for its manager. */
export const readStarterPlan = useCase('starter-plans.read', async (context, { id }: { id: string }, authorise) => {
  const actor = authorise({ teamIds: [id] });
  if (!actor.ok) return actor;
  const { db, language } = context;
  const team = await teamById(db.read, id);
  if (!team) return refuse('not-found');
  const [rows, members] = await Promise.all([starterStepsOf(db.read, [id]), membersOf(db.read, [id], language)]);
  const steps = rows.map(
    ({ step: { days, why, addedBy, ...step }, byName }): StarterStepView => ({
      ...thingOf(context, step),
      ...{ days, why, byId: addedBy, byName },
    }),
  );
  const today = localDay(context.now, team.zone);
  return ok<StarterPlanView>({
    team: { id, name: team.name },
    steps,
    afterwards: togetherBy(steps).map((some) => ({
      steps: some,
      due: addDays(today, some[0].days),
      why: some[0].why,
    })),
    things: assignable(context),
    members: members.length,
    daysProposed,
  });
});

/** A step as its form was sent; `target` is `<kind>/<slug>`. */
export interface StepInput {
  readonly teamId: string;
  readonly target: string;
  readonly days: string;
  readonly why: string;
}

/** Puts a step into the plan, in the place of one with the same thing. Who joined before gets nothing by it. */
export const putStep = useCase('starter-plans.change', async (context, input: StepInput, authorise) => {
  const { teamId } = input;
  const actor = authorise({ teamIds: [teamId] });
  if (!actor.ok) return actor;
  const target = targetOf(context, input.target);
  const mends = stepMends({ ...input, target });
  const days = daysOf(input.days);
  if (target === null || days === null || Object.keys(mends).length > 0) return mend(mends);
  const offered = assignable(context)[target.kind];
  if (!offered.some(({ slug }) => slug === target.slug)) return refuse('nothing-to-practise');
  const why = input.why.trim();
  return context.db.write(async (tx) => {
    const there = (await starterStepsOf(tx, [teamId])).find(({ step }) => targetKey(step) === targetKey(target));
    // Sent twice, it counts once.
    if (there?.step.days === days && there.step.why === why) return ok({ teamId });
    await putStarterStep(tx, { teamId, ...target, days, why, addedBy: actor.value.id, addedAt: context.now });
    await record(tx, context, 'starter-plans.add', 'teams', teamId, { ...target, days });
    return ok({ teamId });
  });
});

/** Takes a step out of the plan. What it gave stays assigned; taken out twice, it counts once. */
export const dropStep = useCase(
  'starter-plans.change',
  async (context, { teamId, ...input }: { teamId: string; target: string }, authorise) => {
    const actor = authorise({ teamIds: [teamId] });
    if (!actor.ok) return actor;
    const target = targetFrom(input.target);
    if (target === null) return mend({ target: 'choose-one' });
    return context.db.write(async (tx) => {
      const there = (await starterStepsOf(tx, [teamId])).some(({ step }) => targetKey(step) === targetKey(target));
      if (!there) return ok({ teamId });
      await dropStarterStep(tx, teamId, target);
      await record(tx, context, 'starter-plans.remove', 'teams', teamId, { ...target });
      return ok({ teamId });
    });
  },
);
