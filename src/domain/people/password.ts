import type { FieldReason } from '#domain/shared/result.ts';

/** The fewest characters of a password. */
export const shortestPassword = 12;
/** The most; hashing more would only be work for an attacker to ask of us. */
export const longestPassword = 200;

/** What there is to mend about a new password typed twice, by field; empty when it will do. */
export function passwordFaults(password: string, again: string): Readonly<Record<string, FieldReason>> {
  const length = [...password].length;
  if (length === 0) return { password: 'required' };
  if (length < shortestPassword) return { password: 'too-short' };
  if (length > longestPassword) return { password: 'too-long' };
  return password === again ? {} : { again: 'not-the-same' };
}
