import type { Tx } from '#db/client.ts';
import { insertMail, latestMail, updateMail } from '#db/queries/mails.ts';
import { askedAgain, type MailKind } from '#domain/mails/mail.ts';
import type { Context } from './context.ts';

/**
 * Queues a mail to a person within the change that it tells of, if mail is sent from here at all. Asked for twice, it is
 * sent once: one that waits is tried at once, one that has just been sent will do. `about` is the id of the thing that
 * it tells of, where the kind alone does not say it. Gives whether there is a mail more.
 */
export async function queueMail(
  tx: Tx,
  { mail, now, newId, actor }: Pick<Context, 'mail' | 'now' | 'newId' | 'actor'>,
  { personId, kind, about = null }: { personId: string; kind: MailKind; about?: string | null },
): Promise<boolean> {
  if (!mail) return false;
  const latest = await latestMail(tx, { personId, kind, about });
  const next = askedAgain(latest, now);
  if (next === 'add') {
    const by = actor?.id ?? null;
    await insertMail(tx, { id: newId(), personId, kind, about, by, queuedAt: now, nextAt: now });
  }
  if (next === 'hurry' && latest) await updateMail(tx, latest.id, { nextAt: now });
  mail.soon();
  return next === 'add';
}
