import type { MailKind } from '#domain/mails/mail.ts';
import { type Instant, localDay } from '#domain/shared/time.ts';
import { pastWords, timeWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { MailView } from '#usecases/mail-admin.ts';

export const kindWords: Record<MailKind, () => string> = {
  invitation: m.mail_kind_invitation,
  reset: m.mail_kind_reset,
  reminder: m.mail_kind_reminder,
  answer: m.mail_kind_answer,
  test: m.mail_kind_test,
};

/** Whether mail works, in a sentence. It does not while what should have gone out after the last one waits and failed. */
export function mailLead({ from, lastSentAt, failed, zone, today }: MailView): string {
  if (from === null) return m.mail_lead_off();
  const stuck = failed.some(({ end, queuedAt }) => end !== 'refused' && queuedAt > (lastSentAt ?? 0));
  if (stuck) return m.mail_lead_bad();
  return lastSentAt === null
    ? m.mail_lead_unused({ from })
    : m.mail_lead_good({ from, ...whenOf(lastSentAt, zone, today) });
}

/** Why a mail that failed is not there, and what comes of it. */
export function failedWords({ end, nextAt }: MailView['failed'][number], zone: string): string {
  if (end === 'refused') return m.mail_failed_refused();
  return end === null ? m.mail_failed_next({ time: timeWords(nextAt, zone) }) : m.mail_failed_enough();
}

const whenOf = (at: Instant, zone: string, today: string) => ({
  day: pastWords(localDay(at, zone), today),
  time: timeWords(at, zone),
});
