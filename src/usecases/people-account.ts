import { updateAccount } from '#db/queries/accounts.ts';
import { findPersonByEmail, listAdmins, type PersonRow, personRow } from '#db/queries/people.ts';
import { expireSetupLinks, linksOpen } from '#db/queries/setup-links.ts';
import { listAllTeams, type Team } from '#db/queries/teams.ts';
import { type Account, accountFaults, changesBetween, seated } from '#domain/people/account.ts';
import { type Role, seatsLed } from '#domain/people/actor.ts';
import { type Standing, standingOf } from '#domain/people/directory.ts';
import { keepsAnAdmin } from '#domain/people/last-admin.ts';
import { emailOf, nameOf } from '#domain/people/newcomer.ts';
import { collides, rebased } from '#domain/people/shown-account.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { thingOf } from './assigned.ts';
import { useCase } from './context.ts';
import { record } from './events.ts';
import { giveStarterPlans, joinedBy, starterGifts } from './joining.ts';

/** A person as an admin sees them: the account alone, nothing of what they learned. */
export interface AccountView extends PersonRow {
  readonly standing: Standing;
  /** When they were given a link that they can still use; null where there is none. */
  readonly givenAt: Instant | null;
  readonly self: boolean;
  /** What an admin decides about them, teams by id. */
  readonly shown: Account;
  /** The teams that they can be in, by name. */
  readonly teams: readonly Pick<Team, 'id' | 'name'>[];
  /** What who left would be assigned by the starter plan of their team if they were brought back now, by title. */
  readonly comesBackTo: readonly string[];
}

/** One account. Refuses `not-found`. */
export const readAccount = useCase('people.list', async (context, { personId }: { personId: string }, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const { db } = context;
  const [person, teams, links] = await Promise.all([
    personRow(db.read, personId),
    listAllTeams(db.read),
    linksOpen(db.read, context.now),
  ]);
  if (!person) return refuse('not-found');
  const joins = person.leftAt === null ? [] : joinedBy(personId, person.seats);
  const gifts = await starterGifts(db.read, context, joins);
  return ok<AccountView>({
    ...person,
    standing: standingOf(person),
    givenAt: links.get(personId) ?? null,
    self: person.id === admin.value.id,
    shown: shownOf(person),
    teams: teams.filter(({ archivedAt }) => archivedAt === null),
    comesBackTo: gifts.map((gift) => thingOf(context, gift).title),
  });
});

/** An account as the form has it; teams by id, `worksIn` empty for none. */
export interface ChangeInput {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly worksIn: string;
  readonly leads: readonly string[];
  readonly language: string;
  /** The account as the form showed it, teams by id; null when that cannot be told. */
  readonly seen: Account | null;
}

/**
 * Puts what was changed in the form into the account; what they did stays theirs in whatever team. With another e-mail,
 * open links end: the first may lie in a stranger's mailbox. Refuses what is missing or taken, the last admin, and
 * `account-changed` when the same was changed since it was `seen`: what another decided is not taken back unread.
 */
export const changePerson = useCase('people.change', async (context, input: ChangeInput, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const { personId } = input;
  return context.db.write(async (tx) => {
    const person = await personRow(tx, personId);
    if (!person) return refuse('not-found');
    const teams = (await listAllTeams(tx)).filter(({ archivedAt }) => archivedAt === null);
    const [seen, typed, now] = [input.seen, typedOf(input), shownOf(person)];
    const wanted = seen ? rebased(seen, typed, now) : typed;
    const after = named(wanted, teams);
    const changes = changesBetween(accountOf(person), after);
    // The same form sent twice finds its own change, and changes nothing.
    if (changes.length > 0 && (!seen || collides(seen, typed, now))) return refuse('account-changed');
    const faults = accountFaults(after, [...context.languages, person.language]);
    if (wanted.worksIn && !teams.some(({ id }) => id === wanted.worksIn)) faults.worksIn = 'unknown';
    if (wanted.leads.some((lead) => !teams.some(({ id }) => id === lead))) faults.leads = 'unknown';
    const holder = await findPersonByEmail(tx, after.email);
    if (holder && holder.id !== personId) faults.email = 'email-taken';
    if (Object.keys(faults).length > 0) return mend(faults);

    if (changes.length === 0) return ok({ name: after.name });
    const losesAdmin = person.roles.includes('admin') && !after.roles.includes('admin');
    if (losesAdmin && !keepsAnAdmin(await listAdmins(tx), personId)) return refuse('last-admin');
    const row = rowOf(personId, after, teams);
    await updateAccount(tx, row);
    if (after.email !== person.email) await expireSetupLinks(tx, personId, context.now);
    await record(tx, context, 'people.change', 'people', personId, { changes });
    if (changes.some(({ field }) => field === 'worksIn'))
      await giveStarterPlans(tx, context, joinedBy(personId, row.seats));
    return ok({ name: after.name });
  });
});

/** As it was typed, teams by id. */
const typedOf = ({ name, email, roles, worksIn, leads, language }: ChangeInput): Account =>
  seated({ ...{ name: nameOf(name), email: emailOf(email), roles, language }, worksIn: worksIn || null, leads });

/** The same with the teams by name, those alone that there are. */
function named(account: Account, teams: readonly Team[]): Account {
  const teamOf = (id: string | null) => teams.find((team) => team.id === id)?.name;
  const leads = [...new Set(account.leads)].flatMap((id) => teamOf(id) ?? []);
  return { ...account, worksIn: teamOf(account.worksIn) ?? null, leads };
}

/** The same as the form has it: a team that was named anew meanwhile is the same team. */
const shownOf = (person: PersonRow): Account => ({
  ...accountOf(person),
  worksIn: person.seats.find(({ as }) => as === 'member')?.id ?? null,
  leads: seatsLed(person).map(({ id }) => id),
});

/** What an admin decided about this person so far, with the teams by name. */
export const accountOf = ({ name, email, roles, seats, language }: PersonRow): Account => ({
  name,
  email,
  roles,
  worksIn: seats.find(({ as }) => as === 'member')?.name ?? null,
  leads: seatsLed({ seats }).map(({ name }) => name),
  language,
});

/** The same with the teams by id. Every team that the account names is among `teams`. */
export function rowOf(id: string, account: Account, teams: readonly Pick<Team, 'id' | 'name'>[]) {
  const { name, email, language, roles, worksIn, leads } = account;
  const seat = (team: string, as: 'member' | 'manager') => ({
    id: teams.find((one) => one.name === team)?.id ?? '',
    as,
  });
  return {
    person: { id, name, email, language },
    roles,
    seats: [...(worksIn === null ? [] : [seat(worksIn, 'member')]), ...leads.map((team) => seat(team, 'manager'))],
  };
}
