import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LARGEST_FILE } from '#domain/markdown/limits.ts';

/** What tells that a file changed without reading it. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
}

/** The markdown files under a folder, by their path in it with `/` between its parts. None when there is no folder. */
export function listFiles(folder: string): Map<string, Stamp> {
  const files = new Map<string, Stamp>();
  for (const entry of readdirSafely(folder)) {
    const path = entry.split(sep).join('/');
    if (!path.endsWith('.md') || path.split('/').some((part) => part.startsWith('.'))) continue;
    const stamp = stampOf(join(folder, entry));
    if (stamp) files.set(path, stamp);
  }
  return files;
}

function readdirSafely(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** Null when it is no file, or was deleted in between. */
function stampOf(path: string): Stamp | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? { size: stats.size, modified: stats.mtimeMs, inode: stats.ino } : null;
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

export const sameStamp = (a: Stamp, b: Stamp): boolean =>
  a.size === b.size && a.modified === b.modified && a.inode === b.inode;
