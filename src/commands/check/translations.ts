import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '#catalog/catalog.ts';
import { digestOfText } from '#catalog/digest.ts';
import { replaceFile } from '#catalog/replace.ts';
import { sourceDigest, translationsIn } from '#catalog/translations.ts';
import { languages, sourceLanguage } from '#domain/content/path.ts';
import { stamped } from '#domain/content/translation/stamp.ts';
import { languageWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';

/** How far one language has come that was begun. */
interface LanguageStanding {
  readonly language: string;
  /** How many files of the source language are there in this one too. */
  readonly translated: number;
  readonly of: number;
  /** Paths of translations whose source has changed since, or that do not say which version they follow. */
  readonly behind: readonly string[];
  /** Paths of sources that have no translation. */
  readonly missing: readonly string[];
}

/** Each language that was begun, besides the source language. */
export function standingOf(files: readonly ContentFile[]): readonly LanguageStanding[] {
  const sources = files.filter(({ language }) => language === sourceLanguage);
  return languages
    .filter((language) => language !== sourceLanguage && files.some((file) => file.language === language))
    .map((language) => {
      const own = files.filter((file) => file.language === language);
      const has = new Set(own.map(({ kind, slug }) => `${kind}/${slug}`));
      const missing = sources.filter(({ kind, slug }) => !has.has(`${kind}/${slug}`)).map(({ path }) => path);
      const late = ['translation-behind', 'translation-unstamped'];
      const behind = own.filter(({ diagnostics }) => diagnostics.some(({ rule }) => late.includes(rule)));
      const translated = sources.length - missing.length;
      return { language, translated, of: sources.length, behind: behind.map(({ path }) => path), missing };
    });
}

/** The section on translations: for each language what is behind, and what is still read in the source language. */
export const translationsText = (files: readonly ContentFile[]): string =>
  standingOf(files)
    .map(({ language, translated, of, behind, missing }) => {
      const name = languageWords(language);
      const list = (paths: readonly string[]) => paths.map((path) => `    ${path}`);
      return [
        m.check_language({ language: name, translated, of }),
        ...(behind.length > 0 ? [`  ${m.check_behind({ count: behind.length })}`, ...list(behind)] : []),
        ...(missing.length > 0 ? [`  ${m.check_missing({ count: missing.length })}`, ...list(missing)] : []),
        '',
      ].join('\n');
    })
    .join('\n');

/** Writes into a translation that it follows its source as it is now. Gives what to say, and whether it was done. */
export function stamp(folder: string, files: readonly ContentFile[], path: string): { done: boolean; said: string } {
  const found = translationsIn(files).find(({ file }) => file.path === path);
  if (!found) return { done: false, said: m.check_no_translation({ path }) };
  const standing = readFileSync(join(folder, path), 'utf8');
  const source = readFileSync(join(folder, found.source.path), 'utf8');
  const text = stamped(standing, sourceDigest(source));
  if (text === null) return { done: false, said: m.check_no_front_matter({ path }) };
  const replaced = replaceFile(folder, { path, text, before: digestOfText(standing), name: randomUUID() });
  if (replaced !== 'saved') return { done: false, said: m.check_not_stamped({ path }) };
  return { done: true, said: m.check_stamped({ path, source: found.source.path }) };
}
