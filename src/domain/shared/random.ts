/** A source of chance: each call gives a whole number from 0 up to, and not including, `below`. */
export type Random = (below: number) => number;

/** The numbers 0 to n−1 in an order drawn from `random` (Fisher–Yates). */
export function shuffled(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
