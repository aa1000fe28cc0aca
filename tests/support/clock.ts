import type { Instant } from '#domain/shared/time.ts';

/** The moment at which clocks in `zone` show `wall`, `2026-11-24T09:00`. */
export function instantOf(wall: string, zone: string): Instant {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) throw new Error(`Not a time like 2026-11-24T09:00: ${wall}`);
  const offset = (instant: Instant) => {
    const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
    return Date.parse(`${shown}Z`) - instant;
  };
  // Once more from the first guess, which may lie on the other side of a change of the clocks.
  return asUtc - offset(asUtc - offset(asUtc));
}
