import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeOf } from '#domain/content/path.ts';
import { codeOf, isRefusal } from './refusal.ts';

/** `exists`: another file stands there, and stays. `cannot-write`: the folder may be read, not written. */
export type Saved = 'saved' | 'exists' | 'cannot-write';

/**
 * Puts a new file into the content folder, whole or not at all: it is written beside its place and then linked there,
 * which fails when something is there already. The same text saved twice counts as saved.
 */
export function saveNew(folder: string, path: string, text: string): Saved {
  if (!placeOf(path)) throw new Error(`No place for content: ${path}`);
  const target = join(folder, path);
  // The catalogue looks at no file that begins with a dot.
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(beside, text, { flush: true });
  } catch (error) {
    if (isRefusal(error)) return 'cannot-write';
    throw error;
  }
  try {
    linkSync(beside, target);
    return 'saved';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return textAt(target) === text ? 'saved' : 'exists';
    if (isRefusal(error)) return 'cannot-write';
    throw error;
  } finally {
    unlinkSync(beside);
  }
}

const textAt = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
