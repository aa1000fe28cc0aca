import type { Reader } from '#db/client.ts';
import { findPerson, listPeople, type PersonRow } from '#db/queries/people.ts';
import { linksOpen } from '#db/queries/setup-links.ts';
import type { Actor } from '#domain/people/actor.ts';
import { teamNames } from '#domain/people/directory.ts';
import { waitsFor } from '#domain/people/first-links.ts';
import { collate } from '#domain/shared/collate.ts';
import { mend, ok } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { giveOnce } from './people-admin.ts';
import type { GivenLink } from './setup-links.ts';

/** Somebody who has not chosen a password yet. */
interface Waiting extends Pick<PersonRow, 'id' | 'name' | 'email'> {
  readonly teams: readonly string[];
  /** When they were given a link that they can still use; null where there is none. */
  readonly givenAt: Instant | null;
}

/** A link of many: whose, and the teams by which to sort out who hands it over. */
export interface FirstLink extends GivenLink {
  readonly teams: readonly string[];
}

/**
 * Those who have no password yet and may be given a link: to an admin everyone, to a lead who learns in their teams; of
 * the team alone that is named. In order of name.
 */
export const listWaiting = useCase(
  'setup-links.list',
  async (context, { teamId = null }: { teamId?: string | null }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const { db, now, newId } = context;
    const [rows, links] = await Promise.all([waiting(db.read, context, allowed.value), linksOpen(db.read, now)]);
    const people = rows.filter(({ seats }) => teamId === null || seats.some(({ id }) => id === teamId));
    return ok({
      people: people.map(
        ({ id, name, email, seats }): Waiting => ({
          ...{ id, name, email, teams: teamNames(seats, context.language) },
          givenAt: links.get(id) ?? null,
        }),
      ),
      clientId: newId(),
    });
  },
);

/**
 * Gives each of these people a link, by mail if asked, with an event each; who has chosen a password meanwhile is left
 * out. Sent twice, it makes and mails nothing more. Refuses a form in which nobody is chosen.
 */
export const giveFirstLinks = useCase(
  'setup-links.give',
  async (
    context,
    { personIds, ...form }: { personIds: readonly string[]; byMail: boolean; clientId: string },
    authorise,
  ) => {
    const chosen = (await listPeople(context.db.read)).filter(({ id }) => personIds.includes(id));
    // A form in which nobody is ticked is that of whoever leads.
    const { seats: own = [] } = context.actor ?? {};
    const seats = personIds.length === 0 ? own : chosen.flatMap((person) => person.seats);
    const allowed = authorise({ teamIds: seats.map(({ id }) => id) });
    if (!allowed.ok) return allowed;
    if (personIds.length === 0) return mend({ people: 'choose-some' });
    return context.db.write(async (tx) => {
      const given: FirstLink[] = [];
      for (const { id, seats } of await waiting(tx, context, allowed.value)) {
        const person = personIds.includes(id) && (await findPerson(tx, id));
        if (!person) continue;
        given.push({ ...(await giveOnce(tx, context, person, form)), teams: teamNames(seats, context.language) });
      }
      return ok(given);
    });
  },
);

async function waiting(db: Reader, { language }: Context, actor: Actor): Promise<PersonRow[]> {
  const compare = collate(language);
  return (await listPeople(db)).filter((row) => waitsFor(actor, row)).sort((a, b) => compare(a.name, b.name));
}
