import type { Tx } from '#db/client.ts';
import { openAssignmentsOf } from '#db/queries/assignments.ts';
import { type Mail, nextMail, updateMail } from '#db/queries/mails.ts';
import { findPerson } from '#db/queries/people.ts';
import { linkLife, type MailKind, nextTry, tryLasts } from '#domain/mails/mail.ts';
import { languageFor } from '#domain/people/language.ts';
import { type AssignedView, viewsOf } from './assigned.ts';
import type { Context } from './context.ts';
import { makeSetupLink } from './setup-links.ts';

/** All that a mail says, at the moment of sending. */
export interface Letter {
  readonly id: string;
  readonly kind: MailKind;
  /** This one counted. */
  readonly tries: number;
  readonly to: { readonly name: string; readonly email: string };
  /** The language to write it in, one of the interface's. */
  readonly language: string;
  /** Who had it sent; null: they themselves. */
  readonly by: string | null;
  /** Of a link that works from now on; it is kept nowhere. */
  readonly token: string | null;
  /** The id of what it tells of, where the kind alone does not say it: the question that was answered. */
  readonly about: string | null;
  /** What a reminder reminds of: what is late, the longest first. */
  readonly late: readonly AssignedView[];
}

/**
 * For the server alone, who needs no rule: takes the next mail of the queue for one try, with a new link if it brings
 * one. Mails that have lost their sense meanwhile are dropped on the way: to somebody who is shut out, an invitation to
 * who has a password, a reminder when nothing is late any more. Null when nothing is to be sent now.
 */
export const takeMail = (context: Context): Promise<Letter | null> =>
  context.db.write(async (tx) => {
    for (;;) {
      const mail = await nextMail(tx, context.now);
      if (!mail) return null;
      const letter = await letterOf(tx, context, mail);
      if (letter) {
        await updateMail(tx, mail.id, { nextAt: context.now + tryLasts, tries: letter.tries });
        return letter;
      }
      await updateMail(tx, mail.id, { end: 'not-wanted' });
    }
  });

/** How a try went; `forGood`: this mail will never be taken. */
export type Outcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly error: string; readonly forGood: boolean };

/** Keeps how the try of a letter went, and when to try again. */
export async function settleMail({ db, now }: Context, { id, tries }: Letter, outcome: Outcome): Promise<void> {
  await db.write((tx) => updateMail(tx, id, outcome.sent ? { sentAt: now, error: null } : failed(outcome, tries, now)));
}

function failed({ error, forGood }: Extract<Outcome, { sent: false }>, tries: number, now: number): Partial<Mail> {
  if (forGood) return { error, end: 'refused' };
  const nextAt = nextTry(tries, now);
  return nextAt === null ? { error, end: 'tried-enough' } : { error, nextAt };
}

async function letterOf(tx: Tx, context: Context, mail: Mail): Promise<Letter | null> {
  const { kind, personId, about } = mail;
  const person = await findPerson(tx, personId);
  if (!person || person.suspendedAt !== null) return null;
  if (kind === 'invitation' && person.passwordHash !== null) return null;
  const language = languageFor({ setting: person.language, chosen: null, accepted: null }, context.languages);
  const late = kind === 'reminder' ? await lateOf(tx, { ...context, language }, personId) : [];
  if (kind === 'reminder' && late.length === 0) return null;
  const life = linkLife(kind);
  // An earlier try may have come, and mailboxes fold the two: whichever they show has to let in.
  const beside = mail.tries > 0;
  return {
    ...{ id: mail.id, kind, about, tries: mail.tries + 1, language, late },
    to: { name: person.name, email: person.email },
    by: mail.by ? ((await findPerson(tx, mail.by))?.name ?? null) : null,
    token: life === null ? null : await makeSetupLink(tx, context, personId, { life, by: mail.by, beside }),
  };
}

/** What is late of the person. */
const lateOf = async (tx: Tx, context: Context, personId: string): Promise<AssignedView[]> =>
  viewsOf(context, await openAssignmentsOf(tx, [personId])).filter(({ state }) => state === 'late');
