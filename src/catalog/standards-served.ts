import type { Document } from '#domain/content/documents.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { WarningRule } from '#domain/markdown/rules.ts';
import type { Standing } from './standing.ts';

const ways = {
  lessons: 'standard-not-taught',
  quizzes: 'standard-not-tested',
  scenarios: 'standard-not-practised',
} as const satisfies Partial<Record<Document['kind'], WarningRule>>;

/** Of each standard that nothing teaches, tests or practises, whatever the language. Drafts do not count, either way. */
export function* standardsNotServed(files: readonly Standing[]): Generator<[string, Diagnostic]> {
  const served = { lessons: new Set<string>(), quizzes: new Set<string>(), scenarios: new Set<string>() };
  const told = new Set<string>();
  for (const { compiled } of files) {
    const { document } = compiled;
    if (!document || document.draft || !(document.kind in ways)) continue;
    for (const slug of servedBy(document)) served[document.kind as keyof typeof ways].add(slug);
  }
  for (const { path, compiled } of files) {
    const { document, fields } = compiled;
    // In each language it is one standard; its first file is told.
    if (document?.kind !== 'standards' || document.draft || told.has(document.slug) || !fields.title) continue;
    told.add(document.slug);
    for (const [kind, rule] of Object.entries(ways)) {
      if (served[kind as keyof typeof ways].has(document.slug)) continue;
      yield [path, { severity: 'warning', rule, ...fields.title, values: {} }];
    }
  }
}

function servedBy(document: Document): readonly string[] {
  if (document.kind === 'lessons') return document.serves;
  if (document.kind === 'quizzes') return document.items.flatMap((item) => item.serves);
  if (document.kind !== 'scenarios') return [];
  const choices = document.scenes.flatMap((scene) => scene.choices);
  return [...document.serves, ...choices.flatMap(({ meets, misses }) => [...meets, ...misses])];
}
