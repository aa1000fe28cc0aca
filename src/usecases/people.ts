import { assignmentsOf } from '#db/queries/assignments.ts';
import { personRow } from '#db/queries/people.ts';
import { seatsOfMember } from '#db/queries/teams.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { leadMayHand } from '#domain/people/lead-links.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { type AssignedView, viewsOf } from './assigned.ts';
import { type Context, useCase } from './context.ts';
import { masteryOfPeople, type StandardSeen } from './facts.ts';
import { type ModuleView, modulesFor } from './modules.ts';
import { standardsFor } from './progress.ts';

/** A person as their manager sees them: what was met and done, never a response. */
interface PersonView {
  readonly id: string;
  readonly name: string;
  /** The team in which the actor leads them. */
  readonly team: { readonly id: string; readonly name: string };
  /** By whose clock the actor reads. */
  readonly zone: string;
  readonly now: Instant;
  readonly today: Day;
  readonly standards: readonly StandardSeen[];
  readonly modules: readonly ModuleView[];
  readonly open: readonly AssignedView[];
  /** The latest first. */
  readonly closed: readonly AssignedView[];
  /** Whether they can sign in yet. */
  readonly hasPassword: boolean;
  /** Whether the lead may give them a link to come in by. */
  readonly mayHand: boolean;
}

/** One person, for who leads a team in which they work. */
export const readPerson = useCase('people.read', async (context: Context, { id }: { id: string }, authorise) => {
  const { db, now } = context;
  const seats = await seatsOfMember(db.read, id);
  const actor = authorise({ teamIds: seats.map(({ teamId }) => teamId) });
  if (!actor.ok) return actor;
  const seat = seats.find(({ teamId }) => actor.value.seats.some((s) => s.as === 'manager' && s.id === teamId));
  if (!seat) return refuse('not-found');
  const zone = shownZoneOf(actor.value);
  const [row, seen, modules, assignments] = await Promise.all([
    personRow(db.read, id),
    masteryOfPeople({ db: db.read, now }, [id], standardsFor(context, false)),
    modulesFor(context, id, zone),
    assignmentsOf(db.read, [id]),
  ]);
  const views = viewsOf(context, assignments);
  return ok<PersonView>({
    id,
    name: seat.name,
    team: { id: seat.teamId, name: seat.teamName },
    zone,
    now,
    today: localDay(now, zone),
    hasPassword: row?.hasPassword ?? false,
    mayHand: row !== null && row.suspendedAt === null && leadMayHand(row.roles),
    standards: seen.get(id) ?? [],
    modules,
    open: views.filter(({ closed }) => closed === null),
    closed: views
      .filter(({ closed }) => closed !== null)
      .sort((a, b) => ((a.closed?.on ?? '') < (b.closed?.on ?? '') ? 1 : -1)),
  });
});
