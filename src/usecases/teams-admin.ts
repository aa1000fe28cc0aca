import type { Reader } from '#db/client.ts';
import { listEvents } from '#db/queries/events.ts';
import {
  clearLeaversFrom,
  insertTeam,
  listAllTeams,
  seatsIn,
  type Team,
  teamById,
  updateTeam,
} from '#db/queries/teams.ts';
import { defaultZone } from '#domain/people/actor.ts';
import { type TeamForm, teamFaults, tidyTeam } from '#domain/people/team.ts';
import { collate } from '#domain/shared/collate.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';
import { record } from './events.ts';

/** Somebody in a team, suspended or not; those who left are not shown. */
export interface Seated {
  readonly id: string;
  readonly name: string;
  readonly suspended: boolean;
}

/** A team as an admin sees it. */
export interface KeptTeam extends Team {
  /** Who works in it, by name. */
  readonly members: readonly Seated[];
  /** Who leads it, by name. */
  readonly leads: readonly Seated[];
}

/** Every team by name, archived ones too, and what the form that adds one proposes. */
export const listTeams = useCase(
  'teams.list',
  async ({ db, now, newId, language }, _: Record<never, never>, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const teams = await kept(db.read, language, await listAllTeams(db.read));
    return ok({ teams, now, zone: teams[0]?.zone ?? defaultZone, clientId: newId() });
  },
);

/** One team. Refuses `not-found`. */
export const readKeptTeam = useCase('teams.list', async ({ db, now, language }, { id }: { id: string }, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const team = await teamById(db.read, id);
  const [one] = team ? await kept(db.read, language, [team]) : [];
  return one ? ok({ ...one, now }) : refuse('not-found');
});

/** Adds a team. Refuses a name that another has; the same form sent again adds nothing. */
export const addTeam = useCase(
  'teams.add',
  async (context, { clientId, ...typed }: TeamForm & { clientId: string }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const form = tidyTeam(typed);
    return context.db.write(async (tx) => {
      const all = await listAllTeams(tx);
      const named = all.find(({ name }) => name === form.name);
      const sent = named ? await listEvents(tx, 'teams', named.id, 'teams.add') : [];
      if (named && sent.some(({ by, detail }) => by === admin.value.id && detail?.clientId === clientId)) {
        return ok({ id: named.id });
      }
      const faults = teamFaults(
        form,
        all.map(({ name }) => name),
      );
      if (Object.keys(faults).length > 0) return mend(faults);
      const id = context.newId();
      await insertTeam(tx, { id, ...form });
      await record(tx, context, 'teams.add', 'teams', id, { ...form, clientId });
      return ok({ id });
    });
  },
);

/**
 * Gives a team another name or zone. What is assigned already stays due on the day and by the clocks that it was
 * assigned by; what is assigned from now on is due by the new ones.
 */
export const changeTeam = useCase('teams.change', async (context, input: TeamForm & { id: string }, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const form = tidyTeam(input);
  return context.db.write(async (tx) => {
    const team = await teamById(tx, input.id);
    if (!team) return refuse('not-found');
    const others = (await listAllTeams(tx)).filter(({ id }) => id !== team.id).map(({ name }) => name);
    const faults = teamFaults(form, others);
    if (Object.keys(faults).length > 0) return mend(faults);
    const changes = (['name', 'zone'] as const)
      .filter((field) => team[field] !== form[field])
      .map((field) => ({ field, from: [team[field]], to: [form[field]] }));
    if (changes.length > 0) {
      await updateTeam(tx, team.id, form);
      await record(tx, context, 'teams.change', 'teams', team.id, { changes });
    }
    return ok({ id: team.id });
  });
});

/** Archives a team in which nobody works and that nobody leads, or brings it back. Refuses `team-not-empty`. */
export const archiveTeam = useCase(
  'teams.archive',
  async (context, { id, archived }: { id: string; archived: boolean }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    return context.db.write(async (tx) => {
      const team = await teamById(tx, id);
      if (!team) return refuse('not-found');
      if ((team.archivedAt !== null) === archived) return ok({ id });
      const [now] = await kept(tx, context.language, [team]);
      if (archived && now && now.members.length + now.leads.length > 0) return refuse('team-not-empty');
      // Should one of them come back, their admin chooses a team that there is.
      if (archived) await clearLeaversFrom(tx, id);
      await updateTeam(tx, id, { archivedAt: archived ? context.now : null });
      await record(tx, context, archived ? 'teams.archive' : 'teams.bring-back', 'teams', id);
      return ok({ id });
    });
  },
);

async function kept(db: Reader, language: string, teams: readonly Team[]): Promise<KeptTeam[]> {
  const compare = collate(language);
  const seats = await seatsIn(
    db,
    teams.map(({ id }) => id),
  );
  const those = (teamId: string, as: 'member' | 'manager') =>
    seats
      .filter((seat) => seat.teamId === teamId && seat.as === as && seat.leftAt === null)
      .map(({ id, name, suspendedAt }): Seated => ({ id, name, suspended: suspendedAt !== null }))
      .sort((a, b) => compare(a.name, b.name));
  return teams
    .map((team) => ({ ...team, members: those(team.id, 'member'), leads: those(team.id, 'manager') }))
    .sort((a, b) => compare(a.name, b.name));
}
