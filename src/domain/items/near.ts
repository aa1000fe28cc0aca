/**
 * Whether a number is within `tolerance` of another, as somebody would reckon it by hand: sums of decimals are off in
 * their sixteenth digit, so 0.1 + 0.2 is within 0 of 0.3. No telephone number is near another one.
 */
export const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
