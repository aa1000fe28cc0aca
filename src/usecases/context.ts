import type { Auth } from '#auth/auth.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { Database } from '#db/client.ts';
import { isDatabaseBusy } from '#db/writer-queue.ts';
import type { Presence } from '#domain/drafts/presence.ts';
import type { Actor } from '#domain/people/actor.ts';
import { may, type Subject, type Verb } from '#domain/people/permissions.ts';
import type { Random } from '#domain/shared/random.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';

/** All that a use case may reach. Time and chance are in it, so that tests can move them. */
export interface Context {
  readonly db: Database;
  readonly catalog: Catalog;
  /** The moment at which this request is answered. */
  readonly now: Instant;
  readonly random: Random;
  /** A new id for a row; it comes after those made before. */
  readonly newId: () => string;
  /** Who acts; null when nobody is signed in. */
  readonly actor: Actor | null;
  /** The language to answer in, one of `languages`. */
  readonly language: string;
  /** The languages of the interface; the first is the one that others fall back to. */
  readonly languages: readonly [string, ...string[]];
  /** Sessions, passwords and the limit on tries, for the ways in. */
  readonly auth: Auth;
  readonly visit: Visit;
  /** The way out for mail; null where none is sent, and links are handed over. */
  readonly mail: Outbox | null;
  /** Who has which file of the studio open. */
  readonly presence: Presence;
}

/** Sends what is queued. */
export interface Outbox {
  /** As whom mail is sent. */
  readonly from: string;
  /** Has what is queued sent once the change under way is written, instead of at the next look. */
  soon(): void;
}

/** How a request came. */
export interface Visit {
  /** The network address, by which tries are limited. */
  readonly address: string;
  /** The token of the session that brought the actor; secret. */
  readonly session: string | null;
  /** Whether that session was opened on a device that others use too. */
  readonly shared: boolean;
  /** The User-Agent header. */
  readonly agent: string | null;
}

/** One of the product's verbs. What it may refuse is in its result; it throws for bugs alone. */
export interface UseCase<I, O> {
  (context: Context, input: I): Promise<Result<O>>;
  /** The rule of `permissions` that it asks. */
  readonly verb: Verb;
}

/** Asks the rule of `verb`: the actor, or why not. */
export type Authorise = (subject?: Subject) => Result<Actor>;

/**
 * Makes a use case of `run`. `run` must ask `authorise` before it gives or changes anything; it is a function because
 * the rule of some verbs needs the record that was loaded (whose attempt is it, which team).
 */
export function useCase<I, O>(
  verb: Verb,
  run: (context: Context, input: I, authorise: Authorise) => Promise<Result<O>>,
): UseCase<I, O> {
  const verbed = async (context: Context, input: I): Promise<Result<O>> => {
    try {
      return await run(context, input, (subject = {}) => {
        if (!may(context.actor, verb, subject)) return refuse(context.actor ? 'not-allowed' : 'sign-in-needed');
        // Verbs open to anyone are asked without an actor; they do not use it.
        return ok(context.actor as Actor);
      });
    } catch (error) {
      if (isDatabaseBusy(error)) return refuse('not-now');
      throw error;
    }
  };
  return Object.assign(verbed, { verb });
}
