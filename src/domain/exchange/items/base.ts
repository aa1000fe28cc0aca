import type { Blocks, Inline } from '../model.ts';

/** What every kind of item begins with. */
export interface Base {
  readonly id: string;
  readonly serves: readonly string[];
  readonly stem: Inline;
  readonly setting: Blocks;
}
