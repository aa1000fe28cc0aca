import type { Database } from '#db/client.ts';
import { type Arrival, readArrival } from './actor.ts';
import { type Clocks, openLucia, type SessionCookie } from './lucia.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { type Limiter, openLimiter } from './rate-limit.ts';
import { hashToken } from './token.ts';

export type { Arrival, Limiter, SessionCookie };

/** The ways in: sessions, passwords, and the limit on tries. Made once for each process. */
export interface Auth {
  /** Who came, by the Cookie header of a request. */
  arrival(cookieHeader: string | null): Promise<Arrival>;
  /** Opens a session for the person: the cookie that holds its token. */
  openSession(personId: string): Promise<SessionCookie>;
  /** Ends the session of this token, if there is one: the cookie that takes the browser's away. */
  closeSession(token: string | null): Promise<SessionCookie>;
  /** Deletes the sessions whose time is over. */
  forgetEndedSessions(): Promise<void>;
  readonly hashPassword: typeof hashPassword;
  readonly verifyPassword: typeof verifyPassword;
  readonly hashToken: typeof hashToken;
  readonly limiter: Limiter;
}

/** `https`: whether browsers reach the product by https, so that the cookie may be bound to it. */
export function openAuth({ db, clocks, https }: { db: Database; clocks: Clocks; https: boolean }): Auth {
  const lucia = openLucia(db, clocks, https);
  return {
    arrival: (header) => readArrival(lucia, header),
    async openSession(personId) {
      const { id } = await lucia.createSession(personId, {});
      return lucia.createSessionCookie(id);
    },
    async closeSession(token) {
      if (token) await lucia.invalidateSession(token);
      return lucia.createBlankSessionCookie();
    },
    forgetEndedSessions: () => lucia.deleteExpiredSessions(),
    hashPassword,
    verifyPassword,
    hashToken,
    limiter: openLimiter(),
  };
}
