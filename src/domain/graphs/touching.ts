import type { Line, Placed } from './arrange.ts';
import type { Point } from './path.ts';

/** Between the points at which two lines touch the same side of a box. */
const APART = 15;
/** Kept free at the corners of a box. */
const CORNER = 14;

/** Where on its boxes each line begins and ends: side by side, in the order in which the lines come. */
export function touching(
  lines: readonly Line[],
  boxes: ReadonlyMap<string, Placed>,
  passed: readonly (readonly Point[])[],
): readonly { from: number; to: number }[] {
  const found = lines.map(() => ({ from: 0, to: 0 }));
  const sides = new Map<string, { line: number; end: 'from' | 'to'; towards: number; box: Placed }[]>();
  for (const [line, { from, to }] of lines.entries()) {
    const [start, end] = [boxes.get(from)!, boxes.get(to)!];
    const down = end.y > start.y;
    const touch = (box: Placed, below: boolean, which: 'from' | 'to', next: Point) => {
      const key = `${box.id} ${below}`;
      sides.set(key, [...(sides.get(key) ?? []), { line, end: which, towards: next.x, box }]);
    };
    touch(start, down, 'from', passed[line]![0] ?? end);
    touch(end, !down, 'to', passed[line]!.at(-1) ?? start);
  }
  for (const side of sides.values()) {
    const { box } = side[0]!;
    const room = box.width - 2 * Math.min(CORNER, box.width / 4);
    const step = side.length > 1 ? Math.min(APART, room / (side.length - 1)) : 0;
    for (const [place, { line, end }] of side.toSorted((a, b) => a.towards - b.towards).entries()) {
      found[line]![end] = box.x + (place - (side.length - 1) / 2) * step;
    }
  }
  return found;
}
