import type { Arranged, Line, Placed } from './arrange.ts';
import { bandsOf } from './bands.ts';
import { type Point, pathThrough } from './path.ts';
import { touching } from './touching.ts';
import { tracksOf } from './tracks.ts';

/** A line as it is drawn: an SVG path, and the tip of its arrow with the way that it points. */
export interface Route {
  readonly path: string;
  readonly tip: Point;
  readonly down: boolean;
}

interface Routed {
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Placed>;
  /** In the order of the lines. */
  readonly routes: readonly Route[];
}

/** How long an arrow's head is: the line ends where it begins. A line to a box close by has none. */
export const HEAD = 8;
/** Between two lines that run beside each other, and from them to the boxes. */
const TRACK = 9;
const CLEAR = 15;
const MARGIN = 14;

/** A line and where it passes each layer, in the order of its way. */
interface Way {
  readonly bands: readonly number[];
  readonly xs: readonly number[];
}

/**
 * The lines between arranged boxes. Where a line passes a layer of boxes it goes straight up or down beside them, and
 * it runs sideways in the free space between the layers alone, each on a track of its own: so no line crosses a box or
 * its words, and none lies upon another. The layers are moved apart as far as their lines need.
 */
export function route(lines: readonly Line[], arranged: Arranged): Routed {
  const bands = bandsOf([...arranged.boxes.values()]);
  const ways = waysOf(lines, arranged, bands);
  const gaps = bands.slice(1).map((_, gap) => crossingsOf(ways, gap));
  const tracks = gaps.map((crossings) => tracksOf(crossings));
  const tops: number[] = [];
  let bottom = MARGIN - CLEAR;
  for (const [index, { height }] of bands.entries()) {
    const most = Math.max(0, ...(tracks[index - 1] ?? []).map((track) => track ?? 0));
    tops.push(bottom + (index === 0 ? CLEAR : 2 * CLEAR + HEAD + most * TRACK));
    bottom = tops[index]! + height;
  }
  const middle = (band: number) => tops[band]! + bands[band]!.height / 2;
  const boxes = new Map(
    bands.flatMap(({ ids }, band) => ids.map((id) => [id, { ...arranged.boxes.get(id)!, y: middle(band) }])),
  );
  const trackAt = (gap: number, crossing: (typeof gaps)[number][number]) =>
    tops[gap]! + bands[gap]!.height + CLEAR + (tracks[gap]![gaps[gap]!.indexOf(crossing)] ?? 0) * TRACK;

  const routes = lines.map(({ from, to, close }, line): Route => {
    const { bands: passed, xs } = ways[line]!;
    const down = passed.at(-1)! > passed[0]!;
    const side = (id: string, below: boolean) => boxes.get(id)!.y + ((below ? 1 : -1) * boxes.get(id)!.height) / 2;
    const tip = { x: xs.at(-1)!, y: side(to, !down) };
    const points: Point[] = [{ x: xs[0]!, y: side(from, down) }];
    for (const [step, band] of passed.slice(1).entries()) {
      const gap = Math.min(band, passed[step]!);
      const y = trackAt(gap, gaps[gap]!.find((one) => one.line === line)!);
      points.push({ x: xs[step]!, y }, { x: xs[step + 1]!, y });
    }
    points.push({ x: tip.x, y: close ? tip.y : tip.y + (down ? -HEAD : HEAD) });
    return { path: pathThrough(points), tip, down };
  });
  return { height: bottom + MARGIN, boxes, routes };
}

function waysOf(lines: readonly Line[], { boxes, bends }: Arranged, bands: ReturnType<typeof bandsOf>): Way[] {
  const bandAt = (y: number) => bands.findIndex((band) => Math.abs(band.y - y) < 1);
  const passed = lines.map((_, index) => bends[index]!.slice(1, -1).filter(({ y }) => bandAt(y) >= 0));
  const ends = touching(lines, boxes, passed);
  return lines.map(({ from, to }, index) => ({
    bands: [boxes.get(from)!, ...passed[index]!, boxes.get(to)!].map(({ y }) => bandAt(y)),
    xs: [ends[index]!.from, ...passed[index]!.map(({ x }) => x), ends[index]!.to],
  }));
}

/** The lines that go through the space under a layer. */
const crossingsOf = (ways: readonly Way[], gap: number) =>
  ways.flatMap(({ bands, xs }, line) =>
    bands.slice(1).flatMap((band, step) => {
      if (Math.min(band, bands[step]!) !== gap) return [];
      const [before, after] = [xs[step]!, xs[step + 1]!];
      return band > bands[step]! ? { line, above: before, below: after } : { line, above: after, below: before };
    }),
  );
