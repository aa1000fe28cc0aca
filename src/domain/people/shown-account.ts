import { z } from 'zod';
import { type Account, type Change, changesBetween } from './account.ts';
import { roleNames } from './actor.ts';

/** An account as a form showed it, teams by id: written into the form, it comes back with what was typed. */
export const writeShown = (account: Account): string => JSON.stringify(account);

const shape = z.object({
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roleNames)),
  worksIn: z.string().nullable(),
  leads: z.array(z.string()),
  language: z.string(),
});

/** Reads what `writeShown` wrote; null for anything else. */
export function readShown(text: string): Account | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * The account to propose to somebody who filled in a form that showed it as `seen`, while another made it what it is
 * `now`: what they changed is as they typed it, the rest is as it is. Lists are merged one by one, so that a role which
 * was taken away does not come back with another that was given.
 */
export function rebased(seen: Account, typed: Account, now: Account): Account {
  const own = new Set(changesBetween(seen, typed).map(({ field }) => field));
  const one = <F extends 'name' | 'email' | 'worksIn' | 'language'>(field: F) => (own.has(field) ? typed : now)[field];
  return {
    name: one('name'),
    email: one('email'),
    roles: merged(seen.roles, typed.roles, now.roles),
    worksIn: one('worksIn'),
    leads: merged(seen.leads, typed.leads, now.leads),
    language: one('language'),
  };
}

/**
 * Whether the form of `rebased` has to be looked at again: what was changed in it, another changed meanwhile, and not to
 * the same. Roles and teams are one thing, because the ones say whether there are the others.
 */
export function collides(seen: Account, typed: Account, now: Account): boolean {
  const [meanwhile, apart] = [thingsBetween(seen, now), thingsBetween(typed, now)];
  return [...thingsBetween(seen, typed)].some((thing) => meanwhile.has(thing) && apart.has(thing));
}

const thingsBetween = (before: Account, after: Account) => new Set(changesBetween(before, after).map(thingOf));

const thingOf = ({ field }: Change) => (field === 'worksIn' || field === 'leads' ? 'roles' : field);

const merged = <T>(seen: readonly T[], typed: readonly T[], now: readonly T[]): T[] => [
  ...now.filter((one) => typed.includes(one) || !seen.includes(one)),
  ...typed.filter((one) => !seen.includes(one) && !now.includes(one)),
];
