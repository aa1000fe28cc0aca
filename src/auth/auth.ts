import type { Database } from '#db/client.ts';
import { deviceOf } from '#domain/sessions/device.ts';
import { type Arrival, readArrival } from './actor.ts';
import { keepLastUse } from './last-use.ts';
import { type Clocks, openLucia, type SessionCookie } from './lucia.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { type Limiter, openLimiter } from './rate-limit.ts';
import { hashToken } from './token.ts';

export type { Arrival, Limiter, SessionCookie };

/** The ways in: sessions, passwords, and the limit on tries. Made once for each process. */
export interface Auth {
  /** Who came, by the Cookie header of a request. */
  arrival(cookieHeader: string | null): Promise<Arrival>;
  /** Opens a session for the person: the cookie that holds its token. On a shared device it ends with the browser. */
  openSession(personId: string, opened?: Opened): Promise<SessionCookie>;
  /** Ends the session of this token, if there is one: the cookie that takes the browser's away. */
  closeSession(token: string | null): Promise<SessionCookie>;
  /** Deletes the sessions whose time is over. */
  forgetEndedSessions(): Promise<void>;
  readonly hashPassword: typeof hashPassword;
  readonly verifyPassword: typeof verifyPassword;
  readonly hashToken: typeof hashToken;
  readonly limiter: Limiter;
}

/** By what a session is opened. */
export interface Opened {
  /** The User-Agent header. */
  readonly agent?: string | null;
  /** On a device that others use too. */
  readonly shared?: boolean;
}

/** `https`: whether browsers reach the product by https, so that the cookie may be bound to it. */
export function openAuth({ db, clocks, https }: { db: Database; clocks: Clocks; https: boolean }): Auth {
  const lucia = openLucia(db, clocks, https);
  const keepUse = keepLastUse(db, clocks.now);
  return {
    arrival: (header) => readArrival(lucia, keepUse, header),
    async openSession(personId, { agent = null, shared = false } = {}) {
      const at = clocks.now();
      const device = deviceOf(agent);
      const { id } = await lucia.createSession(personId, { createdAt: at, lastUsedAt: at, shared, device });
      const cookie = lucia.createSessionCookie(id);
      // Without an age a browser forgets it when it is closed.
      return shared ? { ...cookie, attributes: { ...cookie.attributes, maxAge: undefined } } : cookie;
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
