import { type Adapter, Cookie, Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/client.ts';
import { findActorBySession, type OpenSession } from '#db/queries/actors.ts';
import {
  deleteSession,
  deleteSessionsOf,
  deleteSessionsUntil,
  insertSession,
  listSessions,
  prolongSession,
} from '#db/queries/sessions.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Device } from '#domain/sessions/device.ts';
import { sharedUntil } from '#domain/sessions/session.ts';
import { DAY, type Instant } from '#domain/shared/time.ts';
import { hashToken } from './token.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openLucia>;
    DatabaseUserAttributes: { actor: Actor };
    DatabaseSessionAttributes: SessionFacts;
  }
}

/** What is known of a session beside its end. `device` is told when it is opened. */
export interface SessionFacts extends Omit<OpenSession, 'expiresAt'> {
  readonly device?: Device;
}

/** Lucia reads the time by itself; `lucias` is what it reads, `now` is the clock of this product. */
export interface Clocks {
  readonly now: () => Instant;
  readonly lucias: () => Instant;
}

const days = 30;

/** The session library: 30 days from the last fortnight in which somebody came; much less on a shared device. */
export const openLucia = (db: Database, clocks: Clocks, https: boolean) =>
  new Lucia<SessionFacts, { actor: Actor }>(hashingAdapter(db, clocks), {
    sessionExpiresIn: new TimeSpan(days, 'd'),
    sessionCookie: {
      // A browser takes a __Host- cookie from https alone; loopback has none.
      name: https ? '__Host-wellserved' : 'wellserved',
      attributes: { secure: https, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (facts) => facts,
    getUserAttributes: ({ actor }) => ({ actor }),
  });

export type SessionCookie = Pick<Cookie, 'name' | 'value' | 'attributes'>;

/** The cookie as the value of a Set-Cookie header. */
export const asHeader = ({ name, value, attributes }: SessionCookie): string =>
  new Cookie(name, value, attributes).serialize();

/** Lucia would store the cookie's value in clear: this keeps its hash, and gives Lucia back what it asked with. */
function hashingAdapter(db: Database, { now, lucias }: Clocks): Adapter {
  const toLucia = (at: Instant) => new Date(at - now() + lucias());
  const fromLucia = (at: Date): Instant => at.getTime() - lucias() + now();
  return {
    async getSessionAndUser(token) {
      const found = await findActorBySession(db.read, hashToken(token), now());
      if (!found) return [null, null];
      const { actor, session } = found;
      const { expiresAt, ...facts } = session;
      // Lucia would prolong a short session to its one length: it sees a new one, and the end is kept with the use.
      const end = facts.shared ? now() + days * DAY : expiresAt;
      return [
        { id: token, userId: actor.id, expiresAt: toLucia(end), attributes: facts },
        { id: actor.id, attributes: { actor } },
      ];
    },
    async getUserSessions(personId) {
      const sessions = await listSessions(db.read, personId);
      return sessions.map(({ id, expiresAt, ...facts }) => ({
        id,
        userId: personId,
        expiresAt: toLucia(expiresAt),
        attributes: facts,
      }));
    },
    async setSession({ id, userId, expiresAt, attributes: { device, ...facts } }) {
      const end = facts.shared ? sharedUntil(facts.createdAt, now()) : fromLucia(expiresAt);
      const { browser = null, system = null } = device ?? {};
      const session = { id: hashToken(id), personId: userId, expiresAt: end, browser, system, ...facts };
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
