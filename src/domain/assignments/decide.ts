import type { FieldReason } from '#domain/shared/result.ts';
import { addDays, type Day, isDay } from '#domain/shared/time.ts';
import { type Assignment, type Target, targetKey } from './assignment.ts';

/** Characters of the reason, at most. */
export const whyLimit = 500;
/** Days ahead, at most. */
export const dueLimit = 366;
/** Days ahead that the form proposes. */
export const dueProposed = 7;

export interface Wanted {
  readonly people: readonly string[];
  readonly targets: readonly Target[];
  readonly due: string;
  readonly why: string;
}

/** What to mend in the form, by field; empty when it may be carried out. */
export function mendsOf(wanted: Wanted, today: Day): Record<string, FieldReason> {
  const mends: Record<string, FieldReason> = {};
  if (wanted.people.length === 0) mends.people = 'choose-some';
  if (wanted.targets.length === 0) mends.targets = 'choose-some';
  const due = dueMend(wanted.due, today);
  if (due) mends.due = due;
  if (wanted.why.trim() === '') mends.why = 'required';
  else if (wanted.why.trim().length > whyLimit) mends.why = 'too-long';
  return mends;
}

function dueMend(due: string, today: Day): FieldReason | null {
  if (due === '') return 'required';
  if (!isDay(due)) return 'not-a-date';
  if (due < today) return 'in-the-past';
  return due > addDays(today, dueLimit) ? 'too-far' : null;
}

export interface Share extends Target {
  readonly personId: string;
}

/** Who gets what of a form, and who does not, with the reason. */
export interface Decision {
  readonly given: readonly Share[];
  readonly alreadyOpen: readonly Share[];
  /** A lesson that the person has read, or a module that they have finished. */
  readonly alreadyDone: readonly Share[];
}

/**
 * Each person gets each thing, save who has it open already and who has done what is done once. `open` are the open
 * assignments of these people; `isDone` says whether a person need not do a thing again.
 */
export function decide(
  wanted: Pick<Wanted, 'people' | 'targets'>,
  open: readonly Pick<Assignment, 'personId' | 'kind' | 'slug'>[],
  isDone: (personId: string, target: Target) => boolean,
): Decision {
  const isOpen = new Set(open.map((one) => `${one.personId} ${targetKey(one)}`));
  const decision = { given: [] as Share[], alreadyOpen: [] as Share[], alreadyDone: [] as Share[] };
  for (const personId of wanted.people) {
    for (const { kind, slug } of wanted.targets) {
      const share = { personId, kind, slug };
      if (isOpen.has(`${personId} ${targetKey(share)}`)) decision.alreadyOpen.push(share);
      else if (isDone(personId, share)) decision.alreadyDone.push(share);
      else decision.given.push(share);
    }
  }
  return decision;
}
