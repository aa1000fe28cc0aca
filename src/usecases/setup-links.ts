import type { SessionCookie } from '#auth/auth.ts';
import type { Tx } from '#db/client.ts';
import { recordEvent } from '#db/queries/events.ts';
import { setLanguage, setPassword } from '#db/queries/people.ts';
import { deleteSessionsOf } from '#db/queries/sessions.ts';
import { findSetupLink, replaceSetupLink, spendSetupLink } from '#db/queries/setup-links.ts';
import { passwordFaults } from '#domain/people/password.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { DAY } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';

/** How long a set-up link can be used, in days. */
export const linkDays = 7;

/**
 * Makes a set-up link of the person within `tx`; older ones end. Gives its token, which is kept nowhere: tell it once.
 * The caller has asked the rule of its own verb.
 */
export async function makeSetupLink(tx: Tx, context: Context, personId: string): Promise<string> {
  const { now, newId, auth, actor } = context;
  const token = newId();
  await replaceSetupLink(tx, {
    tokenHash: auth.hashToken(token),
    personId,
    madeBy: actor?.id ?? null,
    madeAt: now,
    expiresAt: now + linkDays * DAY,
  });
  return token;
}

/** Whose link it is; null when it was used, is too old, or never was. Refuses `too-many-tries`. */
export const readSetupLink = useCase(
  'setup-links.use',
  async ({ db, auth, now, visit }, { token }: { token: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    if (!auth.limiter.take({ address: visit.address }, now)) return refuse('too-many-tries');
    const link = await findSetupLink(db.read, auth.hashToken(token), now);
    if (link) auth.limiter.forgive({ address: visit.address });
    return ok(link && { name: link.name, email: link.email });
  },
);

/**
 * Sets the password that was typed twice, and the language that was chosen on the way; spends the link, signs the person out elsewhere and in here: the cookie to
 * hand over. Refuses `link-spent`, `too-many-tries` and a password that will not do.
 */
export const redeemSetupLink = useCase(
  'setup-links.use',
  async (context, typed: { token: string; password: string; again: string; language?: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const { db, auth, now, newId, visit, languages } = context;
    if (!auth.limiter.take({ address: visit.address }, now)) return refuse('too-many-tries');
    const tokenHash = auth.hashToken(typed.token);
    if (!(await findSetupLink(db.read, tokenHash, now))) return refuse('link-spent');
    auth.limiter.forgive({ address: visit.address });
    const faults = passwordFaults(typed.password, typed.again);
    if (Object.keys(faults).length > 0) return mend(faults);
    const passwordHash = await auth.hashPassword(typed.password);
    const personId = await db.write(async (tx) => {
      // Asked again under the lock: of two who use it at once, one does.
      const link = await findSetupLink(tx, tokenHash, now);
      if (!link) return null;
      await spendSetupLink(tx, tokenHash, now);
      await setPassword(tx, link.personId, passwordHash);
      const { language } = typed;
      if (language && languages.includes(language)) await setLanguage(tx, link.personId, language);
      await deleteSessionsOf(tx, link.personId);
      const by = link.personId;
      await recordEvent(tx, { id: newId(), at: now, by, verb: 'setup-links.use', noun: 'people', nounId: by });
      return link.personId;
    });
    if (personId === null) return refuse('link-spent');
    return ok<SessionCookie>(await auth.openSession(personId, { agent: visit.agent }));
  },
);
