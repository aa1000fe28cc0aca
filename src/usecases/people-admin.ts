import type { Tx } from '#db/client.ts';
import { listEvents } from '#db/queries/events.ts';
import {
  findPerson,
  findPersonByEmail,
  insertPerson,
  insertTeam,
  listAllTeams,
  listPeople,
  type PersonRow,
  setSuspended,
} from '#db/queries/people.ts';
import { deleteSessionsOf } from '#db/queries/sessions.ts';
import { expireSetupLinks } from '#db/queries/setup-links.ts';
import { defaultZone } from '#domain/people/actor.ts';
import { directory, type Order, type Standing, standingOf } from '#domain/people/directory.ts';
import { type Newcomer, newcomerFaults, seatsFor, tidied } from '#domain/people/newcomer.ts';
import { collate } from '#domain/shared/collate.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';
import { makeSetupLink } from './setup-links.ts';

export interface ListedPerson extends PersonRow {
  readonly standing: Standing;
  /** The admin who looks. */
  readonly self: boolean;
}

/** The most people that one page lists. */
export const mostListed = 100;

/** The first of those found, how many were found of how many, who has no password yet, and the teams that there are. */
export const listEveryone = useCase(
  'people.list',
  async ({ db, language }, { search, order }: { search: string; order: Order }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const everyone = await listPeople(db.read);
    const found = directory(everyone, search, order, language);
    const people = found
      .slice(0, mostListed)
      .map((person): ListedPerson => ({ ...person, standing: standingOf(person), self: person.id === admin.value.id }));
    const teams = await listAllTeams(db.read);
    const zone = teams[0]?.zone ?? defaultZone;
    return ok({
      people,
      found: found.length,
      all: everyone.length,
      invited: everyone.filter((person) => standingOf(person) === 'invited').length,
      teams: teams.map((team) => team.name).sort(collate(language)),
      zone,
    });
  },
);

/** A set-up link to hand over: told once, kept nowhere. */
export interface HandedLink {
  readonly name: string;
  readonly token: string;
}

/**
 * Adds a person, and the team if it is a new one, with a link by which they choose their password. The same form sent
 * again adds nobody and gives a new link in the place of the first. Refuses an e-mail that somebody has.
 */
export const addPerson = useCase(
  'people.add',
  async (context, { clientId, ...typed }: Newcomer & { clientId: string }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const newcomer = tidied(typed);
    const faults = newcomerFaults(newcomer);
    if (Object.keys(faults).length > 0) return mend(faults);
    const { db, now, newId } = context;
    return db.write(async (tx) => {
      const there = await findPersonByEmail(tx, newcomer.email);
      if (there) {
        const sentBefore = (await listEvents(tx, 'people', there.id, 'people.add')).some(
          (event) => event.by === admin.value.id && event.detail?.clientId === clientId,
        );
        if (!sentBefore) return mend({ email: 'email-taken' });
        return ok<HandedLink>({ name: there.name, token: await makeSetupLink(tx, context, there.id) });
      }
      const { name, email, roles } = newcomer;
      const id = newId();
      const places = seatsFor(roles);
      const teamId = places.length > 0 ? await teamNamed(tx, context, newcomer) : '';
      const seats = places.map((as) => ({ id: teamId, as }));
      await insertPerson(tx, { id, name, email, createdAt: now }, roles, seats);
      await record(tx, context, 'people.add', 'people', id, { clientId, roles, teams: seats });
      return ok<HandedLink>({ name, token: await makeSetupLink(tx, context, id) });
    });
  },
);

/** Makes a new link of a person, who forgot the password or let the first one grow old. Their older links end. */
export const invitePerson = useCase('people.invite', async (context, { personId }: { personId: string }, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  return context.db.write(async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person || person.suspendedAt !== null) return refuse('not-found');
    await record(tx, context, 'people.invite', 'people', personId);
    return ok<HandedLink>({ name: person.name, token: await makeSetupLink(tx, context, personId) });
  });
});

/** Suspends a person, whose sessions and links end at once, or brings them back. Refuses one's own account. */
export const suspendPerson = useCase(
  'people.suspend',
  async (context, { personId, suspended }: { personId: string; suspended: boolean }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    if (personId === admin.value.id) return refuse('own-account');
    const { db, now } = context;
    return db.write(async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) return refuse('not-found');
      // Sent twice, it counts once: the first time stands.
      if ((person.suspendedAt !== null) === suspended) return ok({ name: person.name });
      await setSuspended(tx, personId, suspended ? now : null);
      await deleteSessionsOf(tx, personId);
      await expireSetupLinks(tx, personId, now);
      await record(tx, context, suspended ? 'people.suspend' : 'people.bring-back', 'people', personId);
      return ok({ name: person.name });
    });
  },
);

/** The id of the team of this name, however it is capitalised; added if there is none. */
async function teamNamed(tx: Tx, { newId }: Context, { team, zone }: Newcomer): Promise<string> {
  const teams = await listAllTeams(tx);
  const there = teams.find(({ name }) => name.toLowerCase() === team.toLowerCase());
  if (there) return there.id;
  const id = newId();
  await insertTeam(tx, { id, name: team, zone });
  return id;
}
