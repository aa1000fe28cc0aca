/** The source index behind a position that a form sent, or null when nothing was shown there. */
export function sourceAt(order: readonly number[], sent: string | null): number | null {
  if (sent === null || !/^\d{1,3}$/.test(sent)) return null;
  return order[Number(sent)] ?? null;
}

/** Whether the numbers are each of 0 to n−1, once. */
export const isPermutation = (numbers: readonly number[], n: number): boolean =>
  numbers.length === n && [...numbers].sort((a, b) => a - b).every((number, index) => number === index);

/** Whether `index` is a whole number from 0 up to, and not including, `n`. */
export const isIndex = (index: unknown, n: number): index is number =>
  typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < n;
