import type { Settled } from '#domain/times/words.ts';
import { openCatalog } from './open.ts';
import { settledBy } from './settled.ts';

/** What the standards of a content folder settle and its media folder holds, for whoever compiles one file of it alone. */
export function settledIn(folder: string): Settled {
  const catalog = openCatalog(folder);
  return settledBy(
    catalog.files().map(({ entry }) => entry?.document ?? null),
    catalog.media,
  );
}
