import { m } from '#i18n/messages.ts';
import type { OwnQuestions } from '#usecases/own-questions.ts';

/** How it stands with what somebody asked: what is new first, else what waits. */
export function ownLead({ open, unread }: OwnQuestions['counts']): string {
  if (unread > 0) return m.questions_own_new_lead({ count: unread });
  return open > 0 ? m.questions_own_open_lead({ count: open }) : m.questions_own_read_lead();
}
