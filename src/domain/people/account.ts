import type { FieldReason } from '#domain/shared/result.ts';
import type { Role } from './actor.ts';
import { personFaults } from './newcomer.ts';

/** What an admin decides about a person. Teams are named, because a name says later what was meant then. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The team they work in; null for none. */
  readonly worksIn: string | null;
  readonly leads: readonly string[];
  /** Code of a language of the interface, `lv`. */
  readonly language: string;
}

type AccountField = keyof Account;

/** One thing about a person that is not as it was. */
export interface Change {
  readonly field: AccountField;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The same with the seats that its roles give: an employee works in a team, a manager leads some, the rest do neither. */
export const seated = (account: Account): Account => ({
  ...account,
  worksIn: account.roles.includes('employee') ? account.worksIn : null,
  leads: account.roles.includes('manager') ? account.leads : [],
});

/**
 * What there is to mend, by field; empty when the account can stand so. `languages` are those that can be chosen: the
 * interface's, and one that the person has already.
 */
export function accountFaults(account: Account, languages: readonly string[]): Record<string, FieldReason> {
  const faults = personFaults(account);
  if (account.roles.includes('employee') && account.worksIn === null) faults.worksIn = 'choose-one';
  if (account.roles.includes('manager') && account.leads.length === 0) faults.leads = 'choose-some';
  if (!languages.includes(account.language)) faults.language = 'unknown';
  return faults;
}

/** What differs, in the order of the fields; lists are compared as sets. */
export function changesBetween(before: Account, after: Account): Change[] {
  return fields
    .map((field) => ({ field, from: listOf(before[field]), to: listOf(after[field]) }))
    .filter(({ from, to }) => from.toSorted().join('\n') !== to.toSorted().join('\n'));
}

const fields = ['name', 'email', 'roles', 'worksIn', 'leads', 'language'] as const;
const listOf = (value: Account[AccountField]): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : value;
