import { openAssignmentsOf } from '#db/queries/assignments.ts';
import { begunByPeople, openAttemptsOf } from '#db/queries/open-attempts.ts';
import { isOnlyPerson, peopleNotSetUp } from '#db/queries/people.ts';
import { membersOf } from '#db/queries/teams.ts';
import { type Actor, seatsLed, shownZoneOf } from '#domain/people/actor.ts';
import { collate } from '#domain/shared/collate.ts';
import { ok } from '#domain/shared/result.ts';
import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { type AssignedView, thingOf, viewsOf } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { type ModuleView, modulesFor, type StepView } from './modules.ts';
import { type AnswerTold, answersUnread } from './own-questions.ts';
import { type OwnReply, scoredLately } from './own-replies.ts';
import { questionsWaiting } from './questions.ts';
import { type Reminded, reminderFor } from './reminders.ts';
import { repliesWaiting } from './replies.ts';

/** An attempt that was begun and not finished. */
interface Begun {
  readonly id: string;
  readonly kind: 'quizzes' | 'scenarios' | 'refreshers';
  readonly title: string;
  readonly startedOn: Day;
}

/** The one next thing. */
export type Slip =
  | { readonly type: 'continue'; readonly attempt: Begun }
  | { readonly type: 'due'; readonly assignment: AssignedView }
  | { readonly type: 'step'; readonly module: ModuleView; readonly step: StepView; readonly after: StepView | null };

export interface TeamToday {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly late: readonly (AssignedView & { readonly person: string })[];
  readonly dueToday: number;
  /** How many members have no password yet, and so cannot sign in. */
  readonly notSetUp: number;
  /** Members who can sign in and have neither done nor begun anything yet. */
  readonly notStarted: readonly string[];
}

export interface Today {
  readonly name: string;
  readonly team: string | null;
  readonly now: Instant;
  readonly zone: string;
  readonly today: Day;
  readonly learns: boolean;
  readonly slip: Slip | null;
  /** Open, the soonest due first. */
  readonly due: readonly AssignedView[];
  /** The last word of a lead about what is late; null when there is none. */
  readonly reminder: Reminded | null;
  /** The module to go on with: the onboarding, else the first that was begun or is next. Null for who does not learn. */
  readonly module: ModuleView | null;
  readonly teams: readonly TeamToday[];
  /** Of those whom the actor coaches: how many replies wait for a score. */
  readonly repliesWaiting: number;
  /** The actor's own replies that were scored in the last seven days. */
  readonly scored: readonly OwnReply[];
  /** Of those whom the actor leads: how many questions wait for an answer. */
  readonly questionsWaiting: number;
  /** Answers to the actor's own questions that they have not read. */
  readonly answers: readonly AnswerTold[];
  /** For a trainer: files that do not compile as they stand. */
  readonly toMend: readonly string[] | null;
  /** For an admin: who has not used the set-up link yet. */
  readonly notSetUp: readonly { id: string; name: string; email: string }[] | null;
  /** Nobody but the actor has an account yet. */
  readonly alone: boolean;
}

/** What the actor's day begins with. */
export const readToday = useCase('today.read', async (context: Context, _input: Record<never, never>, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const actor = allowed.value;
  const zone = shownZoneOf(actor);
  const { db, now } = context;
  const compare = collate(context.language);
  const asked = openAssignmentsOf(db.read, [actor.id]);
  const [due, begun, modules, teams, notSetUp, alone, waiting, scored, questions, answers] = await Promise.all([
    asked.then((rows) => viewsOf(context, rows)),
    begunBy(context, actor.id, zone),
    modulesFor(context, actor.id, zone, asked),
    teamsToday(context, actor),
    actor.roles.includes('admin') ? peopleNotSetUp(db.read) : null,
    actor.roles.includes('admin') && isOnlyPerson(db.read),
    repliesWaiting(context, actor),
    scoredLately(context, actor.id, zone),
    questionsWaiting(context, actor),
    answersUnread(context, actor.id),
  ]);
  const learns = actor.roles.includes('employee');
  const module = learns ? moduleToGoOn(modules) : null;
  return ok<Today>({
    name: actor.name,
    team: actor.seats[0]?.name ?? null,
    now,
    zone,
    today: localDay(now, zone),
    learns,
    slip: slipOf(begun, due, module),
    due,
    reminder: await reminderFor(context, actor.id, due),
    module,
    teams,
    repliesWaiting: waiting,
    scored,
    questionsWaiting: questions,
    answers,
    toMend: actor.roles.includes('trainer') ? filesToMend(context) : null,
    notSetUp: notSetUp?.sort((a, b) => compare(a.name, b.name)) ?? null,
    alone,
  });
});

async function begunBy(context: Context, personId: string, zone: string): Promise<Begun[]> {
  const open = await openAttemptsOf(context.db.read, personId);
  return open.map(({ id, kind, slug, startedAt }) => ({
    id,
    kind,
    title: thingOf(context, { kind: kind === 'refreshers' ? 'standards' : kind, slug }).title,
    startedOn: localDay(startedAt, zone),
  }));
}

/** An attempt to go on with, else what is due soonest and can be begun, else the next step of the module. */
function slipOf(begun: readonly Begun[], due: readonly AssignedView[], module: ModuleView | null): Slip | null {
  const attempt = begun[0];
  if (attempt) return { type: 'continue', attempt };
  const assignment = due.find(({ served }) => served);
  if (assignment) return { type: 'due', assignment };
  if (!module?.next) return null;
  const { next, steps } = module;
  return { type: 'step', module, step: next, after: steps.find(({ number }) => number === next.number - 1) ?? null };
}

const moduleToGoOn = (modules: readonly ModuleView[]): ModuleView | null => {
  const left = modules.filter(({ finishedAt, total }) => finishedAt === null && total > 0);
  return left.find(({ onboarding }) => onboarding) ?? left.find(({ done }) => done > 0) ?? left[0] ?? null;
};

async function teamsToday(context: Context, actor: Actor): Promise<TeamToday[]> {
  const led = seatsLed(actor);
  if (led.length === 0) return [];
  const members = await membersOf(
    context.db.read,
    led.map(({ id }) => id),
    context.language,
  );
  const ids = members.map(({ id }) => id);
  const { read } = context.db;
  const [open, begun] = await Promise.all([openAssignmentsOf(read, ids), begunByPeople(read, ids)]);
  const views = viewsOf(context, open);
  return led.map(({ id, name }) => {
    const own = members.filter(({ teamId }) => teamId === id);
    const nameOf = new Map(own.map((member) => [member.id, member.name]));
    const asked = views.flatMap((view) => {
      const person = nameOf.get(view.personId);
      return person === undefined ? [] : [{ ...view, person }];
    });
    return {
      id,
      name,
      members: own.length,
      late: asked.filter(({ state }) => state === 'late'),
      dueToday: asked.filter(({ state }) => state === 'today').length,
      notSetUp: own.filter(({ hasPassword }) => !hasPassword).length,
      notStarted: own.filter(({ id, hasPassword }) => hasPassword && !begun.get(id)?.size).map((member) => member.name),
    };
  });
}

const filesToMend = ({ catalog }: Context): string[] =>
  catalog.files().flatMap(({ inError, path }) => (inError ? [path] : []));
