import type { Actor } from '#domain/people/actor.ts';
import type { openLucia, SessionCookie, SessionFacts } from './lucia.ts';

/** Who came with a request. */
export interface Arrival {
  /** Null: nobody, or somebody whose session ended or who is suspended. */
  readonly actor: Actor | null;
  /** The token of the session by which they came. */
  readonly session: string | null;
  /** Whether that session was opened on a device that others use too. */
  readonly shared: boolean;
  /** To be handed to the browser: a cookie with a later end, or one that takes a dead cookie away. */
  readonly cookie: SessionCookie | null;
}

const nobody: Arrival = { actor: null, session: null, shared: false, cookie: null };

/** Reads the session cookie out of a Cookie header: one query for the session, the person, their roles and seats. */
export async function readArrival(
  lucia: ReturnType<typeof openLucia>,
  keepUse: (token: string, facts: SessionFacts) => Promise<void>,
  header: string | null,
): Promise<Arrival> {
  const token = tokenIn(header, lucia.sessionCookieName);
  if (!token) return nobody;
  const { session, user } = await lucia.validateSession(token);
  if (!session) return { ...nobody, cookie: lucia.createBlankSessionCookie() };
  const cookie = session.fresh ? lucia.createSessionCookie(token) : null;
  await keepUse(token, session);
  return { actor: user.actor, session: token, shared: session.shared, cookie };
}

/** Read here, as Lucia's reader throws on a percent sign that some other site of this host put into a cookie. */
function tokenIn(header: string | null, name: string): string | null {
  const pair = header?.split(';').find((text) => text.trim().startsWith(`${name}=`));
  const value = pair?.slice(pair.indexOf('=') + 1).trim();
  return value && /^[a-z0-9]{1,100}$/.test(value) ? value : null;
}
