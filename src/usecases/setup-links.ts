import type { SessionCookie } from '#auth/auth.ts';
import type { Tx } from '#db/client.ts';
import { recordEvent } from '#db/queries/events.ts';
import { endMails } from '#db/queries/mails.ts';
import { type Person, setLanguage, setPassword } from '#db/queries/people.ts';
import { deleteSessionsOf } from '#db/queries/sessions.ts';
import { expireSetupLinks, findSetupLink, insertSetupLink, spendSetupLink } from '#db/queries/setup-links.ts';
import { invitationDays, linkKindOf, linkKinds } from '#domain/mails/mail.ts';
import { passwordFaults } from '#domain/people/password.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { DAY } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { queueMail } from './mail-queue.ts';

/** How long a set-up link that is handed over can be used, in days. */
export const linkDays = invitationDays;

/** A way in that a person was given. */
export interface GivenLink {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** To hand over: told once, kept nowhere. Null: it comes to them by mail, or was told before. */
  readonly token: string | null;
  /** The form was sent before, and the link that it made was told then. */
  readonly toldBefore?: boolean;
}

/**
 * Gives the person a link within `tx`, by mail when that is asked for and mail is sent from here. A link to hand over
 * ends the mails that would bring another one, and older links unless it is `beside` them.
 */
export async function giveLink(
  tx: Tx,
  context: Context,
  person: Pick<Person, 'id' | 'name' | 'email' | 'passwordHash'>,
  byMail: boolean,
  terms: Pick<LinkTerms, 'beside'> = {},
): Promise<GivenLink> {
  const { id, name, email } = person;
  if (byMail && context.mail) {
    await queueMail(tx, context, { personId: id, kind: linkKindOf(person) });
    return { personId: id, name, email, token: null };
  }
  await endMails(tx, id, linkKinds);
  return { personId: id, name, email, token: await makeSetupLink(tx, context, id, terms) };
}

/**
 * Makes a set-up link of the person within `tx`, that can be used for `life` milliseconds. Older ones end, save where
 * it is `beside` them: brought by the same mail or the same form, whose link may have been taken already. Gives its
 * token, which is kept nowhere: tell it once. The caller has asked the rule of its own verb.
 */
export async function makeSetupLink(
  tx: Tx,
  { now, newId, auth, actor }: Context,
  personId: string,
  { life = linkDays * DAY, by = actor?.id ?? null, beside = false }: LinkTerms = {},
): Promise<string> {
  const token = newId();
  if (!beside) await expireSetupLinks(tx, personId, now);
  await insertSetupLink(tx, {
    tokenHash: auth.hashToken(token),
    personId,
    madeBy: by,
    madeAt: now,
    expiresAt: now + life,
  });
  return token;
}

interface LinkTerms {
  readonly life?: number;
  readonly by?: string | null;
  readonly beside?: boolean;
}

/** Whose link it is, which language they read, whether it brings the first password, and whether the device is known as a shared one; null when it was used, is too old, or never was. Refuses `too-many-tries`. */
export const readSetupLink = useCase(
  'setup-links.use',
  async ({ db, auth, now, visit }, { token }: { token: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    if (!auth.limiter.take({ address: visit.address }, now)) return refuse('too-many-tries');
    const link = await findSetupLink(db.read, auth.hashToken(token), now);
    if (link) auth.limiter.forgive({ address: visit.address });
    if (!link) return ok(null);
    const { name, email, language } = link;
    return ok({ name, email, language, first: link.passwordHash === null, shared: visit.shared });
  },
);

interface Chosen {
  readonly token: string;
  readonly password: string;
  readonly again: string;
  readonly language?: string;
  /** Others use the device too. */
  readonly shared?: boolean;
}

/**
 * Sets the password that was typed twice, and the language that was chosen on the way; spends the link, ends others and
 * mails that would bring another. Signs the person out elsewhere, whoever was signed in here too, and the person in:
 * the cookie to hand over. On a shared device it ends soon. Refuses `link-spent`, `too-many-tries` and a password that
 * will not do.
 */
export const redeemSetupLink = useCase('setup-links.use', async (context, typed: Chosen, authorise) => {
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
    await expireSetupLinks(tx, link.personId, now);
    await endMails(tx, link.personId, linkKinds);
    await setPassword(tx, link.personId, passwordHash);
    const { language } = typed;
    if (language && languages.includes(language)) await setLanguage(tx, link.personId, language);
    await deleteSessionsOf(tx, link.personId);
    const by = link.personId;
    await recordEvent(tx, { id: newId(), at: now, by, verb: 'setup-links.use', noun: 'people', nounId: by });
    return link.personId;
  });
  if (personId === null) return refuse('link-spent');
  if (visit.session) await auth.closeSession(visit.session);
  return ok<SessionCookie>(await auth.openSession(personId, { agent: visit.agent, shared: typed.shared }));
});
