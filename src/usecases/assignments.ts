import type { Reader } from '#db/client.ts';
import { addAssignments, assignmentById, closeAssignment, openAssignmentsOf } from '#db/queries/assignments.ts';
import { doneFactsOf } from '#db/queries/done.ts';
import { recordEvent } from '#db/queries/events.ts';
import { type Member, membersOf, seatsOfMember } from '#db/queries/teams.ts';
import type { Target } from '#domain/assignments/assignment.ts';
import { type Decision, decide, mendsOf, type Share, type Wanted } from '#domain/assignments/decide.ts';
import { type Actor, seatsLed, zoneOf } from '#domain/people/actor.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { localDay } from '#domain/shared/time.ts';
import { assignable, targetOf } from './assigned.ts';
import { formEvent, formOf, type NamedDecision, named } from './assignment-forms.ts';
import { type Context, useCase } from './context.ts';
import { isFinishedBy } from './facts.ts';

/** A form as it was sent. `people` holds ids of people, or `team:<id>` for everyone in a team. */
export interface AssignInput {
  readonly people: readonly string[];
  /** `<kind>/<slug>` */
  readonly targets: readonly string[];
  readonly due: string;
  readonly why: string;
  readonly clientId: string;
}

/** What a form would bring about, with the form itself, to be shown again. */
interface AssignPreview extends NamedDecision {
  readonly asked: AssignInput;
}

/**
 * Who would get what by this form, who has it open already and who has done it; nothing is changed. Refuses what
 * `makeAssignments` refuses, but for a form by which nobody would get anything: it says who has it.
 */
export const previewAssignments = useCase(
  'assignments.make',
  async (context: Context, input: AssignInput, authorise) => {
    const asked = await askedBy(context, input, authorise);
    if (!asked.ok) return asked;
    const decision = await decided(context, context.db.read, asked.value.wanted);
    return ok<AssignPreview>({
      ...(await named(context, asked.value.actor, { ...decision, due: input.due })),
      asked: input,
    });
  },
);

/**
 * Assigns each thing to each person, save who has it open already or has done what is done once. Refuses another team's
 * people, what there is nothing to practise for, and a form by which nobody would get anything; the same form sent
 * twice counts once.
 */
export const makeAssignments = useCase('assignments.make', async (context: Context, input: AssignInput, authorise) => {
  const { db, now } = context;
  const asked = await askedBy(context, input, authorise);
  if (!asked.ok) return asked;
  const { wanted, members, actor } = asked.value;
  const by = actor.id;
  return db.write(async (tx): Promise<Result<{ clientId: string }>> => {
    if (await formOf(tx, by, input.clientId)) return ok({ clientId: input.clientId });
    const decision = await decided(context, tx, wanted);
    if (decision.given.length === 0) return refuse(decision.alreadyOpen.length > 0 ? 'already-open' : 'already-done');
    await addAssignments(tx, rowsOf(context, decision.given, members, input, by));
    const event = { id: context.newId(), at: now, by, ...formEvent, nounId: input.clientId };
    await recordEvent(tx, { ...event, detail: { ...decision, due: input.due } });
    return ok({ clientId: input.clientId });
  });
});

/** Closes an open assignment as withdrawn. Refuses `not-open` when it was closed otherwise. */
export const withdrawAssignment = useCase(
  'assignments.withdraw',
  async (context: Context, { id }: { id: string }, authorise) => {
    const assignment = await assignmentById(context.db.read, id);
    const seats = assignment ? await seatsOfMember(context.db.read, assignment.personId) : [];
    const actor = authorise({ teamIds: [...(assignment ? [assignment.teamId] : []), ...seats.map((s) => s.teamId)] });
    if (!actor.ok) return actor;
    return context.db.write(async (tx) => {
      const now = await assignmentById(tx, id);
      if (!now) return refuse('not-found');
      const done = ok({ id, personId: now.personId });
      if (now.closed)
        return now.closed.how === 'withdrawn' && now.closed.by === actor.value.id ? done : refuse('not-open');
      await closeAssignment(tx, { assignmentId: id, how: 'withdrawn', by: actor.value.id, at: context.now });
      const event = { id: context.newId(), at: context.now, by: actor.value.id };
      await recordEvent(tx, { ...event, verb: 'assignments.withdraw', noun: 'assignments', nounId: id });
      return done;
    });
  },
);

/** What a form asks for and of whom, once its rule lets it through and there is nothing to mend. */
async function askedBy(
  context: Context,
  input: AssignInput,
  authorise: (subject: { teamIds: readonly string[] }) => Result<Actor>,
): Promise<Result<{ wanted: Wanted; members: readonly Member[]; actor: Actor }>> {
  const { db, now, actor } = context;
  const leads = actor ? seatsLed(actor).map(({ id }) => id) : [];
  const candidates = await membersOf(db.read, leads, context.language);
  const members = chosenOf(input.people, candidates);
  const allowed = await authoriseAll(input.people, candidates, leads, authorise);
  if (!allowed.ok) return allowed;

  const targets = targetsOf(context, input.targets);
  const wanted: Wanted = {
    people: members.map(({ id }) => id),
    targets: targets ?? [],
    due: input.due,
    why: input.why,
  };
  const mends = mendsOf(wanted, localDay(now, zoneOf(allowed.value)));
  if (targets === null) mends.targets = 'unknown';
  if (input.clientId === '') mends.clientId = 'required';
  if (Object.keys(mends).length > 0) return mend(mends);
  const offered = assignable(context);
  const idle = wanted.targets.some(
    ({ kind, slug }) => kind === 'standards' && !offered.standards.some((thing) => thing.slug === slug),
  );
  return idle ? refuse('nothing-to-practise') : ok({ wanted, members, actor: allowed.value });
}

async function decided(context: Context, db: Reader, wanted: Wanted): Promise<Decision> {
  const [open, facts] = [await openAssignmentsOf(db, wanted.people), await doneFactsOf(db, wanted.people)];
  const finished = new Map([...facts].map(([id, done]) => [id, isFinishedBy(context, done)]));
  return decide(wanted, open, (personId, target) => finished.get(personId)?.(target) ?? false);
}

/** Everyone who was chosen, each once, in order of name. */
function chosenOf(chosen: readonly string[], candidates: readonly Member[]): Member[] {
  const wanted = new Set(chosen);
  const hit = candidates.filter(({ id, teamId }) => wanted.has(id) || wanted.has(`team:${teamId}`));
  return [...new Map(hit.map((member) => [member.id, member])).values()];
}

/** The rule is asked of every person and team that was named: one of another team refuses the whole form. */
async function authoriseAll(
  chosen: readonly string[],
  candidates: readonly Member[],
  leads: readonly string[],
  authorise: (subject: { teamIds: readonly string[] }) => Result<Actor>,
): Promise<Result<Actor>> {
  let last = authorise({ teamIds: leads });
  for (const one of chosen) {
    const teamIds = one.startsWith('team:')
      ? [one.slice('team:'.length)]
      : candidates.filter(({ id }) => id === one).map(({ teamId }) => teamId);
    if (last.ok) last = authorise({ teamIds });
  }
  return last;
}

/** Null when one of them is nothing that can be assigned. */
function targetsOf(context: Context, texts: readonly string[]): Target[] | null {
  const targets = [...new Set(texts)].map((text) => targetOf(context, text));
  return targets.includes(null) ? null : targets.filter((target) => target !== null);
}

const rowsOf = (
  { now, newId }: Context,
  given: readonly Share[],
  members: readonly Member[],
  { due, why, clientId }: AssignInput,
  assignedBy: string,
) =>
  given.flatMap(({ personId, kind, slug }) => {
    const member = members.find(({ id }) => id === personId);
    if (!member) return [];
    const { teamId, zone } = member;
    const asked = { due, zone, why: why.trim(), assignedBy, assignedAt: now, clientId };
    return [{ id: newId(), personId, teamId, kind, slug, ...asked }];
  });
