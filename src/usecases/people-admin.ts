import type { Tx } from '#db/client.ts';
import { listEvents } from '#db/queries/events.ts';
import {
  findPerson,
  findPersonByEmail,
  insertPerson,
  listPeople,
  type Person,
  type PersonRow,
  personRow,
} from '#db/queries/people.ts';
import { listAllTeams, seatsOfMember } from '#db/queries/teams.ts';
import type { EventVerb } from '#domain/events/verbs.ts';
import { directory, type Filter, type Order, type Standing, standingOf, teamNames } from '#domain/people/directory.ts';
import { leadMayHand } from '#domain/people/lead-links.ts';
import { type Newcomer, newcomerFaults, seatsFor, tidied } from '#domain/people/newcomer.ts';
import { isSecondTap } from '#domain/people/second-tap.ts';
import { collate } from '#domain/shared/collate.ts';
import { pageOf } from '#domain/shared/pages.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';
import { giveStarterPlans, joinedBy } from './joining.ts';
import { type GivenLink, giveLink } from './setup-links.ts';
import { placeForTeam } from './team-places.ts';

export interface ListedPerson extends PersonRow {
  /** The names of the teams that they work in or lead. */
  readonly teams: readonly string[];
  readonly standing: Standing;
  /** The admin who looks. */
  readonly self: boolean;
}

/** The most people that one page lists. */
const mostListed = 100;

/**
 * One page, from 1, of those whom the filter lets through, how many they are, how many have an account, how many of
 * those have no password yet, how many who left the search would find, and the teams that there are.
 */
export const listEveryone = useCase(
  'people.list',
  async ({ db, language }, { order, page = 1, ...filter }: Filter & { order: Order; page?: number }, authorise) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const everyone = (await listPeople(db.read)).map(
      (person): ListedPerson => ({
        ...person,
        teams: teamNames(person.seats, language),
        standing: standingOf(person),
        self: person.id === admin.value.id,
      }),
    );
    const found = directory(everyone, filter, order, language);
    const { offset, ...shown } = pageOf(found.length, mostListed, page);
    const teams = (await listAllTeams(db.read)).filter(({ archivedAt }) => archivedAt === null);
    return ok({
      people: found.slice(offset, offset + mostListed),
      found: found.length,
      ...shown,
      all: everyone.filter(({ standing }) => standing !== 'left').length,
      invited: everyone.filter(({ standing }) => standing === 'invited').length,
      leftFound: filter.standing ? 0 : directory(everyone, { ...filter, standing: 'left' }, order, language).length,
      teams: teams.map(({ name }) => name).sort(collate(language)),
    });
  },
);

/**
 * Adds a person, who reads the language of whoever adds them until they choose another, and the team if it is a new
 * one; with a link by which they choose their password, by mail if asked. The same form sent again adds nobody, and
 * gives and mails nothing more, save to who tapped twice. Refuses an e-mail that somebody has.
 */
export const addPerson = useCase(
  'people.add',
  async (
    context,
    { clientId, byMail = false, ...typed }: Newcomer & { clientId: string; byMail?: boolean },
    authorise,
  ) => {
    const admin = authorise();
    if (!admin.ok) return admin;
    const newcomer = tidied(typed);
    const faults = newcomerFaults(newcomer);
    if (Object.keys(faults).length > 0) return mend(faults);
    const { db, now, newId } = context;
    return db.write(async (tx) => {
      const there = await findPersonByEmail(tx, newcomer.email);
      if (there) {
        const added = await sentAt(tx, context, 'people.add', there.id, { clientId });
        return added === null
          ? mend({ email: 'email-taken' })
          : ok<GivenLink>(await giveOnce(tx, context, there, { byMail, clientId }));
      }
      const { name, email, roles } = newcomer;
      const id = newId();
      const places = seatsFor(roles);
      const place = places.length > 0 ? await placeForTeam(tx, context, newcomer.team, newcomer.zone) : ok('');
      if (!place.ok) return place;
      const seats = places.map((as) => ({ id: place.value, as }));
      const person = { id, name, email, language: context.language, passwordHash: null };
      await insertPerson(tx, { ...person, createdAt: now }, roles, seats);
      await record(tx, context, 'people.add', 'people', id, { clientId, byMail, roles, teams: seats });
      await giveStarterPlans(tx, context, joinedBy(id, seats));
      return ok<GivenLink>(await giveLink(tx, context, person, byMail));
    });
  },
);

/** Whom to give a link, and whether by mail. */
interface LinkInput extends LinkForm {
  readonly personId: string;
}

interface LinkForm {
  readonly byMail?: boolean;
  /** Of the form; without it each time counts. */
  readonly clientId?: string;
}

/**
 * Gives a person a new link, who forgot the password or let the first one grow old. Their older links end. The same
 * form sent again, as by whoever reloads the page that told the link, makes and mails nothing more, save to who tapped
 * twice.
 */
export const invitePerson = useCase('people.invite', async (context, input: LinkInput, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  return context.db.write(async (tx) => {
    const person = await findPerson(tx, input.personId);
    if (!person || person.suspendedAt !== null) return refuse('not-found');
    return ok<GivenLink>(await giveOnce(tx, context, person, input));
  });
});

/**
 * The same by somebody who leads a team in which the person works. Refuses `not-allowed` for who does more here than
 * learn: a lead could come in by the link and do what leads may not.
 */
export const handLink = useCase('people.hand-link', async (context, input: LinkInput, authorise) => {
  const seats = await seatsOfMember(context.db.read, input.personId);
  const lead = authorise({ ownerId: input.personId, teamIds: seats.map(({ teamId }) => teamId) });
  if (!lead.ok) return lead;
  return context.db.write(async (tx) => {
    const [person, row] = [await findPerson(tx, input.personId), await personRow(tx, input.personId)];
    if (!person || !row || person.suspendedAt !== null) return refuse('not-found');
    if (!leadMayHand(row.roles)) return refuse('not-allowed');
    return ok<GivenLink>(await giveOnce(tx, context, person, input));
  });
});

/**
 * Gives the person a link within `tx`, with its event; the caller has asked the rule of its own verb. The same form sent
 * again gives none. Only the hash of a link is kept, so who tapped twice gets one more, beside the first: that may be on
 * its way.
 */
export async function giveOnce(tx: Tx, context: Context, person: Person, sent: LinkForm): Promise<GivenLink> {
  const { byMail = false, clientId = '' } = sent;
  const form = { clientId, byMail };
  const { id, name, email } = person;
  const before = clientId === '' ? null : await linkedAt(tx, context, id, form);
  if (before === null) {
    await record(tx, context, 'people.invite', 'people', id, form);
    return giveLink(tx, context, person, byMail);
  }
  if (byMail && context.mail) return { personId: id, name, email, token: null };
  if (isSecondTap(before, context.now)) return giveLink(tx, context, person, false, { beside: true });
  return { personId: id, name, email, token: null, toldBefore: true };
}

const linkedAt = async (tx: Tx, context: Context, personId: string, form: Required<LinkForm>) =>
  (await sentAt(tx, context, 'people.invite', personId, { ...form })) ??
  (await sentAt(tx, context, 'people.add', personId, { ...form }));

/** When this person's form, as it was kept with the event, did `verb` to somebody; null for never. */
async function sentAt(
  tx: Tx,
  { actor }: Context,
  verb: EventVerb,
  personId: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Instant | null> {
  const events = await listEvents(tx, 'people', personId, verb);
  const sent = events.find(
    ({ by, detail }) => by === actor?.id && Object.entries(form).every(([key, value]) => detail?.[key] === value),
  );
  return sent?.at ?? null;
}
