import { type ContentKind, contentKinds } from './documents.ts';

/** The languages that content is written in. */
export const languages = ['en', 'lt', 'lv', 'be', 'fil'] as const;

/** The language that content falls back to, and that translations follow where it has the file. */
export const sourceLanguage = 'en';

/** Where a file belongs, by its path in the content folder: `lessons/en/put-it-right.md`. */
export interface Place {
  readonly kind: ContentKind;
  readonly language: string;
  readonly slug: string;
}

/** The path of a file below the content folder: `lessons/en/put-it-right.md`. */
export const pathOf = ({ kind, language, slug }: Record<'kind' | 'language' | 'slug', string>): string =>
  `${kind}/${language}/${slug}.md`;

/** The place that a path names, or null when it names none. */
export function placeOf(path: string): Place | null {
  const [, kind, language, slug] = /^([a-z]+)\/([a-z]+)\/([a-z0-9-]{1,60})\.md$/.exec(path) ?? [];
  const known = contentKinds.find((candidate) => candidate === kind);
  if (!known || !languages.some((candidate) => candidate === language)) return null;
  return { kind: known, language: language!, slug: slug! };
}
