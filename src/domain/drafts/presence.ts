import { type Instant, MINUTE } from '#domain/shared/time.ts';

/** Who has an editor open, by file. It lives as long as the process: nobody needs to know of it afterwards. */
export interface Presence {
  /** Notes that a person has this file open now. */
  note(path: string, personId: string, now: Instant): void;
  /** The others who had it open within the last minutes. */
  others(path: string, personId: string, now: Instant): readonly string[];
}

/** An editor that has not been heard of for so long is taken for closed. */
const FORGOTTEN = 3 * MINUTE;

/** Nobody has anything open yet; who is not noted again for three minutes is gone. */
export function openPresence(): Presence {
  const seen = new Map<string, Map<string, Instant>>();
  const stillThere = (path: string, now: Instant) => {
    const people = seen.get(path) ?? new Map<string, Instant>();
    for (const [personId, at] of people) if (now - at > FORGOTTEN) people.delete(personId);
    if (people.size === 0) seen.delete(path);
    return people;
  };
  return {
    note(path, personId, now) {
      const people = stillThere(path, now);
      seen.set(path, people.set(personId, now));
    },
    others: (path, personId, now) => [...stillThere(path, now).keys()].filter((other) => other !== personId).sort(),
  };
}
