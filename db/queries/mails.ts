import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { MailKind } from '#domain/mails/mail.ts';
import type { Instant } from '#domain/shared/time.ts';
import type { Reader, Tx } from '../client.ts';
import { mails, people } from '../schema/index.ts';

export type Mail = typeof mails.$inferSelect;

/** Puts a mail into the queue. */
export const insertMail = (tx: Tx, mail: typeof mails.$inferInsert) => tx.insert(mails).values(mail);

/** Changes what stands of a mail. */
export const updateMail = (tx: Tx, id: string, change: Partial<Mail>) =>
  tx.update(mails).set(change).where(eq(mails.id, id));

/** The last mail of this kind about this to this person. */
export async function latestMail(
  db: Reader,
  { personId, kind, about }: Pick<Mail, 'personId' | 'kind' | 'about'>,
): Promise<Mail | null> {
  const same = and(
    eq(mails.personId, personId),
    eq(mails.kind, kind),
    about === null ? isNull(mails.about) : eq(mails.about, about),
  );
  const [mail] = await db.select().from(mails).where(same).orderBy(desc(mails.queuedAt), desc(mails.id)).limit(1);
  return mail ?? null;
}

const waiting = and(isNull(mails.sentAt), isNull(mails.end));

/** The mail that has waited longest of those that can be tried now. */
export async function nextMail(db: Reader, now: Instant): Promise<Mail | null> {
  const due = and(waiting, lte(mails.nextAt, now));
  const [mail] = await db.select().from(mails).where(due).orderBy(asc(mails.nextAt), asc(mails.queuedAt)).limit(1);
  return mail ?? null;
}

/** Ends the mails of these kinds to the person that were not sent yet. */
export const endMails = (tx: Tx, personId: string, kinds: readonly MailKind[]) =>
  tx
    .update(mails)
    .set({ end: 'not-wanted' })
    .where(and(waiting, eq(mails.personId, personId), inArray(mails.kind, [...kinds])));

/** How many mails of these kinds the person had asked for without signing in, since `since`. */
export const countAsked = (db: Reader, personId: string, kinds: readonly MailKind[], since: Instant): Promise<number> =>
  db.$count(
    mails,
    and(eq(mails.personId, personId), isNull(mails.by), inArray(mails.kind, [...kinds]), gt(mails.queuedAt, since)),
  );

/** How many wait to be sent. */
export const countWaitingMails = (db: Reader): Promise<number> => db.$count(mails, waiting);

/** When the last mail went out; null when none did. */
export async function lastSent(db: Reader): Promise<Instant | null> {
  const [mail] = await db
    .select({ sentAt: mails.sentAt })
    .from(mails)
    .where(isNotNull(mails.sentAt))
    .orderBy(desc(mails.sentAt))
    .limit(1);
  return mail?.sentAt ?? null;
}

/** A mail that failed, with the name of the person to whom it should have gone. */
export interface FailedMail extends Mail {
  readonly name: string;
}

/** Those queued after `since` that failed and were not sent later, the newest first. */
export async function failedMails(db: Reader, since: Instant, limit: number): Promise<FailedMail[]> {
  const rows = await db
    .select({ mail: mails, name: people.name })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(
      and(
        gt(mails.queuedAt, since),
        isNull(mails.sentAt),
        isNotNull(mails.error),
        or(isNull(mails.end), inArray(mails.end, failures)),
      ),
    )
    .orderBy(desc(mails.queuedAt))
    .limit(limit);
  return rows.map(({ mail, name }) => ({ ...mail, name }));
}

const failures: ('tried-enough' | 'refused')[] = ['tried-enough', 'refused'];
