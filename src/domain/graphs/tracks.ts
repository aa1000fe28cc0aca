/** A line on its way through the free space between two layers: where it comes in above and where it goes out below. */
interface Crossing {
  readonly above: number;
  readonly below: number;
}

/** Lines nearer than this to each other count as one upon the other. */
const NEAR = 4;

/**
 * The track, from 0 at the top, on which each crossing runs sideways; null for one that goes straight down. No two that
 * would lie upon each other share a track, and of two orders the one with fewer crossings is taken.
 */
export function tracksOf(crossings: readonly Crossing[]): readonly (number | null)[] {
  const open = new Set(crossings.filter(({ above, below }) => Math.abs(above - below) >= 0.5));
  const placed = new Map<Crossing, number>();
  const above = (a: Crossing, b: Crossing) => a !== b && crossed(a, b) < crossed(b, a);
  while (open.size > 0) {
    const waiting = [...open].map((one) => ({ one, for: [...open].filter((other) => above(other, one)).length }));
    // Where the wishes go round in a circle, the one that waits for the fewest goes first.
    const { one } = waiting.reduce((best, next) => (next.for < best.for ? next : best));
    open.delete(one);
    let track = 0;
    for (const [other, taken] of placed) if (above(other, one) && meet(other, one)) track = Math.max(track, taken + 1);
    while ([...placed].some(([other, taken]) => taken === track && meet(other, one))) track++;
    placed.set(one, track);
  }
  return crossings.map((one) => placed.get(one) ?? null);
}

/** How often two lines cross when the first runs above the second. */
const crossed = (a: Crossing, b: Crossing): number => Number(within(b.above, a)) + Number(within(a.below, b));

const within = (x: number, { above, below }: Crossing): boolean =>
  x > Math.min(above, below) - NEAR && x < Math.max(above, below) + NEAR;

const meet = (a: Crossing, b: Crossing): boolean =>
  Math.min(a.above, a.below) - NEAR < Math.max(b.above, b.below) + NEAR &&
  Math.min(b.above, b.below) - NEAR < Math.max(a.above, a.below) + NEAR;
