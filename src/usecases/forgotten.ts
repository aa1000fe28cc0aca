import { writeSomething } from '#db/queries/health.ts';
import { countAsked } from '#db/queries/mails.ts';
import { findPersonByEmail } from '#db/queries/people.ts';
import { linkKindOf, linkKinds, mostAsked, resetHours } from '#domain/mails/mail.ts';
import { emailOf, personFaults } from '#domain/people/newcomer.ts';
import { mend, ok, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';
import { record } from './events.ts';
import { queueMail } from './mail-queue.ts';

/** What the page says to somebody who forgot their password: whether a link can come by mail, and how long it works. */
export const readForgotten = useCase('setup-links.ask', async ({ mail }, _: undefined, authorise) => {
  const allowed = authorise();
  return allowed.ok ? ok({ byMail: mail !== null, hours: resetHours }) : allowed;
});

/**
 * Mails a link to choose another password (the first one, to who has none yet) to whoever has this e-mail. It answers
 * alike, after alike work, when nobody has it, when they are shut out, and when they got enough links already. Refuses
 * `no-mail`, `too-many-tries` and what is no e-mail.
 */
export const askForLink = useCase('setup-links.ask', async (context, typed: { email: string }, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const { db, auth, now, visit, mail } = context;
  if (!mail) return refuse('no-mail');
  const email = emailOf(typed.email);
  const { email: fault } = personFaults({ name: email, email, roles: ['employee'] });
  if (fault) return mend({ email: fault });
  // Whoever asks for links keeps nobody from signing in.
  if (!auth.limiter.take({ account: `link ${email}`, address: visit.address }, now)) return refuse('too-many-tries');
  await db.write(async (tx) => {
    const person = await findPersonByEmail(tx, email);
    const asked = await countAsked(tx, person?.id ?? '', linkKinds, now - mostAsked.within);
    // A write takes its time, so there is always one.
    if (!person || person.suspendedAt !== null || asked >= mostAsked.mails) {
      await writeSomething(tx, now);
      return;
    }
    const nobody = { ...context, actor: null };
    const added = await queueMail(tx, nobody, { personId: person.id, kind: linkKindOf(person) });
    if (added) await record(tx, nobody, 'setup-links.ask', 'people', person.id);
  });
  return ok(null);
});
