import type { Settled } from '#domain/times/words.ts';
import { openCatalog } from './open.ts';
import { settledBy } from './settled.ts';

/** What the standards of a content folder settle, for whoever compiles one file of it alone. */
export const settledIn = (folder: string): Settled =>
  settledBy(
    openCatalog(folder)
      .files()
      .map(({ entry }) => entry?.document ?? null),
  );
