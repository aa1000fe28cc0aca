import type { FieldReason } from '#domain/shared/result.ts';

/** What an admin decides about a team. */
export interface TeamForm {
  readonly name: string;
  /** IANA time zone. */
  readonly zone: string;
}

/** The same with blanks trimmed. */
export const tidyTeam = ({ name, zone }: TeamForm): TeamForm => ({
  name: name.trim().replace(/\s+/g, ' '),
  zone: zone.trim(),
});

/** Whether two names are of one team, however they are capitalised. */
export const sameTeam = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Characters of a team's name, at most. */
export const longestTeam = 60;

/** What there is to mend, by field; `others` are the names of all other teams. */
export function teamFaults({ name, zone }: TeamForm, others: readonly string[]): Record<string, FieldReason> {
  const faults: Record<string, FieldReason> = {};
  if (!name) faults.name = 'required';
  else if (name.length > longestTeam) faults.name = 'too-long';
  else if (others.some((other) => sameTeam(other, name))) faults.name = 'team-taken';
  if (!isZone(zone)) faults.zone = 'unknown';
  return faults;
}

/** Whether this is an IANA time zone that can be counted in, by its name: an offset knows no summer time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
