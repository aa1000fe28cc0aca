import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfText } from '#catalog/digest.ts';
import { codeOf } from '#catalog/refusal.ts';
import { replaceFile } from '#catalog/replace.ts';
import { saveNew } from '#catalog/save.ts';
import { compile } from '#domain/content/compile.ts';
import { m } from '#i18n/messages.ts';

/**
 * Puts an import into the content folder and gives what to say of what stood there: nothing where nothing did, or the
 * same text. Not done: another text stands there and `replace` does not say that it may go, somebody saved it at that
 * very moment, or the folder cannot be written to; then the folder is as it was.
 */
export function putImport(
  folder: string,
  { path, text, replace }: { readonly path: string; readonly text: string; readonly replace: boolean },
): { readonly done: boolean; readonly said: string } {
  const not = (said: string) => ({ done: false, said });
  const place = join(folder, path);
  const there = replace ? textAt(place) : null;
  if (there === text) return { done: true, said: '' };
  if (there === null) {
    const saved = saveNew(folder, path, text);
    if (saved === 'exists') return not(m.import_exists({ path: place }));
    return saved === 'saved' ? { done: true, said: '' } : not(m.import_cannot_write({ folder }));
  }
  const replaced = replaceFile(folder, { path, text, before: digestOfText(there), name: randomUUID() });
  if (replaced === 'changed') return not(m.import_changed({ path: place }));
  if (replaced === 'cannot-write') return not(m.import_cannot_write({ folder }));
  const served = compile(path, there).document?.draft === false;
  return { done: true, said: served ? m.import_replaced_served({ path: place }) : m.import_replaced({ path: place }) };
}

/** Null when there is no file. */
function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}
