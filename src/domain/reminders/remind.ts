import type { Day } from '#domain/shared/time.ts';

/** A reminder stands in its person's day for so many days, or until nothing of it is late any more. */
export const reminderDays = 7;

/** Of what is late, that which was late already on the day of the reminder. */
export const remindedOf = <T extends { readonly due: Day }>(late: readonly T[], remindedOn: Day): T[] =>
  late.filter(({ due }) => due < remindedOn);

/** Who of the late is reminded: nobody twice on one day. */
export const toRemind = (late: Iterable<string>, remindedToday: ReadonlySet<string>): string[] =>
  [...new Set(late)].filter((personId) => !remindedToday.has(personId));
