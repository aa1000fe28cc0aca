import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The project's folder, where package.json lies: modules run from their sources and from the bundle, which stand at
 * different depths. Throws where there is none above `from`.
 */
export function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('There is no package.json above this module');
  return findRoot(above);
}

/** The folder of this project. */
export const root = findRoot(import.meta.dirname);
