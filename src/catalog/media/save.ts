import { linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMediumName, mediaFolder } from '#domain/media/medium.ts';
import { codeOf, isRefusal } from '../refusal.ts';
import type { Saved } from '../save.ts';

/**
 * Puts a new picture or sound into the media folder, whole or not at all, and never over another file. The same bytes
 * saved twice under one name count as saved.
 */
export function saveMedium(folder: string, name: string, bytes: Uint8Array): Saved {
  const target = placeOf(folder, name);
  const beside = join(folder, mediaFolder, `.${name}.${process.pid}`);
  try {
    mkdirSync(join(folder, mediaFolder), { recursive: true });
    writeFileSync(beside, bytes, { flush: true });
    linkSync(beside, target);
    return 'saved';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return isSame(target, bytes) ? 'saved' : 'exists';
    if (isRefusal(error)) return 'cannot-write';
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes a file out of the media folder; one that is gone already counts as removed. */
export function removeMedium(folder: string, name: string): 'removed' | 'cannot-write' {
  try {
    unlinkSync(placeOf(folder, name));
    return 'removed';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'removed';
    if (isRefusal(error)) return 'cannot-write';
    throw error;
  }
}

function placeOf(folder: string, name: string): string {
  if (!isMediumName(name)) throw new Error(`No place for media: ${name}`);
  return join(folder, mediaFolder, name);
}

function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}
