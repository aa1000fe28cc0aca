import type { Catalog } from './catalog.ts';

/**
 * In development our server and Astro hold two copies of this module. The catalogue is made once, by the server, and the live
 * collections find it in one slot of the process.
 */
const slot = globalThis as { wellservedCatalog?: Catalog | undefined };

/** Puts the catalogue where the whole process finds it. */
export const holdCatalog = (catalog: Catalog): void => {
  slot.wellservedCatalog = catalog;
};

/** The catalogue of this process, null before it was opened. */
export const heldCatalog = (): Catalog | null => slot.wellservedCatalog ?? null;
