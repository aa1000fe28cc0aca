import { eventsPage } from '#db/queries/events.ts';
import { listPeople } from '#db/queries/people.ts';
import { listAllTeams } from '#db/queries/teams.ts';
import { type Target, targetFrom } from '#domain/assignments/assignment.ts';
import type { EventVerb } from '#domain/events/verbs.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { collate } from '#domain/shared/collate.ts';
import { pagesOf } from '#domain/shared/pages.ts';
import { ok } from '#domain/shared/result.ts';
import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { thingOf } from './assigned.ts';
import { useCase } from './context.ts';
import type { ImportCounts } from './people-import.ts';

/** One privileged change, with the names that people and teams have now. */
export interface EventView {
  readonly id: string;
  readonly at: Instant;
  readonly on: Day;
  readonly verb: EventVerb;
  /** Null for the command line, also where it acted under a name of its own, as the demo's founder does. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** To whom it was done; several for what was assigned by one form. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly team: { readonly id: string; readonly name: string } | null;
  /** What is not as it was, for an account or a team that was changed. */
  readonly changes: readonly {
    readonly field: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  /** What was assigned or planned, by its title. */
  readonly things: readonly string[];
  /** The file of the content folder that it is about. */
  readonly path: string | null;
  /** What an import brought. */
  readonly imported: ImportCounts | null;
}

/** Events that one page lists. */
const eventsListed = 50;

/** One page, from 1, of what was changed, the newest first, in the reader's time zone. */
export const listChanges = useCase(
  'events.read',
  async (
    context,
    input: { personId?: string | null; verb?: EventVerb | null; page?: number; limit?: number },
    authorise,
  ) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const { db, now, language } = context;
    const { page = 1, limit = eventsListed } = input;
    const at = Math.max(1, page);
    const [found, everyone, teams] = await Promise.all([
      eventsPage(db.read, input, (at - 1) * limit, limit),
      listPeople(db.read),
      listAllTeams(db.read),
    ]);
    const zone = shownZoneOf(admin.value);
    const compare = collate(language);
    const person = (id: string) => ({ id, name: everyone.find((one) => one.id === id)?.name ?? id });
    const events = found.page.map(({ event, personId }): EventView => {
      const { noun, nounId, detail, verb } = event;
      const ids = noun === 'people' ? [nounId] : personId ? [personId] : givenTo(detail);
      return {
        ...{ id: event.id, at: event.at, on: localDay(event.at, zone), verb },
        by: everyone.find(({ id }) => id === event.by) ?? null,
        people: ids.map(person),
        team: noun === 'teams' ? { id: nounId, name: teams.find((one) => one.id === nounId)?.name ?? nounId } : null,
        // Both are written by the use cases of these verbs alone.
        changes: Array.isArray(detail?.changes) ? (detail.changes as EventView['changes']) : [],
        things: targetsIn(verb, detail).map((target) => thingOf(context, target).title),
        path: typeof detail?.path === 'string' ? detail.path : null,
        imported: verb === 'people.import' ? (detail as unknown as ImportCounts) : null,
      };
    });
    return ok({
      events,
      count: found.count,
      page: at,
      pages: pagesOf(found.count, limit),
      zone,
      today: localDay(now, zone),
      people: everyone.map(({ id, name }) => ({ id, name })).sort((a, b) => compare(a.name, b.name)),
    });
  },
);

/** What was assigned, planned or taken back, each once: the shares of a form or a plan, or the one step of a plan. */
function targetsIn(verb: EventVerb, detail: Record<string, unknown> | null): Target[] {
  if (!/^(assignments|starter-plans)\./.test(verb)) return [];
  const shares = Array.isArray(detail?.given) ? detail.given : [detail];
  const keys = shares.map((share: { kind?: unknown; slug?: unknown } | null) => `${share?.kind}/${share?.slug}`);
  return [...new Set(keys)].map(targetFrom).filter((target) => target !== null);
}

/** Those to whom a form assigned something, each once. */
function givenTo(detail: Record<string, unknown> | null): string[] {
  const given = Array.isArray(detail?.given) ? detail.given : [];
  return [
    ...new Set(
      given.flatMap((share: { personId?: unknown }) => (typeof share.personId === 'string' ? [share.personId] : [])),
    ),
  ];
}
