import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '../client.ts';
import { events } from '../schema/index.ts';

export type Event = typeof events.$inferInsert;

/** Keeps what was done, in the transaction that does it. */
export const recordEvent = (tx: Tx, event: Event) => tx.insert(events).values(event);

/** What was done to one thing by one verb. */
export const listEvents = (db: Reader, noun: string, nounId: string, verb: string) =>
  db
    .select()
    .from(events)
    .where(and(eq(events.noun, noun), eq(events.nounId, nounId), eq(events.verb, verb)));
