import { slugged } from '#domain/markdown/braces.ts';
import { addDays, type Day } from '#domain/shared/time.ts';
import { type ContentKind, contentKinds } from './documents.ts';
import type { Place } from './path.ts';

/** What is there already, so that a new file can refer to it and takes no number twice. */
export interface Present {
  readonly place: Place;
  /** Of standards and modules. */
  readonly number: number | null;
}

interface NewContent {
  readonly kind: ContentKind;
  readonly title: string;
  readonly language: string;
  /** A claim's: its number in the evidence table. The others' slugs come from their titles. */
  readonly id: string | null;
  readonly today: Day;
}

/**
 * Why no file can be begun: a title without letters, a claim without its id, or nothing yet that the file would have to
 * refer to (`needs` says of which kinds).
 */
type NotBegun =
  | { readonly why: 'no-slug' | 'no-id' }
  | { readonly why: 'needs'; readonly needs: readonly ContentKind[] };

/** A claim that is new is looked at again after a year. */
const REVIEW_DAYS = 365;

/** What the command line calls a kind: `scenario` for `scenarios`. */
export const kindNamed = (name: string): ContentKind | null =>
  contentKinds.find((kind) => kind === name || singular[kind] === name) ?? null;

export const singular: Readonly<Record<ContentKind, string>> = {
  standards: 'standard',
  claims: 'claim',
  lessons: 'lesson',
  quizzes: 'quiz',
  scenarios: 'scenario',
  modules: 'module',
};

/** The starting file of a kind, filled in from its template; a draft that compiles as it is. */
export function begin(
  template: string,
  asked: NewContent,
  present: readonly Present[],
): { readonly place: Place; readonly text: string } | NotBegun {
  const { kind, title, language, id, today } = asked;
  if (kind === 'claims' && !/^[a-z]+[0-9]+$/.test(id ?? '')) return { why: 'no-id' };
  const slug = kind === 'claims' ? id! : slugged(title);
  if (slug === '') return { why: 'no-slug' };
  const of = (wanted: ContentKind) => present.filter(({ place }) => place.kind === wanted);
  const first = (wanted: ContentKind) =>
    of(wanted).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))[0]?.place.slug ?? null;
  const steps = moduleSteps(present);
  const values: Readonly<Record<string, string | null>> = {
    title: asYaml(title.trim()),
    number: String(Math.max(0, ...of(kind).map(({ number }) => number ?? 0)) + 1),
    today,
    year: today.slice(0, 4),
    review: addDays(today, REVIEW_DAYS),
    standard: first('standards'),
    claim: first('claims'),
    lesson: of('lessons').some(({ place }) => place.slug === slug) ? slug : null,
    ...{ step1: steps[0] ?? null, step2: steps[1] ?? null, step3: steps[2] ?? null },
  };
  const needs: ContentKind[] = [];
  if (template.includes('{{standard}}') && values.standard === null) needs.push('standards');
  if (template.includes('{{step1}}') && values.step1 === null) needs.push('lessons');
  if (needs.length > 0) return { why: 'needs', needs };
  return { place: { kind, language, slug }, text: filled(template, values) };
}

/** The id that a claim with these letters may take next: `v9` after `v8`. */
export const freeIds = (present: readonly Present[]): readonly string[] => {
  const highest = new Map<string, number>();
  for (const { place } of present) {
    const [, letters, number] = (place.kind === 'claims' && /^([a-z]+)(\d+)$/.exec(place.slug)) || [];
    if (letters) highest.set(letters, Math.max(highest.get(letters) ?? 0, Number(number)));
  }
  return [...highest].sort().map(([letters, number]) => `${letters}${number + 1}`);
};

/** A lesson, a quiz and a scenario that are there, as a module links to them. */
const moduleSteps = (present: readonly Present[]): string[] =>
  (['lessons', 'quizzes', 'scenarios'] as const).flatMap((kind) => {
    const found = present.find(({ place }) => place.kind === kind);
    return found ? `${singular[kind]}:${found.place.slug}` : [];
  });

/** A line that names what is not there is left out. */
const filled = (template: string, values: Readonly<Record<string, string | null>>): string =>
  template
    .split('\n')
    .filter((line) => ![...line.matchAll(/\{\{(\w+)\}\}/g)].some(([, name]) => values[name!] == null))
    .map((line) => line.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!))
    .join('\n');

/** A title as front matter takes it: in quotes when a mark in it means something there. */
const asYaml = (text: string): string =>
  /^\p{L}[\p{L}\p{N} ,.’“”–-]*$/u.test(text) && !/^(true|false|null)$/i.test(text) ? text : JSON.stringify(text);
