export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How round a corner is, where there is room. */
const RADIUS = 9;

/** An SVG path along points that lie straight beside or above each other, with round corners. */
export function pathThrough(points: readonly Point[]): string {
  const apart = points.filter((point, index) => index === 0 || distance(points[index - 1]!, point) > 0.5);
  const corners = apart.filter((point, index) => !isBetween(apart[index - 1], point, apart[index + 1]));
  const parts = [`M${at(corners[0]!)}`];
  for (const [index, corner] of corners.entries()) {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    if (!before) continue;
    if (!after) parts.push(`L${at(corner)}`);
    else {
      const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
      parts.push(`L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`);
    }
  }
  return parts.join('');
}

/** Whether a point lies on the straight way between its neighbours. */
const isBetween = (before: Point | undefined, point: Point, after: Point | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  ((Math.abs(before.x - point.x) < 0.5 && Math.abs(point.x - after.x) < 0.5) ||
    (Math.abs(before.y - point.y) < 0.5 && Math.abs(point.y - after.y) < 0.5));

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const towards = (from: Point, to: Point, by: number): Point => {
  const share = by / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;
