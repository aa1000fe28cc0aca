import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '#catalog/catalog.ts';
import { saveNew } from '#catalog/save.ts';
import { sourceDigest } from '#catalog/translations.ts';
import { languages } from '#domain/content/path.ts';
import { begunTranslation } from '#domain/content/translation/begin.ts';
import { m } from '#i18n/messages.ts';

/**
 * Begins the translation of a file, named as `lessons/put-it-right` or by its path, and gives what to say. Not done: no
 * such language or source, or a translation is there already.
 */
export function newTranslation(
  folder: string,
  files: readonly ContentFile[],
  language: string,
  named: string,
): { readonly done: boolean; readonly said: string } {
  const not = (said: string) => ({ done: false, said });
  if (!languages.some((one) => one === language)) return not(m.new_language({ languages: languages.join(', ') }));
  const [kind = '', slug = ''] = named
    .replace(/\.md$/, '')
    .split('/')
    .filter((part) => !isLanguage(part));
  const source = languages.flatMap(
    (one) => files.find((file) => file.kind === kind && file.slug === slug && file.language === one) ?? [],
  )[0];
  if (!source || source.language === language) return not(m.new_no_source({ named }));
  const text = readFileSync(join(folder, source.path), 'utf8');
  const begun = begunTranslation(text, sourceDigest(text), m.new_to_translate({ path: source.path }));
  if (begun === null) return not(m.check_no_front_matter({ path: source.path }));
  const path = `${kind}/${language}/${slug}.md`;
  const saved = saveNew(folder, path, begun);
  if (saved === 'exists') return not(m.new_translation_exists({ path: join(folder, path) }));
  if (saved === 'cannot-write') return not(m.new_cannot_write({ folder }));
  return { done: true, said: m.new_translation_done({ path: join(folder, path), source: source.path }) };
}

const isLanguage = (part: string): boolean => languages.some((one) => one === part);
