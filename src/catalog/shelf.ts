import { isDeepStrictEqual } from 'node:util';
import { compile } from '#domain/content/compile.ts';
import { type Compiled, contentKinds, type EvidenceTable } from '#domain/content/documents.ts';
import { placeOf } from '#domain/content/path.ts';
import { byPlace, type Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { Settled } from '#domain/times/words.ts';
import type { Checked, ContentFile, Entry } from './catalog.ts';
import { crossCheck, type Standing } from './cross-check.ts';
import { digestOf } from './digest.ts';
import { listFiles, readText, type Stamp, sameStamp, stampsOf } from './folder.ts';
import type { MediaShelf } from './media/shelf.ts';
import { settledBy } from './settled.ts';

interface Kept extends Standing {
  readonly stamp: Stamp;
}

/** A good version of a file, with what it was compiled from and what else compiling it gave. */
export interface GoodVersion {
  readonly path: string;
  readonly text: string;
  readonly settled: Settled;
  readonly compiled: Compiled;
  /** SHA-256, in hex, of the canonical JSON of the document; of the table, where there is one instead. */
  readonly digest: string;
}

/** What a shelf remembers from one process to the next. */
export interface Memory {
  /** The last good version of each file, by path. */
  readonly lastGood: ReadonlyMap<string, Entry>;
  /**
   * What this very text, with what was settled for it, compiled to as the last good version of its path; null when it is
   * not known.
   */
  compiledFrom(path: string, text: string, settled: Settled): Compiled | null;
  /** Called with the good versions that this process compiled, once after each reading, and what they may show. */
  keep(versions: readonly GoodVersion[], media: MediaShelf): void;
}

/** The files of the content folder, each compiled once for each version of it, with the last good version of each. */
export function openShelf(folder: string, media: MediaShelf, memory: Memory | null) {
  const kept = new Map<string, Kept>();
  /** Outlives the file: an editor may save by deleting it and writing it anew. */
  const lastGood = new Map<string, Entry>(memory?.lastGood);
  let files: readonly ContentFile[] = [];
  // As it was when the process before this one ended: then nothing need be compiled twice when that still holds.
  const before = [...lastGood].map(([path, { document }]) => ({ path, document })).sort(byPath);
  let settled = settledBy(
    before.map(({ document }) => document),
    media,
  );
  let lastTable: EvidenceTable | null = null;

  /**
   * Reads the files at these paths, or with null looks through the whole folder and reads what changed by its stamp.
   * Gives every file, by path; the same when none changed.
   */
  function read(changed: ReadonlySet<string> | null): readonly ContentFile[] {
    const present = changed ? stampsOf(folder, changed) : listFiles(folder);
    let same = changed !== null || !media.look();
    const edited: Omit<Kept, 'compiled'>[] = [];
    for (const path of changed ?? [...kept.keys()]) if (!present.has(path) && kept.delete(path)) same = false;
    for (const [path, stamp] of present) {
      const before = kept.get(path);
      if (before && !changed && sameStamp(before.stamp, stamp)) continue;
      const text = readText(folder, path, stamp);
      if (text === null) kept.delete(path);
      else if (before?.text === text) kept.set(path, { ...before, stamp });
      else edited.push({ path, text, stamp });
      if (text !== (before?.text ?? null)) same = false;
    }
    if (!same) {
      compileAll(edited);
      files = checked();
    }
    return files;
  }

  /** Standards first: one of them may settle what other texts refer to, and then those are compiled anew. */
  function compileAll(edited: readonly Omit<Kept, 'compiled'>[]): void {
    const isStandard = ({ path }: { path: string }) => path.startsWith('standards/');
    const compileFile = (file: Omit<Kept, 'compiled'>) =>
      kept.set(file.path, { ...file, compiled: compiled(file.path, file.text) });
    for (const file of edited) if (isStandard(file)) compileFile(file);
    const before = settled.times;
    const standards = [...kept.values()].filter(isStandard).sort(byPath);
    settled = settledBy(
      standards.map(({ path, compiled }) => compiled.document ?? lastGood.get(path)?.document ?? null),
      media,
    );
    if (!isDeepStrictEqual(before, settled.times))
      for (const file of [...kept.values()]) if (file.compiled.usesTimes) compileFile(file);
    for (const file of edited) if (!isStandard(file)) compileFile(file);
    for (const file of [...kept.values()]) if (!showsWhatIs(file.compiled)) compileFile(file);
  }

  /** Whether the pictures and sounds that it shows are still what they were when it was compiled. */
  const showsWhatIs = ({ media: uses }: Compiled): boolean =>
    uses.every(({ name, found }) => {
      const now = media.find(name);
      return found === (typeof now === 'string' ? now : now.digest);
    });

  /** What shows a picture that has changed may have been remembered with the one before. */
  function compiled(path: string, text: string): Compiled {
    const remembered = memory?.compiledFrom(path, text, settled);
    if (!remembered || !showsWhatIs(remembered)) return compile(path, text, settled);
    if (remembered.evidence) lastTable = remembered.evidence;
    return remembered;
  }

  function checked(): readonly ContentFile[] {
    const standing = [...kept.values()].sort(byPath);
    const between = crossCheck(standing);
    const fresh: GoodVersion[] = [];
    const listed = standing.map((file) => asContentFile(file, between.get(file.path) ?? [], fresh));
    if (fresh.length > 0) memory?.keep(fresh, media);
    return listed;
  }

  function asContentFile(
    { path, text, compiled }: Kept,
    between: ContentFile['diagnostics'],
    fresh: GoodVersion[],
  ): ContentFile {
    const diagnostics = [...compiled.diagnostics, ...between].sort(byPlace);
    const inError = diagnostics.some(isError);
    const { document } = compiled;
    const kept = document ? lastGood.get(path)?.document : lastTable;
    const good = document ?? compiled.evidence;
    if (good && !inError && good !== kept) {
      const digest = digestOf(good);
      if (document) lastGood.set(path, { document, digest });
      else lastTable = compiled.evidence ?? null;
      fresh.push({ path, text, settled, compiled, digest });
    }
    // A file outside the folders of content is listed, so that somebody finds out why it is not served.
    const place = placeOf(path) ?? { kind: contentKinds[0], slug: path, language: '' };
    return {
      ...place,
      path,
      entry: lastGood.get(path) ?? null,
      inError,
      diagnostics,
      media: compiled.media,
      dated: compiled.dated,
      evidence: compiled.evidence,
    };
  }

  /** What a text would be as the file at a path, from the last reading on; nothing of it is kept. */
  function check(path: string, text: string): Checked & { dated: Compiled['dated'] } {
    const others = [...kept.values()].filter((file) => file.path !== path);
    const own = { path, text, compiled: compile(path, text, settled) };
    if (path.startsWith('standards/')) {
      const standards = [...others, own].filter((file) => file.path.startsWith('standards/')).sort(byPath);
      const then = settledBy(
        standards.map((file) => file.compiled.document ?? lastGood.get(file.path)?.document ?? null),
        media,
      );
      if (!isDeepStrictEqual(then.times, settled.times)) own.compiled = compile(path, text, then);
    }
    const standing: Standing[] = [...others, own].sort(byPath);
    const between = crossCheck(standing);
    const diagnostics = [...own.compiled.diagnostics, ...(between.get(path) ?? [])].sort(byPlace);
    const wrong = new Set(files.filter(({ inError }) => inError).map((file) => file.path));
    const spoiled = [...between].flatMap(([other, told]) =>
      other !== path && !wrong.has(other) && told.some(isError) ? [other] : [],
    );
    const document = diagnostics.some(isError) ? null : own.compiled.document;
    return { document, diagnostics, dated: own.compiled.dated, spoiled: spoiled.sort() };
  }

  return { read, check };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);
const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
