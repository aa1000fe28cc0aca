import type { Result } from '#domain/shared/result.ts';

/** The value of what has to succeed; the test fails with the refusal where it does not. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
