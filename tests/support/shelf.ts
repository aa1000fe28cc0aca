import type { Catalog, Entry } from '#catalog/catalog.ts';
import type { Document, DocumentOf, Lesson, Module, ModuleStep, Quiz, Standard } from '#domain/content/documents.ts';
import { noMedia } from '#domain/media/medium.ts';

/** A catalogue of documents that a test writes out itself; no file and no compiler. */
export function shelf(...documents: Document[]): Catalog {
  const entries = documents.map((document) => ({ document, digest: `digest-of-${document.kind}-${document.slug}` }));
  return {
    get: (kind, slug) =>
      (entries.find(({ document }) => document.kind === kind && document.slug === slug) as
        | Entry<DocumentOf<typeof kind>>
        | undefined) ?? null,
    list: (kind) =>
      entries.filter(({ document }) => document.kind === kind) as unknown as Entry<DocumentOf<typeof kind>>[],
    files: () => [],
    file: () => null,
    media: {
      ...noMedia,
      at: () => null,
      list: () => [],
      bytes: () => null,
      add: () => 'cannot-write',
      remove: () => 'cannot-write',
    },
    check: () => ({ document: null, diagnostics: [], spoiled: [] }),
    text: () => null,
    replace: () => 'cannot-write',
    tidy: () => {},
    starter: () => '',
    close: () => {},
  };
}

const base = (slug: string) => ({ slug, title: titleOf(slug), language: 'en', draft: false });
const titleOf = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');

export const standard = (slug: string, number: number, more: Partial<Standard> = {}): Standard => ({
  ...base(slug),
  kind: 'standards',
  covers: [],
  number,
  for: 'everyone',
  channels: ['counter'],
  owner: 'Head of service',
  effective: '2026-09-01',
  refresh: 90,
  times: null,
  statement: '<p>We keep our word.</p>',
  why: '<p>Because.</p>',
  met: [],
  partly: [],
  notMet: [],
  ...more,
});

export const lesson = (slug: string, serves: string[] = []): Lesson => ({
  ...base(slug),
  kind: 'lessons',
  covers: [],
  lead: 'A lesson.',
  serves,
  blocks: [],
  minutes: 4,
});

/** A quiz of two items. */
export const quiz = (slug: string, serves: string[]): Quiz => ({
  ...base(slug),
  kind: 'quizzes',
  lead: 'Two items.',
  serves,
  lesson: null,
  pass: 80,
  items: ['first', 'second'].map((id) => ({
    kind: 'number',
    id,
    serves,
    stem: 'How many?',
    setting: '',
    value: 2,
    tolerance: 0,
    foreseen: [],
    why: 'Two.',
  })),
});

export const module = (slug: string, steps: ModuleStep[], more: Partial<Module> = {}): Module => ({
  ...base(slug),
  kind: 'modules',
  lead: 'A module.',
  number: 1,
  onboarding: false,
  steps,
  ...more,
});

export const step = (kind: ModuleStep['kind'], slug: string, afterPrevious = false): ModuleStep => ({
  kind,
  slug,
  title: titleOf(slug),
  afterPrevious,
});
