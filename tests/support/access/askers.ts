import type { Actor } from '#domain/people/actor.ts';
import { may, type Subject, type Verb } from '#domain/people/permissions.ts';
import { type CastName, cast } from '#tests/support/cast.ts';
import type { Site } from '#tests/support/site.ts';

/** Those who ask for everything, as they stand to Ieva of Dock Street, whose record it is. */
export const askers = {
  nobody: null,
  'the employee': 'ieva',
  'a colleague': 'tomas',
  "another team's manager": 'ruta',
  'the own manager': 'daina',
  'the trainer': 'marius',
  'the admin': 'vilma',
} as const satisfies Record<string, CastName | null>;

export type Asker = keyof typeof askers;

export const askerNames = Object.keys(askers) as Asker[];

const actorOf = (asker: Asker): Actor | null => {
  const name = askers[asker];
  return name && cast[name];
};

/** Whether the rule of the verb lets this asker through. */
export const mayAsk = (asker: Asker, verb: Verb, subject: Subject = {}): boolean => may(actorOf(asker), verb, subject);

/** What each asker gets, asked one after the other. */
export async function everyAsker<T>(ask: (asker: Asker) => Promise<T> | T): Promise<Record<Asker, T>> {
  const answers: [Asker, T][] = [];
  for (const asker of askerNames) answers.push([asker, await ask(asker)]);
  return Object.fromEntries(answers) as Record<Asker, T>;
}

/** The cookies of everybody who can sign in. */
export const cookiesOf = (site: Site): Promise<Record<Asker, string | undefined>> =>
  everyAsker((asker) => cookieFor(site, asker));

/** A new session of this asker. */
export async function cookieFor(site: Site, asker: Asker): Promise<string | undefined> {
  const name = askers[asker];
  return name ? site.cookieOf(name) : undefined;
}
