import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The path in the content folder of a file named on the command line, in whichever way: from there or from here. */
export function pathIn(folder: string, named: string): string {
  const fromHere = relative(resolve(folder), resolve(named)).split(sep).join('/');
  return isAbsolute(fromHere) || fromHere.startsWith('../') ? named : fromHere;
}

/** The text of a file of the content folder; null when there is none. */
export function textOf(folder: string, path: string): string | null {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch {
    return null;
  }
}
