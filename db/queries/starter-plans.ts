import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { people, starterSteps, teams } from '#db/schema/index.ts';
import type { Target } from '#domain/assignments/assignment.ts';
import { prepared } from './prepared.ts';
import { isOneOf } from './rows.ts';

/** The starter plans of these teams, the soonest due first, with the name of who added each step. */
export const starterStepsOf = (db: Reader, teamIds: readonly string[]) =>
  ofTeams(db).all({ teams: JSON.stringify(teamIds) });

const ofTeams = prepared((db) =>
  db
    .select({ step: starterSteps, zone: teams.zone, byName: people.name })
    .from(starterSteps)
    .innerJoin(teams, eq(teams.id, starterSteps.teamId))
    .innerJoin(people, eq(people.id, starterSteps.addedBy))
    .where(isOneOf(starterSteps.teamId, 'teams'))
    .orderBy(asc(starterSteps.days), asc(starterSteps.addedAt), asc(starterSteps.slug))
    .prepare(),
);

/** Puts a step into its team's plan, in the place of one with the same thing. */
export const putStarterStep = (tx: Tx, row: typeof starterSteps.$inferInsert) =>
  tx
    .insert(starterSteps)
    .values(row)
    .onConflictDoUpdate({
      target: [starterSteps.teamId, starterSteps.kind, starterSteps.slug],
      set: { days: row.days, why: row.why, addedBy: row.addedBy, addedAt: row.addedAt },
    });

/** Takes a step out of a team’s plan; what it gave stays assigned. */
export const dropStarterStep = (tx: Tx, teamId: string, { kind, slug }: Target) =>
  tx
    .delete(starterSteps)
    .where(and(eq(starterSteps.teamId, teamId), eq(starterSteps.kind, kind), eq(starterSteps.slug, slug)));
