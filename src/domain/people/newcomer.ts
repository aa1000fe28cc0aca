import type { FieldReason } from '#domain/shared/result.ts';
import type { Role, TeamSeat } from './actor.ts';
import { isZone, longestTeam } from './team.ts';

/** A person about to be added. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The name of the team they work in or lead; empty for none. */
  readonly team: string;
  /** The time zone of the team, where it is a new one. */
  readonly zone: string;
}

/** The same with blanks trimmed and the e-mail in lower case. */
export const tidied = (person: Newcomer): Newcomer => ({
  ...person,
  name: nameOf(person.name),
  email: emailOf(person.email),
  team: person.team.trim().replace(/\s+/g, ' '),
  zone: person.zone.trim(),
});

/** A name without needless blanks. */
export const nameOf = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

/** An e-mail as accounts are known by it. */
export const emailOf = (typed: string): string => typed.trim().toLowerCase();

/** What to call somebody of whom the e-mail alone is known, until they say: `rasa.ozola@…` → “Rasa Ozola”. */
export const nameFrom = (email: string): string =>
  email
    .replace(/@.*/, '')
    .split(/[._+-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ') || email;

/** What there is to mend, by field; empty when the person can be added. */
export function newcomerFaults(newcomer: Newcomer): Readonly<Record<string, FieldReason>> {
  const { roles, team, zone } = newcomer;
  const faults = personFaults(newcomer);
  if (!team && seatsFor(roles).length > 0) faults.team = 'required';
  else if (team.length > longestTeam) faults.team = 'too-long';
  if (!isZone(zone)) faults.zone = 'unknown';
  return faults;
}

/** What there is to mend about name, e-mail and roles alone. */
export function personFaults({ name, email, roles }: Pick<Newcomer, 'name' | 'email' | 'roles'>) {
  const faults = nameFaults(name);
  if (!email) faults.email = 'required';
  else if (email.length > 254) faults.email = 'too-long';
  else if (!/^[^\s@]+@[^\s@]+$/.test(email)) faults.email = 'not-an-email';
  if (roles.length === 0) faults.roles = 'choose-some';
  return faults;
}

/** What there is to mend about a name. */
export function nameFaults(name: string): Record<string, FieldReason> {
  if (!name) return { name: 'required' };
  return name.length > longestName ? { name: 'too-long' } : {};
}

/** Characters of a person's name, at most. */
export const longestName = 80;

/** How these roles sit in a team: an employee works in one, a manager leads one, the rest need none. */
export const seatsFor = (roles: readonly Role[]): readonly TeamSeat['as'][] => [
  ...(roles.includes('employee') ? (['member'] as const) : []),
  ...(roles.includes('manager') ? (['manager'] as const) : []),
];
