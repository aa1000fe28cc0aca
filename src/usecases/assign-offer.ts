import { type Member, membersOf } from '#db/queries/teams.ts';
import { dueProposed } from '#domain/assignments/decide.ts';
import { seatsLed, zoneOf } from '#domain/people/actor.ts';
import { askedBy, holdsAll } from '#domain/search/words.ts';
import { ok } from '#domain/shared/result.ts';
import { addDays, type Day, localDay } from '#domain/shared/time.ts';
import { assignable, type Thing } from './assigned.ts';
import type { AssignInput } from './assignments.ts';
import { type Context, useCase } from './context.ts';

/** Things that stand together where one chooses: the standards, a module with its steps, or what no module has. */
export interface Shelf {
  /** `standards`, `modules/<slug>` or `others`. */
  readonly id: string;
  /** The module itself first, then its steps in their order. */
  readonly things: readonly Thing[];
}

/** What the form of a refresher offers. */
export interface AssignOffer {
  readonly teams: readonly { id: string; name: string; members: readonly Pick<Member, 'id' | 'name'>[] }[];
  readonly shelves: readonly Shelf[];
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
    const led = seatsLed(actor.value);
    const members = await membersOf(
      context.db.read,
      led.map(({ id }) => id),
      context.language,
    );
    const today = localDay(context.now, zoneOf(actor.value));
    return ok<AssignOffer>({
      teams: led.map(({ id, name }) => ({ id, name, members: members.filter(({ teamId }) => teamId === id) })),
      shelves: shelvesOf(context),
      today,
      dueProposed: addDays(today, dueProposed),
      clientId: context.newId(),
    });
  },
);

/** What a search in the form found, with the form itself, to be shown again. */
interface FoundThings {
  readonly asked: AssignInput;
  readonly search: string;
  /** `<kind>/<slug>`; null when nothing was searched for. */
  readonly found: readonly string[] | null;
}

/** What can be assigned and has each word of `search` in its title, however it is capitalised or marked. */
export const findAssignable = useCase(
  'assignments.prepare',
  async (context: Context, { search, ...asked }: AssignInput & { search: string }, authorise) => {
    const actor = authorise();
    if (!actor.ok) return actor;
    const words = askedBy(search);
    const things = Object.values(assignable(context)).flat();
    const hit = things.filter(({ title }) => holdsAll(title, words));
    const found = words.length === 0 ? null : hit.map(({ kind, slug }) => `${kind}/${slug}`);
    return ok<FoundThings>({ asked, search, found });
  },
);

/** All that can be assigned, each thing once: a step of several modules stands with the first. */
function shelvesOf(context: Context): Shelf[] {
  const { standards, modules, ...steps } = assignable(context);
  const left = new Map(Object.values(steps).flatMap((things) => things.map((one) => [`${one.kind}/${one.slug}`, one])));
  const shelves = modules.map((module) => {
    const document = context.catalog.get('modules', module.slug, context.language)?.document;
    const own = (document?.steps ?? []).flatMap(({ kind, slug }) => {
      const thing = left.get(`${kind}/${slug}`);
      left.delete(`${kind}/${slug}`);
      return thing ?? [];
    });
    return { id: `modules/${module.slug}`, things: [module, ...own] };
  });
  return [{ id: 'standards', things: standards }, ...shelves, { id: 'others', things: [...left.values()] }].filter(
    ({ things }) => things.length > 0,
  );
}
