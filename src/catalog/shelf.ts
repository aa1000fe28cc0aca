import { compile } from '#domain/content/compile.ts';
import { contentKinds } from '#domain/content/documents.ts';
import { placeOf } from '#domain/content/path.ts';
import type { ContentFile, Entry } from './catalog.ts';
import { crossCheck, type Standing } from './cross-check.ts';
import { digestOf } from './digest.ts';
import { listFiles, readText, type Stamp, sameStamp } from './folder.ts';

interface Kept extends Standing {
  readonly stamp: Stamp;
}

/** What a shelf remembers from one process to the next. */
export interface Memory {
  /** The last good version of each file, by path. */
  readonly lastGood: ReadonlyMap<string, Entry>;
  /** Called with each good version that is another one than was remembered. */
  keep(path: string, entry: Entry): void;
}

/** The files of the content folder, each compiled once for each version of it, with the last good version of each. */
export function openShelf(folder: string, memory: Memory | null) {
  const kept = new Map<string, Kept>();
  /** Outlives the file: an editor may save by deleting it and writing it anew. */
  const lastGood = new Map<string, Entry>(memory?.lastGood);
  let files: readonly ContentFile[] = [];

  /** Reads what changed by its stamp, and in any case the paths named; gives every file, by path. The same when none changed. */
  function read(changed: ReadonlySet<string>): readonly ContentFile[] {
    const present = listFiles(folder);
    let same = true;
    for (const path of kept.keys()) {
      if (present.has(path)) continue;
      kept.delete(path);
      same = false;
    }
    for (const [path, stamp] of present) {
      const before = kept.get(path);
      if (before && !changed.has(path) && sameStamp(before.stamp, stamp)) continue;
      const text = readText(folder, path, stamp);
      if (text === null) kept.delete(path);
      else
        kept.set(path, { path, text, stamp, compiled: before?.text === text ? before.compiled : compile(path, text) });
      if (text !== (before?.text ?? null)) same = false;
    }
    if (!same) files = checked();
    return files;
  }

  function checked(): readonly ContentFile[] {
    const standing = [...kept.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const between = crossCheck(standing);
    return standing.map((file) => asContentFile(file, between.get(file.path) ?? []));
  }

  function asContentFile({ path, compiled }: Kept, between: ContentFile['diagnostics']): ContentFile {
    const diagnostics = [...compiled.diagnostics, ...between].sort((a, b) => a.line - b.line || a.column - b.column);
    const inError = diagnostics.some(({ severity }) => severity === 'error');
    const { document } = compiled;
    if (document && !inError && lastGood.get(path)?.document !== document) {
      const entry = { document, digest: digestOf(document) };
      if (lastGood.get(path)?.digest !== entry.digest) memory?.keep(path, entry);
      lastGood.set(path, entry);
    }
    // A file outside the folders of content is listed, so that somebody finds out why it is not served.
    const place = placeOf(path) ?? { kind: contentKinds[0], slug: path, language: '' };
    return { ...place, path, entry: lastGood.get(path) ?? null, inError, diagnostics };
  }

  return { read };
}
