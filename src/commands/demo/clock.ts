import { addDays, type Day, HOUR, type Instant, localDay } from '#domain/shared/time.ts';
import { demoZone } from './people.ts';

/** The moments of the demo's weeks, counted from the day on which it is seeded. */
export interface DemoClock {
  /** So many days ago at this hour of the shops' clocks, and never later than a few minutes ago. */
  ago(days: number, hour: number): Instant;
  /** The date in so many days; negative for the past. */
  day(days: number): Day;
}

export function demoClock(now: Instant): DemoClock {
  const today = localDay(now, demoZone);
  const hourNow = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: demoZone, hour: '2-digit', hourCycle: 'h23' }).format(now),
  );
  return {
    // On a day when the clocks change it is an hour off, which nobody minds in a demo.
    ago: (days, hour) => Math.min(now - days * 24 * HOUR + (hour - hourNow) * HOUR, now - HOUR / 2),
    day: (days) => addDays(today, days),
  };
}
