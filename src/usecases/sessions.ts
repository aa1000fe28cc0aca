import type { SessionCookie } from '#auth/auth.ts';
import { findPersonByEmail } from '#db/queries/people.ts';
import { emailOf } from '#domain/people/newcomer.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';

/** What the sign-in page needs to know: whether somebody is signed in here already. */
export const readSignIn = useCase('sessions.open', async ({ actor }, _: undefined, authorise) => {
  const allowed = authorise();
  return allowed.ok ? ok({ name: actor?.name ?? null }) : allowed;
});

/**
 * Signs in by e-mail and password: the cookie to hand over. On a shared device it ends soon. Refuses `wrong-credentials` alike for an account that does
 * not exist, is suspended, or has another password, and `too-many-tries`.
 */
export const openSession = useCase(
  'sessions.open',
  async ({ db, auth, now, visit }, typed: { email: string; password: string; shared?: boolean }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const email = emailOf(typed.email);
    if (!email || !typed.password) {
      return mend({ ...(email ? {} : { email: 'required' }), ...(typed.password ? {} : { password: 'required' }) });
    }
    const caller = { account: email, address: visit.address };
    if (!auth.limiter.take(caller, now)) return refuse('too-many-tries');
    const person = await findPersonByEmail(db.read, email);
    const passwordHash = person && person.suspendedAt === null ? person.passwordHash : null;
    const right = await auth.verifyPassword(passwordHash, typed.password);
    if (!person || !right) return refuse('wrong-credentials');
    auth.limiter.forgive(caller);
    if (visit.session) await auth.closeSession(visit.session);
    return ok<SessionCookie>(await auth.openSession(person.id, { agent: visit.agent, shared: typed.shared }));
  },
);

/**
 * Signs out here: the cookie that takes the browser's away, and whether the device is a shared one, on which nothing is
 * to be left behind. Signing out twice is no fault.
 */
export const closeSession = useCase('sessions.close', async ({ auth, visit }, _: undefined, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const cookie: SessionCookie = await auth.closeSession(visit.session);
  return ok({ cookie, shared: visit.shared });
});

/** Whether there is anybody to sign out. */
export const readSignOut = useCase('sessions.close', async ({ actor }, _: undefined, authorise) => {
  const allowed = authorise();
  return allowed.ok ? ok({ name: actor?.name ?? null }) : allowed;
});
