import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '#catalog/catalog.ts';

/** The catalogue over `folder`; empty while there is no such folder, so that tests without content run on their own. */
export async function lateCatalog(folder: string): Promise<Catalog> {
  const module = join(import.meta.dirname, '../../src/catalog/open.ts');
  if (!existsSync(folder) || !existsSync(module)) return empty;
  const { openCatalog } = await import(/* @vite-ignore */ pathToFileURL(module).href);
  return openCatalog(folder);
}

const empty: Catalog = { get: () => null, list: () => [], files: () => [], file: () => null, close: () => {} };
