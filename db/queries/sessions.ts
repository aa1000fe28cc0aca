import { and, eq, gt, lte, ne } from 'drizzle-orm';
import type { Instant } from '#domain/shared/time.ts';
import type { Reader, Tx } from '../client.ts';
import { sessions } from '../schema/index.ts';

/** A session; its id is the SHA-256 of the token that the browser holds. */
export type Session = typeof sessions.$inferSelect;

/** Every session of a person, those that have ended too. */
export const listSessions = (db: Reader, personId: string): Promise<Session[]> =>
  db.select().from(sessions).where(eq(sessions.personId, personId));

/** Those of them that hold. */
export const openSessions = (db: Reader, personId: string, now: Instant): Promise<Session[]> =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)));

/** One session by the digest of its token, ended or not; null where there is none. */
export async function findSession(db: Reader, id: string): Promise<Session | null> {
  const [session] = await db.select().from(sessions).where(eq(sessions.id, id));
  return session ?? null;
}

/** Opens a session. */
export const insertSession = (tx: Tx, session: Session) => tx.insert(sessions).values(session);

/** Lets a session hold until then. */
export const prolongSession = (tx: Tx, id: string, expiresAt: Instant) =>
  tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));

/** Keeps that the session was used; where an end is given, it ends then. */
export const keepUse = (tx: Tx, id: string, lastUsedAt: Instant, expiresAt: Instant | null) =>
  tx
    .update(sessions)
    .set(expiresAt === null ? { lastUsedAt } : { lastUsedAt, expiresAt })
    .where(eq(sessions.id, id));

/** Ends one session. */
export const deleteSession = (tx: Tx, id: string) => tx.delete(sessions).where(eq(sessions.id, id));

/** Signs the person out everywhere. */
export const deleteSessionsOf = (tx: Tx, personId: string) =>
  tx.delete(sessions).where(eq(sessions.personId, personId));

/** Signs the person out everywhere but in one session. */
export const deleteOtherSessions = (tx: Tx, personId: string, kept: string) =>
  tx.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.id, kept)));

/** Clears away the sessions that have ended by now. */
export const deleteSessionsUntil = (tx: Tx, now: Instant) => tx.delete(sessions).where(lte(sessions.expiresAt, now));
