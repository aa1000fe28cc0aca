import type { Reader } from '#db/client.ts';
import { addAssignments, assignmentById, closeAssignment, openAssignmentsOf } from '#db/queries/assignments.ts';
import { listEvents, recordEvent } from '#db/queries/events.ts';
import { type Member, membersOf, seatsOfMember } from '#db/queries/teams.ts';
import { type AssignableKind, assignableKinds, type Target } from '#domain/assignments/assignment.ts';
import { type Decision, decide, dueProposed, mendsOf, type Share, type Wanted } from '#domain/assignments/decide.ts';
import { type Actor, zoneOf } from '#domain/people/actor.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { addDays, type Day, localDay } from '#domain/shared/time.ts';
import { assignable, type Thing, thingOf } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { doneFactsOf, standingsOf } from './facts.ts';

/** What the form of a refresher offers. */
export interface AssignForm {
  readonly teams: readonly { id: string; name: string; members: readonly Pick<Member, 'id' | 'name'>[] }[];
  readonly things: Readonly<Record<AssignableKind, readonly Thing[]>>;
  readonly today: Day;
  readonly dueProposed: Day;
  readonly clientId: string;
}

/** Who and what the actor may choose from. */
export const prepareAssignments = useCase(
  'assignments.prepare',
  async (context: Context, _input: Record<never, never>, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const led = actor.value.seats.filter((seat) => seat.as === 'manager');
    const members = await membersOf(
      context.db.read,
      led.map(({ id }) => id),
      context.language,
    );
    const today = localDay(context.now, zoneOf(actor.value));
    return ok<AssignForm>({
      teams: led.map(({ id, name }) => ({ id, name, members: members.filter(({ teamId }) => teamId === id) })),
      things: assignable(context),
      today,
      dueProposed: addDays(today, dueProposed),
      clientId: context.newId(),
    });
  },
);

/** A form as it was sent. `people` holds ids of people, or `team:<id>` for everyone in a team. */
export interface AssignInput {
  readonly people: readonly string[];
  /** `<kind>/<slug>` */
  readonly targets: readonly string[];
  readonly due: string;
  readonly why: string;
  readonly clientId: string;
}

/**
 * Assigns each thing to each person, save who has it open already or has finished the module. Refuses another team's
 * people, what there is nothing to practise for, and a form by which nobody would get anything; the same form sent
 * twice counts once.
 */
export const makeAssignments = useCase('assignments.make', async (context: Context, input: AssignInput, authorise) => {
  const { db, now, actor } = context;
  const leads = (actor?.seats ?? []).filter((seat) => seat.as === 'manager').map(({ id }) => id);
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
  if (idle) return refuse('nothing-to-practise');

  return db.write(async (tx): Promise<Result<{ clientId: string }>> => {
    const by = allowed.value.id;
    if (await formOf(tx, by, input.clientId)) return ok({ clientId: input.clientId });
    const open = await openAssignmentsOf(tx, wanted.people);
    const facts = await doneFactsOf(tx, wanted.people);
    const standings = new Map([...facts].map(([id, done]) => [id, standingsOf(context, done)]));
    const decision = decide(
      wanted,
      open,
      (personId, slug) => (standings.get(personId)?.find((one) => one.slug === slug)?.finishedAt ?? null) !== null,
    );
    if (decision.given.length === 0) return refuse(decision.alreadyOpen.length > 0 ? 'already-open' : 'already-done');
    await addAssignments(tx, rowsOf(context, decision.given, members, input, by));
    const event = { id: context.newId(), at: now, by, ...formEvent, nounId: input.clientId };
    await recordEvent(tx, { ...event, detail: { ...decision, due: input.due } });
    return ok({ clientId: input.clientId });
  });
});

/** Who got what by a form that was sent, for the one who sent it. Refuses `not-found`. */
export const readSentForm = useCase(
  'assignments.prepare',
  async (context: Context, { clientId }: { clientId: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const form = await formOf(context.db.read, actor.value.id, clientId);
    if (!form) return refuse('not-found');
    const members = await membersOf(
      context.db.read,
      actor.value.seats.map(({ id }) => id),
      context.language,
    );
    const named = (shares: readonly Share[]) =>
      shares.map((share) => ({
        person: members.find(({ id }) => id === share.personId)?.name ?? share.personId,
        personId: share.personId,
        thing: thingOf(context, share),
      }));
    return ok({
      given: named(form.given),
      alreadyOpen: named(form.alreadyOpen),
      alreadyDone: named(form.alreadyDone),
      due: form.due,
      today: localDay(context.now, zoneOf(actor.value)),
    });
  },
);

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

/** What a form brought about. Its event keeps it, so that its sender can be told once more. */
interface SentForm extends Decision {
  readonly due: Day;
}

const formEvent = { verb: 'assignments.make', noun: 'assignment-forms' } as const;

async function formOf(db: Reader, by: string, clientId: string): Promise<SentForm | null> {
  const sent = await listEvents(db, formEvent.noun, clientId, formEvent.verb);
  // Its detail is written above and nowhere else.
  return (sent.find((event) => event.by === by)?.detail as SentForm | null | undefined) ?? null;
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
  const targets = [...new Set(texts)].map((text): Target | null => {
    const [kind, slug = ''] = text.split('/');
    const known = assignableKinds.find((one) => one === kind);
    return known && context.catalog.get(known, slug, context.language) ? { kind: known, slug } : null;
  });
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
