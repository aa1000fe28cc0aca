import type { Document } from '#domain/content/documents.ts';
import { placeOf, sourceLanguage } from '#domain/content/path.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { WarningRule } from '#domain/markdown/rules.ts';
import type { Standing } from './standing.ts';

const ways = {
  lessons: 'standard-not-taught',
  quizzes: 'standard-not-tested',
  scenarios: 'standard-not-practised',
} as const satisfies Partial<Record<Document['kind'], WarningRule>>;

type Way = keyof typeof ways;

/**
 * Of each standard that nothing teaches, tests or practises, whatever the language. Drafts do not count, either way.
 * While a lesson cannot be read, nobody knows what is taught: nothing is told of teaching then; so too of the others.
 */
export function* standardsNotServed(files: readonly Standing[]): Generator<[string, Diagnostic]> {
  const served: Record<Way, Set<string>> = { lessons: new Set(), quizzes: new Set(), scenarios: new Set() };
  const unread = new Set<string>();
  for (const { path, compiled } of files) {
    const { document } = compiled;
    if (!document) unread.add(placeOf(path)?.kind ?? '');
    else if (!document.draft && isWay(document.kind))
      for (const slug of servedBy(document)) served[document.kind].add(slug);
  }
  for (const { path, compiled } of sourcesOfStandards(files)) {
    const { document, fields } = compiled;
    if (!document || document.draft || !fields.title) continue;
    for (const [kind, rule] of Object.entries(ways)) {
      if (unread.has(kind) || served[kind as Way].has(document.slug)) continue;
      yield [path, { severity: 'warning', rule, ...fields.title, values: {} }];
    }
  }
}

const isWay = (kind: string): kind is Way => kind in ways;

/** In every language it is one standard: the file in the source language, or else the first. */
function sourcesOfStandards(files: readonly Standing[]): Iterable<Standing> {
  const sources = new Map<string, Standing>();
  for (const file of files) {
    const place = placeOf(file.path);
    if (place?.kind !== 'standards') continue;
    if (!sources.has(place.slug) || place.language === sourceLanguage) sources.set(place.slug, file);
  }
  return sources.values();
}

function servedBy(document: Document): readonly string[] {
  if (document.kind === 'lessons') return document.serves;
  if (document.kind === 'quizzes') return document.items.flatMap((item) => item.serves);
  if (document.kind !== 'scenarios') return [];
  const choices = document.scenes.flatMap((scene) => scene.choices);
  return [...document.serves, ...choices.flatMap(({ meets, misses }) => [...meets, ...misses])];
}
