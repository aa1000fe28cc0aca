import { askedBy, holdsAll } from '#domain/search/words.ts';
import { collate } from '#domain/shared/collate.ts';
import type { Role } from './actor.ts';

export const standings = ['invited', 'active', 'suspended', 'left'] as const;
export type Standing = (typeof standings)[number];
export const orders = ['name', 'team', 'standing', 'newest'] as const;
export type Order = (typeof orders)[number];

/** What the list of people is searched and sorted by. */
interface Listed {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly createdAt: number;
  readonly suspendedAt: number | null;
  readonly leftAt: number | null;
  readonly hasPassword: boolean;
}

/** The teams that somebody sits in, by name, each once, as `language` sorts them. */
export const teamNames = (seats: readonly { readonly name: string }[], language: string): string[] =>
  [...new Set(seats.map(({ name }) => name))].sort(collate(language));

/** How an account stands: left before suspended, and invited until a password was chosen. */
export const standingOf = ({
  suspendedAt,
  leftAt,
  hasPassword,
}: Pick<Listed, 'suspendedAt' | 'leftAt' | 'hasPassword'>): Standing =>
  leftAt !== null ? 'left' : suspendedAt !== null ? 'suspended' : hasPassword ? 'active' : 'invited';

/** Whom to list. Nothing said asks for all, save those who left: they are listed when their standing is asked for. */
export interface Filter {
  /** Every word of it, in name, e-mail or team, with or without its marks. */
  readonly search?: string;
  /** A team's name. */
  readonly team?: string | null;
  readonly role?: Role | null;
  readonly standing?: Standing | null;
}

/** Those whom the filter lets through, as `language` sorts them. */
export function directory<P extends Listed>(people: readonly P[], filter: Filter, order: Order, language: string): P[] {
  const { search = '', team, role, standing } = filter;
  const asked = askedBy(search);
  const found = people.filter((person) => {
    const stands = standingOf(person);
    if (standing ? stands !== standing : stands === 'left') return false;
    if ((team && !person.teams.includes(team)) || (role && !person.roles.includes(role))) return false;
    return asked.length === 0 || holdsAll([person.name, person.email, ...person.teams].join(' '), asked);
  });
  const compare = collate(language);
  const byName = (a: P, b: P) => compare(a.name, b.name);
  const by: Record<Order, (a: P, b: P) => number> = {
    name: byName,
    team: (a, b) => compare(a.teams[0] ?? '\uffff', b.teams[0] ?? '\uffff') || byName(a, b),
    standing: (a, b) => standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b)) || byName(a, b),
    newest: (a, b) => b.createdAt - a.createdAt || byName(a, b),
  };
  return found.sort(by[order]);
}
