import { collate } from '#domain/shared/collate.ts';
import { holdsWords } from '#domain/shared/search.ts';

export type Standing = 'active' | 'invited' | 'suspended';
export const orders = ['name', 'team', 'standing', 'newest'] as const;
export type Order = (typeof orders)[number];

/** What the list of people is searched and sorted by. */
export interface Listed {
  readonly name: string;
  readonly email: string;
  readonly teams: readonly string[];
  readonly createdAt: number;
  readonly suspendedAt: number | null;
  readonly hasPassword: boolean;
}

export const standingOf = ({ suspendedAt, hasPassword }: Pick<Listed, 'suspendedAt' | 'hasPassword'>): Standing =>
  suspendedAt !== null ? 'suspended' : hasPassword ? 'active' : 'invited';

/** Those whose name, e-mail or team holds every word of `search`, with or without its marks, as `language` sorts them. */
export function directory<P extends Listed>(people: readonly P[], search: string, order: Order, language: string): P[] {
  const found = people.filter(({ name, email, teams }) => holdsWords([name, email, ...teams].join(' '), search));
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

const standings: readonly Standing[] = ['invited', 'active', 'suspended'];
