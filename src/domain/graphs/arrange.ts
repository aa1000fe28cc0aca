import { Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { Point } from './path.ts';

/** A box to be placed: a scene, or the small one of a choice. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A line from box to box. `close`: the second box should stand right under the first. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly close: boolean;
}

export interface Placed extends Box {
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
}

export interface Arranged {
  readonly width: number;
  readonly boxes: ReadonlyMap<string, Placed>;
  /** In the order of the lines given: where each passes between the boxes, from the one end to the other. */
  readonly bends: readonly (readonly Point[])[];
}

const gaps: GraphLabel = { rankdir: 'TB', nodesep: 14, edgesep: 14, ranksep: 44, marginx: 12, marginy: 12 };

/** How many arrangements are remembered: the same graph is looked at again and again while it is written. */
const REMEMBERED = 24;
const known = new Map<string, Arranged>();

/** Places boxes in layers from top to bottom, so that few lines cross. Nothing here depends on chance. */
export function arrange(boxes: readonly Box[], lines: readonly Line[]): Arranged {
  const key = JSON.stringify([boxes.map(({ id, width, height }) => [id, width, height]), lines]);
  const arranged = known.get(key) ?? laidOut(boxes, lines);
  known.delete(key);
  known.set(key, arranged);
  for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
  return arranged;
}

function laidOut(boxes: readonly Box[], lines: readonly Line[]): Arranged {
  const graph = new Graph<GraphLabel, NodeLabel, { weight: number; points?: Point[] }>({ multigraph: true });
  graph.setGraph({ ...gaps });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const [index, { from, to, close }] of lines.entries()) {
    graph.setEdge(from, to, { weight: close ? 6 : 1 }, String(index));
  }
  layout(graph);
  const { width = 0 } = graph.graph();
  const placed = boxes.map((box) => {
    const { x = 0, y = 0 } = graph.node(box.id);
    return [box.id, { ...box, x, y }] as const;
  });
  const bends = lines.map(({ from, to }, index) => graph.edge(from, to, String(index)).points ?? []);
  return { width, boxes: new Map(placed), bends };
}
