import { readCsv } from '#domain/csv/read.ts';
import { mend, ok, type Result } from '#domain/shared/result.ts';
import { type Account, type Change, changesBetween, seated } from '../account.ts';
import { type Keyholder, keepsAnAdmin } from '../last-admin.ts';
import { sameTeam } from '../team.ts';
import { headerOf } from './columns.ts';
import type { BadLine, LineFault } from './fault.ts';
import { type SaidLine, sayingOf } from './line.ts';

/** Lines of one import, at most. */
const mostLines = 2000;

/** Somebody who has an account when the file is read. */
export interface Known extends Account, Keyholder {
  readonly leftAt: number | null;
}

export interface There {
  readonly people: readonly Known[];
  readonly teams: readonly { readonly name: string; readonly archivedAt: number | null }[];
  /** The languages of the interface; the first is that of somebody whose line says none. */
  readonly languages: readonly [string, ...string[]];
}

/** What taking a file would do: nothing that it does not list. */
export interface ImportPlan {
  readonly added: readonly (Account & { readonly number: number })[];
  readonly changed: readonly {
    readonly number: number;
    readonly id: string;
    readonly before: string;
    readonly account: Account;
    readonly changes: readonly Change[];
  }[];
  /** Those who stand here as the file says. */
  readonly same: readonly { readonly number: number; readonly name: string; readonly email: string }[];
  readonly bad: readonly BadLine[];
  /** Names of teams that are not there yet. */
  readonly newTeams: readonly string[];
  /** Columns that were not read. */
  readonly unread: readonly string[];
}

/**
 * What a CSV text would do to those who are `there`. Refuses, as the field `text`, one that is empty, too long, or
 * whose first line does not name its columns. Roles are replaced by those of the line, the team they work in too; a
 * team that a manager leads is added to those that they lead already, never taken away.
 */
export function planImport(text: string, there: There): Result<ImportPlan> {
  const [first, ...lines] = readCsv(text);
  if (!first) return mend({ text: 'no-lines' });
  const header = headerOf(first.cells ?? []);
  if ('fault' in header) return mend({ text: header.fault });
  if (lines.length > mostLines) return mend({ text: 'too-many-lines' });
  if (lines.length === 0) return mend({ text: 'no-lines' });
  return ok(
    planned(
      lines.map((line) => sayingOf(line, header, there.languages)),
      header.unread,
      there,
    ),
  );
}

function planned(lines: readonly ReturnType<typeof sayingOf>[], unread: readonly string[], there: There): ImportPlan {
  const added: ImportPlan['added'][number][] = [];
  const changed: ImportPlan['changed'][number][] = [];
  const same: ImportPlan['same'][number][] = [];
  const bad: BadLine[] = [];
  const newTeams: string[] = [];
  const known = new Map(there.people.map((person) => [person.email, person]));
  // As they stand once the lines before were taken.
  const standing = new Map<string, Keyholder>(there.people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  for (const { said, faults } of lines) {
    const { number, raw } = said;
    const person = known.get(said.email);
    const account = accountOf(said, person, [...there.teams.map(({ name }) => name), ...newTeams], there.languages[0]);
    if (faults.length === 0) faults.push(...faultsAmongOthers(said, account, person, there, seen));
    if (
      faults.length === 0 &&
      person &&
      losesAdmin(person, account) &&
      !keepsAnAdmin([...standing.values()], person.id)
    ) {
      faults.push({ reason: 'last-admin' });
    }
    if (faults.length > 0) {
      bad.push({ number, raw, faults });
      continue;
    }
    seen.add(said.email);
    for (const team of teamsOf(account)) {
      if (!newTeams.includes(team) && !there.teams.some(({ name }) => name === team)) newTeams.push(team);
    }
    if (!person) {
      added.push({ ...account, number });
      continue;
    }
    standing.set(person.id, { ...person, roles: account.roles });
    const changes = changesBetween(person, account);
    const { id, name, email } = person;
    if (changes.length > 0) changed.push({ number, id, before: name, account, changes });
    else same.push({ number, name, email });
  }
  return { added, changed, same, bad, newTeams, unread };
}

/** The account as the line would have it: what it leaves empty stays. `teams` are spelled as they are here. */
function accountOf(said: SaidLine, person: Known | undefined, teams: readonly string[], usual: string): Account {
  const named = said.teams.map((name) => teams.find((team) => sameTeam(team, name)) ?? name);
  return seated({
    name: said.name || (person?.name ?? ''),
    email: said.email,
    roles: said.roles.length > 0 ? said.roles : (person?.roles ?? []),
    worksIn: named[0] ?? person?.worksIn ?? null,
    leads: [...new Set([...(person?.leads ?? []), ...named])],
    language: said.language || (person?.language ?? usual),
  });
}

/** What is wrong with a line beside the others and those who are there. */
function faultsAmongOthers(
  said: SaidLine,
  account: Account,
  person: Known | undefined,
  there: There,
  seen: ReadonlySet<string>,
): LineFault[] {
  if (seen.has(said.email)) return [{ reason: 'email-twice', read: said.email }];
  if (person && person.leftAt !== null) return [{ reason: 'has-left', read: person.name }];
  const faults: LineFault[] = [];
  const works = account.roles.includes('employee');
  const leads = account.roles.includes('manager');
  if (!account.name) faults.push({ reason: 'name-required' });
  if (account.roles.length === 0) faults.push({ reason: 'role-required' });
  if ((works && account.worksIn === null) || (leads && account.leads.length === 0)) {
    faults.push({ reason: 'team-required' });
  }
  if (works && !leads && said.teams.length > 1) faults.push({ reason: 'teams-one', read: said.teams.join(', ') });
  const archived = there.teams.filter(({ archivedAt }) => archivedAt !== null);
  for (const team of teamsOf(account)) {
    if (archived.some(({ name }) => name === team)) faults.push({ reason: 'team-archived', read: team });
  }
  return faults;
}

const losesAdmin = (before: Account, after: Account): boolean =>
  before.roles.includes('admin') && !after.roles.includes('admin');

const teamsOf = ({ worksIn, leads }: Account): string[] => [
  ...new Set([...(worksIn === null ? [] : [worksIn]), ...leads]),
];
