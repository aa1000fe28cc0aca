import { doneFactsOf } from '#db/queries/done.ts';
import { begunByPeople } from '#db/queries/open-attempts.ts';
import { membersOf } from '#db/queries/teams.ts';
import { doneBy, nothingDone } from '#domain/modules/done.ts';
import { isStarted, type ModuleStanding, standingOf } from '#domain/modules/standing.ts';
import { ok } from '#domain/shared/result.ts';
import { useCase } from './context.ts';
import { teamModules } from './teams.ts';

/** A module as it stands for a member; started: a step of it is done or begun. */
export type TeamModule = ModuleStanding & { readonly started: boolean };

export interface MemberModules {
  readonly id: string;
  readonly name: string;
  /** In the order of the team's modules. */
  readonly modules: readonly TeamModule[];
}

/** How far each member of a team is in its modules, by name. */
export const readTeamModules = useCase('teams.read', async (context, { id }: { id: string }, authorise) => {
  const allowed = authorise({ teamIds: [id] });
  if (!allowed.ok) return allowed;
  const { read } = context.db;
  const people = await membersOf(read, [id], context.language);
  const ids = people.map((person) => person.id);
  const [facts, begun] = await Promise.all([doneFactsOf(read, ids), begunByPeople(read, ids)]);
  const modules = teamModules(context);
  return ok<MemberModules[]>(
    people.map(({ id, name }) => {
      const doneAt = doneBy(facts.get(id) ?? nothingDone);
      const started = begun.get(id) ?? new Set();
      return {
        id,
        name,
        modules: modules.map((module) => ({ ...standingOf(module, doneAt), started: isStarted(module, started) })),
      };
    }),
  );
});
