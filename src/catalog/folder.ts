import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE } from '#domain/markdown/limits.ts';

/** What tells that a file changed without reading it. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
}

/** Content lies two folders deep; a link that leads back up ends here. */
const DEEPEST = 4;

/** Whether a path is one of those that the catalogue reads. */
export const isContent = (path: string): boolean =>
  path.endsWith('.md') && !path.split('/').some((part) => part.startsWith('.'));

/** The markdown files under a folder, by their path in it with `/` between its parts. None when there is no folder. */
export function listFiles(folder: string): Map<string, Stamp> {
  const paths = [...foldersIn(folder).keys()].flatMap((inner) =>
    entriesOf(join(folder, inner)).map(({ name }) => pathOf(inner, name)),
  );
  return stampsOf(folder, paths);
}

/** Those of some paths that are markdown files now. */
export function stampsOf(folder: string, paths: Iterable<string>): Map<string, Stamp> {
  const files = new Map<string, Stamp>();
  for (const path of paths) {
    const stats = isContent(path) ? statsOf(join(folder, path)) : null;
    if (stats?.isFile()) files.set(path, { size: stats.size, modified: stats.mtimeMs, inode: stats.ino });
  }
  return files;
}

/** The folder itself, as '', and those in it, hidden ones left out, with the inode of each. */
export function foldersIn(folder: string, path = '', depth = DEEPEST): Map<string, number> {
  const found = new Map<string, number>();
  const stats = statsOf(join(folder, path));
  if (!stats?.isDirectory()) return found;
  found.set(path, stats.ino);
  if (depth === 0) return found;
  for (const entry of entriesOf(join(folder, path))) {
    if (entry.name.startsWith('.') || !(entry.isDirectory() || entry.isSymbolicLink())) continue;
    for (const [inner, inode] of foldersIn(folder, pathOf(path, entry.name), depth - 1)) found.set(inner, inode);
  }
  return found;
}

/** The path of a name in a folder; the folder `''` is the content folder itself. */
export const pathOf = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Nothing where a folder was deleted in between, or may not be read: the others are read nevertheless. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Null when nothing is there that could be looked at. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** The text of a file, null when it was deleted in between. What is far too large is not read to its end. */
export function readText(folder: string, path: string, { size }: Stamp): string | null {
  if (size > 8 * LARGEST_FILE) return ' '.repeat(LARGEST_FILE + 1);
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return null;
  }
}

/** Whether it is still the same file with the same bytes, as far as the system can tell. */
export const sameStamp = (a: Stamp, b: Stamp): boolean =>
  a.size === b.size && a.modified === b.modified && a.inode === b.inode;
