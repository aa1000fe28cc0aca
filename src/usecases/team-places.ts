import type { Tx } from '#db/client.ts';
import { insertTeam, listAllTeams } from '#db/queries/teams.ts';
import { sameTeam } from '#domain/people/team.ts';
import { mend, ok, type Result } from '#domain/shared/result.ts';
import type { Context } from './context.ts';
import { record } from './events.ts';

/**
 * Within `tx`, the id of the team of this name, however it is capitalised; added, with its event, if there is none.
 * Refuses an archived one in the field `team`.
 */
export async function placeForTeam(tx: Tx, context: Context, name: string, zone: string): Promise<Result<string>> {
  const there = (await listAllTeams(tx)).find((team) => sameTeam(team.name, name));
  if (there) return there.archivedAt === null ? ok(there.id) : mend({ team: 'team-archived' });
  const id = context.newId();
  await insertTeam(tx, { id, name, zone });
  await record(tx, context, 'teams.add', 'teams', id, { name, zone });
  return ok(id);
}
