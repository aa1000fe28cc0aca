import { eq, lte } from 'drizzle-orm';
import type { Instant } from '#domain/shared/time.ts';
import type { Reader, Tx } from '../client.ts';
import { sessions } from '../schema/index.ts';

/** A session; its id is the SHA-256 of the token that the browser holds. */
export type Session = typeof sessions.$inferSelect;

export const listSessions = (db: Reader, personId: string): Promise<Session[]> =>
  db.select().from(sessions).where(eq(sessions.personId, personId));

export const insertSession = (tx: Tx, session: Session) => tx.insert(sessions).values(session);

export const prolongSession = (tx: Tx, id: string, expiresAt: Instant) =>
  tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));

export const deleteSession = (tx: Tx, id: string) => tx.delete(sessions).where(eq(sessions.id, id));

/** Signs the person out everywhere. */
export const deleteSessionsOf = (tx: Tx, personId: string) =>
  tx.delete(sessions).where(eq(sessions.personId, personId));

export const deleteSessionsUntil = (tx: Tx, now: Instant) => tx.delete(sessions).where(lte(sessions.expiresAt, now));
