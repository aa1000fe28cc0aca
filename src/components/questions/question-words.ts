import { m } from '#i18n/messages.ts';
import type { OwnQuestion } from '#usecases/own-questions.ts';

/** How it stands with what somebody asked: what is new first, else what waits. */
export function ownLead(questions: readonly OwnQuestion[]): string {
  const unread = questions.filter((question) => question.unread).length;
  if (unread > 0) return m.questions_own_new_lead({ count: unread });
  const open = questions.filter(({ answers }) => answers.length === 0).length;
  return open > 0 ? m.questions_own_open_lead({ count: open }) : m.questions_own_read_lead();
}
