import { baseLocale, getLocale, locales } from './generated/runtime.js';

/** A language of the interface, by its code: one of `locales` in `project.inlang/settings.json`. */
export type Language = (typeof locales)[number];

/** All of them; the first is the one that others fall back to. The settings are the one place that lists them. */
export const languages: readonly [Language, ...Language[]] = [
  baseLocale,
  ...locales.filter((locale) => locale !== baseLocale),
];

/** The language in which this request is answered. */
export const currentLanguage = (): Language => getLocale();

/** “English”, “Latviešu”: a language as it calls itself. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
