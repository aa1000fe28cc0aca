import type { ReplyStanding, Verdict } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';

/** How an item went, as a heading says it. */
export function verdictWords({ score, reply }: Pick<Verdict, 'score' | 'reply'>): string {
  if (reply) return replyWords(reply);
  if (score === null) return m.verdict_invalid();
  const { earned, total } = score;
  if (earned === total) return m.verdict_right();
  if (earned > 0) return m.verdict_part({ earned, total });
  return total === 1 ? m.verdict_not() : m.verdict_not_all({ total });
}

/** Whether every point was earned, or every criterion met. */
export const isRight = ({ score, reply }: Pick<Verdict, 'score' | 'reply'>): boolean =>
  reply ? (reply.scored?.met.every(Boolean) ?? false) : score !== null && score.earned === score.total;

function replyWords({ coaches, scored }: ReplyStanding): string {
  if (!scored) return coaches.length > 0 ? m.verdict_reply_sent() : m.verdict_reply_kept();
  const met = scored.met.filter(Boolean).length;
  return met === scored.met.length ? m.verdict_reply_all() : m.verdict_reply_part({ met, count: scored.met.length });
}
