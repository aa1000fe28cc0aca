import type { Reader } from '#db/client.ts';
import { assignmentsOfForm, closeAssignment } from '#db/queries/assignments.ts';
import { listEvents } from '#db/queries/events.ts';
import { personNames } from '#db/queries/people.ts';
import type { Decision, Share } from '#domain/assignments/decide.ts';
import { mayUndo } from '#domain/assignments/undo.ts';
import { type Actor, zoneOf } from '#domain/people/actor.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { type Thing, thingOf } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';

/** What a form that assigned brought about. Its event keeps it, so that its sender can be told once more. */
interface SentForm extends Decision {
  readonly due: Day;
  readonly at: Instant;
  readonly undone: boolean;
}

export const formEvent = { verb: 'assignments.make', noun: 'assignment-forms' } as const;

/** The form that this person sent under this id; null when there is none. */
export async function formOf(db: Reader, by: string, clientId: string): Promise<SentForm | null> {
  const [made, undone] = await Promise.all([
    listEvents(db, formEvent.noun, clientId, formEvent.verb),
    listEvents(db, formEvent.noun, clientId, 'assignments.undo'),
  ]);
  const event = made.find((one) => one.by === by);
  // Its detail is written by the use case that assigns and nowhere else.
  const told = event?.detail as (Decision & { due: Day }) | null | undefined;
  return event && told ? { ...told, at: event.at, undone: undone.some((one) => one.by === by) } : null;
}

export interface NamedShare {
  readonly person: string;
  readonly personId: string;
  readonly thing: Thing;
}

/** A decision with names, as a page shows it before or after. */
export interface NamedDecision {
  readonly given: readonly NamedShare[];
  readonly alreadyOpen: readonly NamedShare[];
  readonly alreadyDone: readonly NamedShare[];
  readonly due: Day;
  readonly today: Day;
}

/** With the names of all whom it is about, those too who went to another team meanwhile. */
export async function named(context: Context, actor: Actor, decision: Decision & { due: Day }): Promise<NamedDecision> {
  const all = [...decision.given, ...decision.alreadyOpen, ...decision.alreadyDone];
  const people = await personNames(context.db.read, [...new Set(all.map(({ personId }) => personId))]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const shares = (some: readonly Share[]) =>
    some.map((share) => ({
      person: nameOf.get(share.personId) ?? '',
      personId: share.personId,
      thing: thingOf(context, share),
    }));
  return {
    given: shares(decision.given),
    alreadyOpen: shares(decision.alreadyOpen),
    alreadyDone: shares(decision.alreadyDone),
    due: decision.due,
    today: localDay(context.now, zoneOf(actor)),
  };
}

/** Who got what by a form that was sent and why, for the one who sent it, and whether it can be undone. Refuses `not-found`. */
export const readSentForm = useCase(
  'assignments.prepare',
  async (context: Context, { clientId }: { clientId: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const form = await formOf(context.db.read, actor.value.id, clientId);
    if (!form) return refuse('not-found');
    const { undone } = form;
    const [one] = await assignmentsOfForm(context.db.read, actor.value.id, clientId);
    const canUndo = !undone && mayUndo(form.at, context.now);
    return ok({ ...(await named(context, actor.value, form)), why: one?.why ?? '', clientId, undone, canUndo });
  },
);

/**
 * Closes as undone all of a form that is open still, within a minute after it was sent, as if it had never been: it
 * leaves every list. Refuses `too-late-to-undo`, and `not-open` when nothing of it is open; undone twice counts once.
 */
export const undoAssignments = useCase(
  'assignments.undo',
  async (context: Context, { clientId }: { clientId: string }, authorise) => {
    const { db, now } = context;
    const by = context.actor?.id ?? '';
    const rows = await assignmentsOfForm(db.read, by, clientId);
    const allowed = authorise({ teamIds: rows.map(({ teamId }) => teamId) });
    if (!allowed.ok) return allowed;
    return db.write(async (tx): Promise<Result<{ clientId: string }>> => {
      const form = await formOf(tx, by, clientId);
      if (!form) return refuse('not-found');
      if (form.undone) return ok({ clientId });
      if (!mayUndo(form.at, now)) return refuse('too-late-to-undo');
      const open = (await assignmentsOfForm(tx, by, clientId)).filter(({ closed }) => closed === null);
      if (open.length === 0) return refuse('not-open');
      for (const { id } of open) await closeAssignment(tx, { assignmentId: id, how: 'undone', by, at: now });
      const given = open.map(({ personId, kind, slug }): Share => ({ personId, kind, slug }));
      await record(tx, context, 'assignments.undo', formEvent.noun, clientId, { given });
      return ok({ clientId });
    });
  },
);
