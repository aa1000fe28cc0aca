import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Events can be lost (a network folder, a full queue): so now and then the folder is looked through anyway. */
const RESCAN = 5_000;

/**
 * Calls `changed` whenever something in the folder, or a folder in it, was written, made or deleted, with the path of a
 * file when one was named; and now and then without cause. The timer keeps no process alive.
 */
export function watchFolder(
  folder: string,
  changed: (path: string | null) => void,
): { rewatch(): void; close(): void } {
  const watchers = new Map<string, FSWatcher>();

  const rewatch = () => {
    const now = new Set(['', ...foldersIn(folder, 2)]);
    for (const [path, watcher] of watchers) {
      if (now.has(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of now) if (!watchers.has(path)) watchOne(path);
  };

  function watchOne(path: string): void {
    try {
      const watcher = watch(join(folder, path), { persistent: false }, (_event, name) => {
        changed(name === null ? null : [path, name].filter(Boolean).join('/'));
      });
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(path);
        changed(null);
      });
      watchers.set(path, watcher);
    } catch {
      // The folder went away in between, or there are no watchers left: the timer looks again.
    }
  }

  rewatch();
  const timer = setInterval(() => changed(null), RESCAN);
  timer.unref();
  return {
    rewatch,
    close() {
      clearInterval(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function foldersIn(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => [name, ...foldersIn(join(folder, name), depth - 1).map((inner) => `${name}/${inner}`)]);
  } catch {
    return [];
  }
}
