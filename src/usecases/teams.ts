import { assignmentsOf } from '#db/queries/assignments.ts';
import { begunByPeople } from '#db/queries/open-attempts.ts';
import { remindedOn } from '#db/queries/reminders.ts';
import { countWaitingReplies } from '#db/queries/replies.ts';
import { starterStepsOf } from '#db/queries/starter-plans.ts';
import { membersOf, teamById } from '#db/queries/teams.ts';
import { targetKey } from '#domain/assignments/assignment.ts';
import { dueProposed } from '#domain/assignments/decide.ts';
import { itemsServing } from '#domain/attempts/refresher.ts';
import type { Module, Standard } from '#domain/content/documents.ts';
import { breakOf, countMet, type MetCounts } from '#domain/mastery/counts.ts';
import { isStarted } from '#domain/modules/standing.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { addDays, type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { type AssignedView, assignable, type Thing, thingOf, viewsOf } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { masteryOfPeople, type StandardSeen, servedModules } from './facts.ts';
import { standardsFor } from './progress.ts';

/** Closed assignments are shown for so many days. */
const lately = 30;

interface TeamMember {
  readonly id: string;
  readonly name: string;
  /** In the order of the team's standards. */
  readonly standards: readonly StandardSeen[];
}

type TeamAssigned = AssignedView & { readonly person: string };

/** One person and one standard, opened to assign what helps. */
interface OpenCell {
  readonly person: Pick<TeamMember, 'id' | 'name'>;
  readonly standard: StandardSeen;
  /** What can be assigned about it and is not open: the scenarios and quizzes that serve it, and its refresher. */
  readonly offers: readonly Thing[];
  readonly open: readonly TeamAssigned[];
}

export interface TeamView {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly now: Instant;
  readonly today: Day;
  readonly members: readonly TeamMember[];
  /** How many members have no password yet, and so cannot sign in. */
  readonly notSetUp: number;
  /** Those that something practises, or that somebody was seen on, by number. */
  readonly standards: readonly Pick<Standard, 'slug' | 'number' | 'title'>[];
  /** How many standards nothing practises yet. */
  readonly unpractised: number;
  readonly counts: readonly MetCounts[];
  readonly breaksAt: (MetCounts & { readonly title: string }) | null;
  /** Those with a step that is served, by number, and who has neither begun nor done a step of it. */
  readonly modules: readonly { readonly title: string; readonly notStarted: readonly string[] }[];
  readonly late: readonly TeamAssigned[];
  readonly open: readonly TeamAssigned[];
  /** Done or withdrawn in the last 30 days, the latest first. */
  readonly closed: readonly TeamAssigned[];
  /** Ids of members who were reminded today of what is late. */
  readonly reminded: readonly string[];
  /** What whoever joins is assigned by itself, the soonest due first. */
  readonly starterPlan: readonly (Thing & { readonly days: number })[];
  readonly cell: OpenCell | null;
  /** How many replies of its members wait for the actor's score. */
  readonly repliesWaiting: number;
  readonly dueProposed: Day;
  readonly clientId: string;
}

/** A team for its manager; `person` and `standard` open one cell of the matrix. */
export const readTeam = useCase(
  'teams.read',
  async (context: Context, input: { id: string; person?: string | null; standard?: string | null }, authorise) => {
    const allowed = authorise({ teamIds: [input.id] });
    if (!allowed.ok) return allowed;
    const { db, now } = context;
    const team = await teamById(db.read, input.id);
    if (!team) return refuse('not-found');
    const people = await membersOf(db.read, [team.id], context.language);
    const ids = people.map(({ id }) => id);
    const everyStandard = standardsFor(context, false);
    const today = localDay(now, team.zone);
    const [mastery, begun, assignments, waiting, reminded, plan] = await Promise.all([
      masteryOfPeople({ db: db.read, now }, ids, everyStandard),
      begunByPeople(db.read, ids),
      assignmentsOf(db.read, ids),
      countWaitingReplies(
        db.read,
        ids.filter((id) => id !== allowed.value.id),
      ),
      remindedOn(db.read, ids, today),
      starterStepsOf(db.read, [team.id]),
    ]);
    // Where no scene asks for a standard, nobody can show that they can do it.
    const played = playedStandards(context);
    const isShown = shownStandards(context, everyStandard, [...mastery.values()].flat(), played);
    const standards = everyStandard.filter(({ slug }) => isShown.has(slug));
    const members = people.map(
      ({ id, name }): TeamMember => ({
        id,
        name,
        standards: (mastery.get(id) ?? []).filter(({ slug }) => isShown.has(slug)),
      }),
    );
    const counts = standards.map(({ slug }, i) =>
      countMet(
        slug,
        members.flatMap((member) => member.standards[i] ?? []),
      ),
    );
    const widest = breakOf(counts.filter(({ slug }) => played.has(slug)));
    const asked = viewsOf(context, assignments).flatMap((view) => {
      const person = people.find(({ id }) => id === view.personId);
      return person ? [{ ...view, person: person.name }] : [];
    });
    // Of the same day, in order of name.
    const order = new Map(people.map(({ id }, i) => [id, i]));
    asked.sort((a, b) =>
      a.due < b.due ? -1 : a.due > b.due ? 1 : (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0),
    );
    const open = asked.filter(({ closed }) => closed === null);
    return ok<TeamView>({
      ...team,
      now,
      today,
      members,
      notSetUp: people.filter(({ hasPassword }) => !hasPassword).length,
      standards: standards.map(({ slug, number, title }) => ({ slug, number, title })),
      unpractised: everyStandard.length - standards.length,
      counts,
      breaksAt: widest && {
        ...widest,
        title: standards.find(({ slug }) => slug === widest.slug)?.title ?? widest.slug,
      },
      modules: teamModules(context).map((module) => ({
        title: module.title,
        notStarted: notStarted(module, people, begun),
      })),
      late: open.filter(({ state }) => state === 'late'),
      open,
      closed: closedLately(asked, addDays(today, -lately)),
      reminded: [...reminded],
      starterPlan: plan.map(({ step }) => ({ ...thingOf(context, step), days: step.days })),
      repliesWaiting: waiting,
      cell: cellOf(context, members, open, input),
      dueProposed: addDays(today, dueProposed),
      clientId: context.newId(),
    });
  },
);

/** A column for each standard that an item or a scene practises, and for each on which somebody was seen. */
function shownStandards(
  context: Context,
  all: readonly Standard[],
  seen: readonly StandardSeen[],
  played: ReadonlySet<string>,
): Set<string> {
  const quizzes = context.catalog.list('quizzes', context.language).map(({ document }) => document);
  const wasSeen = new Set(seen.flatMap(({ slug, knows, can }) => (knows.of + can.of > 0 ? [slug] : [])));
  const isShown = (slug: string) => wasSeen.has(slug) || played.has(slug) || itemsServing(slug, quizzes).length > 0;
  return new Set(all.map(({ slug }) => slug).filter(isShown));
}

/** The standards that some choice of some scenario meets or misses. */
function playedStandards({ catalog, language }: Context): Set<string> {
  const played = new Set<string>();
  for (const { document } of catalog.list('scenarios', language))
    for (const { choices } of document.scenes)
      for (const { meets, misses } of choices) for (const slug of [...meets, ...misses]) played.add(slug);
  return played;
}

/** The modules in which a team's members can get on. */
export const teamModules = (context: Context): Module[] =>
  servedModules(context).filter(({ steps }) => steps.length > 0);

const notStarted = (
  module: Module,
  people: readonly { readonly id: string; readonly name: string }[],
  begun: ReadonlyMap<string, ReadonlySet<string>>,
): string[] => people.filter(({ id }) => !isStarted(module, begun.get(id) ?? new Set())).map(({ name }) => name);

const closedLately = (asked: readonly TeamAssigned[], since: Day): TeamAssigned[] =>
  asked
    .filter(({ closed }) => closed !== null && closed.on >= since)
    .sort((a, b) => ((a.closed?.on ?? '') < (b.closed?.on ?? '') ? 1 : -1));

function cellOf(
  context: Context,
  members: readonly TeamMember[],
  open: readonly TeamAssigned[],
  { person, standard }: { person?: string | null; standard?: string | null },
): OpenCell | null {
  const member = members.find(({ id }) => id === person);
  const seen = member?.standards.find(({ slug }) => slug === standard);
  if (!member || !seen) return null;
  const { scenarios, standards, quizzes } = assignable(context);
  const about = [...scenarios, ...quizzes, ...standards].filter(({ serves }) => serves.includes(seen.slug));
  const known = new Set(about.map(targetKey));
  const openHere = open.filter((one) => one.personId === member.id && known.has(targetKey(one)));
  const isOpen = new Set(openHere.map(targetKey));
  return {
    person: { id: member.id, name: member.name },
    standard: seen,
    offers: about.filter((thing) => !isOpen.has(targetKey(thing))),
    open: openHere,
  };
}
