import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeOf } from '#domain/content/path.ts';
import { digestOfText } from './digest.ts';
import { codeOf, isRefusal } from './refusal.ts';

/** `changed`: another text stands there than was said, and stays. `cannot-write`: the folder may be read, not written. */
export type Replaced = 'saved' | 'changed' | 'cannot-write';

/** Called around the moment at which the file changes; a test ends the process there. */
export type AtReplace = (moment: 'before' | 'after', path: string) => void;

/**
 * Puts a text in the place of a file, whole or not at all: it is written beside its place as `name`, brought to the
 * disk, and then renamed. `before` is the digest of the text that may be replaced; null: there is no file, and one that
 * appears in the meantime stays. Between the last look at the file and the renaming lie some microseconds in which this
 * process does nothing else.
 */
export function replaceFile(
  folder: string,
  { path, text, before, name }: { path: string; text: string; before: string | null; name: string },
  at: AtReplace = () => {},
): Replaced {
  const beside = besideOf(folder, path, name);
  try {
    mkdirSync(dirname(beside), { recursive: true });
  } catch (error) {
    if (isRefusal(error)) return 'cannot-write';
    throw error;
  }
  try {
    const target = before === null ? join(folder, path) : realpathSync(join(folder, path));
    writeFileSync(beside, text, { flush: true });
    if (before !== null) chmodSync(beside, statSync(target).mode);
    at('before', path);
    if (digestAt(target) !== before) return 'changed';
    if (before === null) linkSync(beside, target);
    else renameSync(beside, target);
    syncFolder(dirname(target));
    at('after', path);
    return 'saved';
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return 'changed';
    if (isRefusal(error)) return 'cannot-write';
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes away the file of this name that was written beside its place and never renamed. */
export const tidyBeside = (folder: string, path: string, name: string): void =>
  rmSync(besideOf(folder, path, name), { force: true });

/** In the same folder as the file, so that renaming moves nothing. The catalogue looks at no file that begins with a dot. */
function besideOf(folder: string, path: string, name: string): string {
  if (!placeOf(path) || !/^[a-z0-9-]+$/.test(name)) throw new Error(`No place for content: ${path} (${name})`);
  const target = join(folder, path);
  return join(dirname(realOr(target)), `.${basename(target)}.${name}`);
}

/** A file may be a link to another folder: the text belongs there. */
function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Null when there is no file. */
function digestAt(path: string): string | null {
  try {
    return digestOfText(readFileSync(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Brings the new name to the disk; some file systems cannot be asked to. */
function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(opened);
  }
}
