import type { Target } from '#domain/assignments/assignment.ts';
import { dueLimit, whyLimit } from '#domain/assignments/decide.ts';
import type { FieldReason } from '#domain/shared/result.ts';

/** Days until the end of which a first step is due, as the form proposes. */
export const daysProposed = 14;

/** A step as a form has it. */
interface StepForm {
  /** Null when nothing was chosen, or nothing that there is. */
  readonly target: Target | null;
  readonly days: string;
  readonly why: string;
}

/** Whole days after the day of joining, 1 to 366; null when `text` says no such number. */
export function daysOf(text: string): number | null {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= dueLimit ? days : null;
}

/** What to mend in the form, by field; empty when the step can be kept. */
export function stepMends({ target, days, why }: StepForm): Record<string, FieldReason> {
  const mends: Record<string, FieldReason> = {};
  if (target === null) mends.target = 'choose-one';
  if (daysOf(days) === null) mends.days = 'not-days';
  if (why.trim() === '') mends.why = 'required';
  else if (why.trim().length > whyLimit) mends.why = 'too-long';
  return mends;
}
