import { type FSWatcher, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { foldersIn, isContent, pathOf } from './folder.ts';

/** Events can be lost (a network folder, a full queue): so now and then the folder is looked through anyway. */
const RESCAN = 5_000;

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder it is that is watched: another one may take its name. */
  readonly inode: number;
}

/**
 * Calls `changed` with the path of each file that was written, made or deleted; with null when the whole folder should
 * be looked through: a folder in it came or went, nobody knows what changed, or it was not looked through for long. The
 * timer keeps no process alive.
 */
export function watchFolder(
  folder: string,
  changed: (path: string | null) => void,
): { rewatch(): void; close(): void } {
  const watched = new Map<string, Watched>();

  /** Watches every folder that is there now. To be called before the whole folder is looked through. */
  const rewatch = () => {
    const now = foldersIn(folder);
    for (const [path, { inode }] of watched) if (now.get(path) !== inode) forget(path);
    for (const [path, inode] of now) if (!watched.has(path)) watchOne(path, inode);
  };

  function forget(path: string): void {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  }

  function watchOne(path: string, inode: number): void {
    try {
      const watcher = watch(join(folder, path), { persistent: false }, (_event, name) => {
        if (name !== null && isHidden(name)) return;
        const named = name === null ? null : pathOf(path, name);
        if (named !== null && isContent(named)) return changed(named);
        // A folder that is deleted tells its own name; one that took its place may even have its inode.
        if (name === basename(join(folder, path))) forget(path);
        for (const inner of watched.keys()) if (inner === named || inner.startsWith(`${named}/`)) forget(inner);
        changed(null);
      });
      watcher.on('error', () => {
        forget(path);
        changed(null);
      });
      watched.set(path, { watcher, inode });
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
      for (const path of [...watched.keys()]) forget(path);
    },
  };
}

/** What editors write beside a file while they save it. `..data` is how a mounted folder changes all its files at once. */
const isHidden = (name: string): boolean => /^\.(?!\.)|^\d+$|[~#]$|\.tmp$/.test(name);
