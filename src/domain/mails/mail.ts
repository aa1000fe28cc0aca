import { DAY, HOUR, type Instant, MINUTE } from '#domain/shared/time.ts';

/** For what somebody gets a mail. */
export const mailKinds = ['invitation', 'reset', 'reminder', 'answer', 'test'] as const;
export type MailKind = (typeof mailKinds)[number];

/** Why a mail is not sent any more: tried too often, refused for good by the mail server, or no longer wanted. */
export const mailEnds = ['tried-enough', 'refused', 'not-wanted'] as const;
type MailEnd = (typeof mailEnds)[number];

/** How long a link that lets a person in for the first time can be used, in days. */
export const invitationDays = 7;
/** How long a link in a mail to choose another password can be used, in hours: whoever asked for it waits for it. */
export const resetHours = 24;

/** The kinds that bring a link. */
export const linkKinds: readonly MailKind[] = ['invitation', 'reset'];

/** The kind that brings a link to this person: for the first password or another. */
export const linkKindOf = ({ passwordHash }: { readonly passwordHash: string | null }): MailKind =>
  passwordHash === null ? 'invitation' : 'reset';

/** How long the link in a mail works from the moment of sending, in milliseconds; null for a kind without a link. */
export function linkLife(kind: MailKind): number | null {
  if (kind === 'invitation') return invitationDays * DAY;
  return kind === 'reset' ? resetHours * HOUR : null;
}

/** How long one try may take, in milliseconds; after it somebody may try again. */
export const tryLasts = 5 * MINUTE;

/** Mails with a link that somebody may ask for on the sign-in page, to one person in `within` milliseconds. */
export const mostAsked = { mails: 3, within: HOUR };

// After the first failure, the second, and so on: two days in all.
const pauses = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** When a mail that has failed `tries` times, from 1, is tried again; null when it was tried often enough. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : now + pause;
}

// Asked for once more within this time, a mail that was sent counts as the one that is asked for.
const sameMail = 2 * MINUTE;

/** How a mail stands in the queue. */
interface Queued {
  readonly sentAt: Instant | null;
  readonly end: MailEnd | null;
}

/**
 * What to do when a mail is asked for and `latest` is the last one of its kind about the same thing to the same person:
 * add one, try at once the one that waits, or nothing, because it has just been sent.
 */
export function askedAgain(latest: Queued | null, now: Instant): 'add' | 'hurry' | 'nothing' {
  if (!latest || latest.end !== null) return 'add';
  if (latest.sentAt === null) return 'hurry';
  return latest.sentAt > now - sameMail ? 'nothing' : 'add';
}
