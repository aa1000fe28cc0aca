import { type Adapter, type Cookie, Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/client.ts';
import { findActorBySession } from '#db/queries/actors.ts';
import {
  deleteSession,
  deleteSessionsOf,
  deleteSessionsUntil,
  insertSession,
  listSessions,
  prolongSession,
} from '#db/queries/sessions.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Instant } from '#domain/shared/time.ts';
import { hashToken } from './token.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openLucia>;
    DatabaseUserAttributes: { actor: Actor };
  }
}

/** Lucia reads the time by itself; `lucias` is what it reads, `now` is the clock of this product. */
export interface Clocks {
  readonly now: () => Instant;
  readonly lucias: () => Instant;
}

/** The session library: 30 days from the last fortnight in which somebody came. */
export const openLucia = (db: Database, clocks: Clocks, https: boolean) =>
  new Lucia<Record<never, never>, { actor: Actor }>(hashingAdapter(db, clocks), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      // A browser takes a __Host- cookie from https alone; loopback has none.
      name: https ? '__Host-wellserved' : 'wellserved',
      attributes: { secure: https, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: ({ actor }) => ({ actor }),
  });

export type SessionCookie = Cookie;

/** Lucia would store the cookie's value in clear: this keeps its hash, and gives Lucia back what it asked with. */
function hashingAdapter(db: Database, { now, lucias }: Clocks): Adapter {
  const toLucia = (at: Instant) => new Date(at - now() + lucias());
  const fromLucia = (at: Date): Instant => at.getTime() - lucias() + now();
  return {
    async getSessionAndUser(token) {
      const found = await findActorBySession(db.read, hashToken(token), now());
      if (!found) return [null, null];
      const { actor, expiresAt } = found;
      return [
        { id: token, userId: actor.id, expiresAt: toLucia(expiresAt), attributes: {} },
        { id: actor.id, attributes: { actor } },
      ];
    },
    async getUserSessions(personId) {
      const sessions = await listSessions(db.read, personId);
      return sessions.map(({ id, expiresAt }) => ({
        id,
        userId: personId,
        expiresAt: toLucia(expiresAt),
        attributes: {},
      }));
    },
    async setSession({ id, userId, expiresAt }) {
      const session = { id: hashToken(id), personId: userId, expiresAt: fromLucia(expiresAt), createdAt: now() };
      await db.write((tx) => insertSession(tx, session));
    },
    async updateSessionExpiration(token, expiresAt) {
      await db.write((tx) => prolongSession(tx, hashToken(token), fromLucia(expiresAt)));
    },
    async deleteSession(token) {
      await db.write((tx) => deleteSession(tx, hashToken(token)));
    },
    async deleteUserSessions(personId) {
      await db.write((tx) => deleteSessionsOf(tx, personId));
    },
    async deleteExpiredSessions() {
      await db.write((tx) => deleteSessionsUntil(tx, now()));
    },
  };
}
