import type { Placed } from './arrange.ts';

/** A layer: the boxes that stand at one height. */
interface Band {
  /** Of its middle, as it was arranged. */
  readonly y: number;
  /** Of its tallest box. */
  readonly height: number;
  readonly ids: readonly string[];
}

/** The layers from top to bottom. */
export function bandsOf(boxes: readonly Placed[]): readonly Band[] {
  const bands: Band[] = [];
  for (const { id, y, height } of boxes.toSorted((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    if (last && y - last.y < 1) {
      bands[bands.length - 1] = { ...last, height: Math.max(last.height, height), ids: [...last.ids, id] };
    } else bands.push({ y, height, ids: [id] });
  }
  return bands;
}
