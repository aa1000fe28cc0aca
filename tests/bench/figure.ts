import type { Pace } from './load.ts';

/** One figure of a bench, as it is printed. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'files' | '×' | '';
  /** What it may be at most; none for what is only told. */
  readonly most?: number;
}

export interface Bench {
  /** What is measured, in one line. */
  readonly title: string;
  /** Measures; `say` tells what is being done meanwhile. */
  run(say: (doing: string) => void): Promise<readonly Figure[]>;
}

/** A figure as one line: its name, its value, and whether it is within what it may be. */
export function asLine({ what, value, unit, most }: Figure): string {
  const shown = value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
  const bound = most === undefined ? '' : `  ${value <= most ? 'within' : 'OVER'} ${most.toLocaleString('en')} ${unit}`;
  return `  ${what.padEnd(58)} ${shown.padStart(8)} ${unit}${bound}`;
}

/** The value below which this part of some values lies: 0.5 is the middle, 1 the largest. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** What a figure may be at most. */
export interface Most {
  readonly cpu?: number;
  readonly p99?: number;
  readonly ratio?: number;
}

/** A pace as its four figures. */
export const asFigures = (what: string, { perSecond, p50, p99, cpu }: Pace, most: Most): Figure[] => [
  { what: `${what}: a second`, value: perSecond, unit: '' },
  { what: `${what}: p50`, value: p50, unit: 'ms' },
  { what: `${what}: p99`, value: p99, unit: 'ms', ...(most.p99 && { most: most.p99 }) },
  { what: `${what}: CPU`, value: cpu, unit: 'ms', ...(most.cpu && { most: most.cpu }) },
];
