import type { Verdict } from '#domain/attempts/view.ts';
import { m } from '#i18n/messages.ts';

/** How an item went, as a heading says it. */
export function verdictWords({ score }: Pick<Verdict, 'score'>): string {
  if (score === null) return m.verdict_invalid();
  const { earned, total } = score;
  if (earned === total) return m.verdict_right();
  if (earned > 0) return m.verdict_part({ earned, total });
  return total === 1 ? m.verdict_not() : m.verdict_not_all({ total });
}

/** Whether every point was earned. */
export const isRight = ({ score }: Pick<Verdict, 'score'>): boolean => score !== null && score.earned === score.total;
