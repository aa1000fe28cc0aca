import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import as it stands in a source file. */
export interface Import {
  /** The importing file, from the project's folder. */
  readonly from: string;
  /** A file of ours, or the name of a package or of a Node module. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

const sourceFolders = ['src', 'db'];
const source = /\.(ts|tsx|astro|mjs)$/;

/** Every source file of the product. */
export const sourceFiles = (): string[] =>
  sourceFolders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => source.test(file) && !file.includes('/generated/') && !file.endsWith('.d.ts'))
    .sort();

// `import type`, `export … from`, side-effect imports and `import('…')`; type imports inside braces count as code.
const statement =
  /(?:^|[\s;])(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of every source file. */
export function allImports(): Import[] {
  return sourceFiles().flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(statement)].map((match) => {
      const name = (match[2] ?? match[3])!;
      const target = targetOf(from, name);
      return { from, to: target ?? packageOf(name), ours: target !== null, typeOnly: match[1] !== undefined };
    }),
  );
}

/** The file of ours that `name` means in the file `from`; null for a package. */
export function targetOf(from: string, name: string): string | null {
  if (name.startsWith('.')) return normalize(join(dirname(from), name));
  if (!name.startsWith('#')) return null;
  const path = name.slice(1);
  return path.startsWith('db/') || path.startsWith('tests/') ? path : join('src', path);
}

const packageOf = (name: string): string =>
  name.startsWith('@') ? name.split('/', 2).join('/') : name.split('/', 1)[0]!;
