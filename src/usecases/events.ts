import type { Tx } from '#db/client.ts';
import { recordEvent } from '#db/queries/events.ts';
import type { EventVerb } from '#domain/events/verbs.ts';
import type { Context } from './context.ts';

/** Keeps that the actor (the command line, when there is none) did `verb` to one thing, within the change itself. */
export const record = (
  tx: Tx,
  { actor, now, newId }: Context,
  verb: EventVerb,
  noun: string,
  nounId: string,
  detail?: Record<string, unknown>,
) => recordEvent(tx, { id: newId(), at: now, by: actor?.id ?? null, verb, noun, nounId, detail });
