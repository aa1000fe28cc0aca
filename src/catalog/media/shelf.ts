import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  endingOf,
  isMediumName,
  kindOfEnding,
  largestMedium,
  type MediaHere,
  type Medium,
  type MediumFault,
  mediaFolder,
} from '#domain/media/medium.ts';
import { type Stamp, sameStamp } from '../folder.ts';
import { readMedium } from './read.ts';

interface Kept {
  readonly stamp: Stamp;
  /** Read when somebody first asks: most files of a folder are of no concern to most requests. */
  found: Medium | MediumFault | null;
}

/** The pictures and sounds of the content folder, each read once for each version of it. */
export interface MediaShelf extends MediaHere {
  /** Looks through the folder; whether anything is another file than before. */
  look(): boolean;
  /** One that was found before, as each is that some text shows, by its digest; null when no file is it any more. */
  at(digest: string): Medium | null;
  /** Those that can be shown, by name. */
  list(): readonly Medium[];
  /** The bytes of a version from `from` to `to`, the last included; null when no file holds that version any more. */
  bytes(digest: string, from?: number, to?: number): Buffer | null;
}

/** The media of a content folder, each read when somebody first asks for it. */
export function openMedia(folder: string): MediaShelf {
  const path = (name: string) => join(folder, mediaFolder, name);
  let kept = new Map<string, Kept>();

  function look(): boolean {
    const before = kept;
    kept = new Map();
    let same = true;
    for (const name of namesIn(join(folder, mediaFolder))) {
      const stamp = stampOf(statsOf(path(name)));
      if (!stamp) continue;
      const known = before.get(name);
      const isSame = known !== undefined && sameStamp(known.stamp, stamp);
      kept.set(name, isSame ? known : { stamp, found: null });
      if (!isSame) same = false;
    }
    return !same || kept.size !== before.size;
  }

  function find(name: string): Medium | MediumFault {
    const file = kept.get(name);
    if (!file) return 'missing';
    file.found ??= readFile(name, file.stamp);
    return file.found;
  }

  function readFile(name: string, { size }: Stamp): Medium | MediumFault {
    if (size > largestMedium[kindOfEnding(endingOf(name)!)]) return 'too-large';
    try {
      return readMedium(name, readFileSync(path(name)));
    } catch {
      return 'missing';
    }
  }

  function at(digest: string): Medium | null {
    for (const { found } of kept.values())
      if (found && typeof found === 'object' && found.digest === digest) return found;
    return null;
  }

  const list = () =>
    [...kept.keys()].sort().flatMap((name) => {
      const found = find(name);
      return typeof found === 'string' ? [] : found;
    });

  /** The file is read as it was when its digest was taken, or not at all: an address never shows anything else. */
  function bytes(digest: string, from = 0, to = Number.POSITIVE_INFINITY): Buffer | null {
    for (const [name, { found, stamp }] of kept) {
      if (found === null || typeof found === 'string' || found.digest !== digest) continue;
      const read = readPart(path(name), stamp, from, Math.min(to, found.size - 1));
      if (read) return read;
    }
    return null;
  }

  look();
  return { look, find, names: () => kept.keys(), at, list, bytes };
}

function readPart(path: string, stamp: Stamp, from: number, to: number): Buffer | null {
  let opened: number | null = null;
  try {
    opened = openSync(path, 'r');
    const now = stampOf(fstatSync(opened));
    if (!now || !sameStamp(now, stamp)) return null;
    const buffer = Buffer.alloc(to - from + 1);
    return readSync(opened, buffer, 0, buffer.length, from) === buffer.length ? buffer : null;
  } catch {
    return null;
  } finally {
    if (opened !== null) closeSync(opened);
  }
}

/** Those that are called as media are; none when there is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isMediumName);
  } catch {
    return [];
  }
}

function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

const stampOf = (stats: Stats | null): Stamp | null =>
  stats?.isFile() ? { size: stats.size, modified: stats.mtimeMs, inode: stats.ino } : null;
