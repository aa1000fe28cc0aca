import { managersOf } from '#db/queries/teams.ts';
import type { Actor } from '#domain/people/actor.ts';
import { givenName } from '#domain/people/given-name.ts';
import type { Context } from './context.ts';

/** Those who lead the teams in which the actor works, but the actor, by the names that colleagues use. */
export async function leadsOf({ db, language }: Context, actor: Actor): Promise<string[]> {
  const works = actor.seats.filter(({ as }) => as === 'member').map(({ id }) => id);
  if (works.length === 0) return [];
  const leads = await managersOf(db.read, works, language);
  return leads.filter(({ id }) => id !== actor.id).map(({ name }) => givenName(name));
}
