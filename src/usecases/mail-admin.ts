import { countWaitingMails, type FailedMail, failedMails, lastSent, latestMail } from '#db/queries/mails.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { DAY, type Day, type Instant, localDay } from '#domain/shared/time.ts';
import { useCase } from './context.ts';
import { queueMail } from './mail-queue.ts';

/** Whether mail works, for admins. */
export interface MailView {
  /** As whom mail is sent; null: none is sent from here. */
  readonly from: string | null;
  readonly lastSentAt: Instant | null;
  readonly waiting: number;
  /** Those that failed, the newest first. */
  readonly failed: readonly (Pick<FailedMail, 'id' | 'name' | 'kind' | 'queuedAt' | 'nextAt' | 'end' | 'error'> & {
    readonly on: Day;
  })[];
  /** The last test that the admin had sent to themselves. */
  readonly test: { readonly sentAt: Instant | null; readonly error: string | null } | null;
  readonly email: string;
  readonly zone: string;
  readonly today: Day;
}

// Failures that an admin still wants to know of.
const listed = 20;
const lookedBack = 30 * DAY;

/** Whether mail is sent from here, when it last was, what waits and what failed and why. */
export const readMail = useCase('mail.read', async ({ db, mail, now }, _: undefined, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  const { id: personId, email } = admin.value;
  const [lastSentAt, waiting, failed, test] = await Promise.all([
    lastSent(db.read),
    countWaitingMails(db.read),
    failedMails(db.read, now - lookedBack, listed),
    latestMail(db.read, { personId, kind: 'test', about: null }),
  ]);
  const zone = shownZoneOf(admin.value);
  return ok<MailView>({
    ...{ from: mail?.from ?? null, lastSentAt, waiting, email, zone, today: localDay(now, zone) },
    failed: failed.map(({ id, name, kind, queuedAt, nextAt, end, error }) => ({
      ...{ id, name, kind, queuedAt, nextAt, end, error },
      on: localDay(queuedAt, zone),
    })),
    test: test && { sentAt: test.sentAt, error: test.error },
  });
});

/** Sends the admin a mail that says nothing else than that it came. Refuses `no-mail`. */
export const sendTestMail = useCase('mail.test', async (context, _: undefined, authorise) => {
  const admin = authorise();
  if (!admin.ok) return admin;
  if (!context.mail) return refuse('no-mail');
  await context.db.write((tx) => queueMail(tx, context, { personId: admin.value.id, kind: 'test' }));
  return ok(null);
});
