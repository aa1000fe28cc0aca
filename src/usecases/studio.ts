import type { ContentFile } from '#catalog/catalog.ts';
import { draftOf } from '#db/queries/drafts.ts';
import { type Claim, type ContentKind, contentKinds, type Document, type Standard } from '#domain/content/documents.ts';
import { pathOf, sourceLanguage } from '#domain/content/path.ts';
import { askedBy, holdsAll } from '#domain/search/words.ts';
import { collate } from '#domain/shared/collate.ts';
import { pageOf } from '#domain/shared/pages.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';

export const fileStates = ['to-mend', 'older-live', 'draft', 'live'] as const;
/** `older-live`: the file has errors, and an older version of it is served until they are mended. */
type FileState = (typeof fileStates)[number];

export const studioSorts = ['path', 'title', 'state'] as const;
type StudioSort = (typeof studioSorts)[number];

/** One file of the content folder, as the studio lists it. */
export interface StudioFile extends Pick<ContentFile, 'kind' | 'slug' | 'language' | 'path' | 'diagnostics'> {
  /** Null when no version of it ever compiled. */
  readonly title: string | null;
  readonly state: FileState;
  readonly errors: number;
  readonly warnings: number;
}

interface StudioFilter {
  /** Words of the title or the path. */
  readonly search?: string;
  readonly kind?: ContentKind | null;
  readonly state?: FileState | null;
  readonly sort?: StudioSort;
  /** From 1. */
  readonly page?: number;
}

/** What needs a hand stands first, of whatever kind; the rest by its kind. */
const studioGroups = ['to-mend', 'warnings', ...contentKinds] as const;
type StudioGroup = (typeof studioGroups)[number];

/** The most files that one page lists. */
const filesListed = 100;

interface StudioList {
  /** Those of this page, group by group. */
  readonly files: readonly StudioFile[];
  /** The groups of all that pass the filter, on whatever page, that have a file. */
  readonly groups: readonly {
    readonly id: StudioGroup;
    readonly count: number;
    readonly languages: readonly string[];
  }[];
  readonly page: number;
  readonly pages: number;
  /** How many files there are of each state, before any filter. */
  readonly counts: Readonly<Record<FileState, number>>;
  /** Whether the folder has a table of the evidence that can be shown. */
  readonly hasEvidence: boolean;
}

/** One page of the files of the content folder that pass the filter, drafts and errors included. */
export const listContent = useCase('studio.read', async ({ catalog, language }, filter: StudioFilter, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const standing = catalog.files();
  // The table of the evidence has a page of its own; here it is only while it is to be mended.
  const all = standing.filter((file) => !file.evidence).map(asStudioFile);
  const asked = askedBy(filter.search ?? '');
  const found = all
    .filter((file) => !filter.kind || file.kind === filter.kind)
    .filter((file) => !filter.state || file.state === filter.state)
    .filter(({ title, path }) => asked.length === 0 || holdsAll(`${title ?? ''} ${path}`, asked))
    .sort(ordersIn(language)[filter.sort ?? 'path']);
  const grouped = studioGroups.map((id) => ({ id, files: found.filter((file) => groupOf(file) === id) }));
  const { offset, page, pages } = pageOf(found.length, filesListed, filter.page ?? 1);
  const count = (state: FileState) => all.filter((file) => file.state === state).length;
  const counts = {
    'to-mend': count('to-mend'),
    'older-live': count('older-live'),
    draft: count('draft'),
    live: count('live'),
  };
  return ok<StudioList>({
    files: grouped.flatMap(({ files }) => files).slice(offset, offset + filesListed),
    groups: grouped
      .filter(({ files }) => files.length > 0)
      .map(({ id, files }) => ({
        ...{ id, count: files.length },
        languages: [...new Set(files.map((file) => file.language))],
      })),
    ...{ page, pages, counts },
    hasEvidence: standing.some((file) => file.evidence),
  });
});

/** The group in which the studio lists a file. */
export function groupOf({ errors, warnings, kind }: StudioFile): StudioGroup {
  if (errors > 0) return 'to-mend';
  return warnings > 0 ? 'warnings' : kind;
}

interface Preview {
  readonly file: StudioFile;
  /** What compiles now, or the last version that did; null when none ever did. */
  readonly document: Document | null;
  /** The standards and claims that it names, drafts too, so that they can be shown by name. */
  readonly standards: readonly Standard[];
  readonly claims: readonly Claim[];
  /** Whether the trainer has a draft of it. */
  readonly draft: boolean;
}

/** One file with everything in it, keys and explanations too; refuses what is not there. */
export const previewContent = useCase(
  'studio.read',
  async (context, { kind, language, slug }: { kind: string; language: string; slug: string }, authorise) => {
    const allowed = authorise();
    if (!allowed.ok) return allowed;
    const file = context.catalog.file(pathOf({ kind, language, slug }));
    if (!file) return refuse('not-found');
    const draft = await draftOf(context.db.read, file.path, allowed.value.id);
    return ok<Preview>({
      file: asStudioFile(file),
      document: file.entry?.document ?? null,
      standards: documentsOf(context, 'standards', language),
      claims: documentsOf(context, 'claims', language),
      draft: draft !== null,
    });
  },
);

/** A file as the studio lists it, with how it stands and how much there is to mend. */
export function asStudioFile(file: ContentFile): StudioFile {
  const { kind, slug, language, path, diagnostics, entry } = file;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const title = entry?.document.title ?? null;
  return {
    kind,
    slug,
    language,
    path,
    diagnostics,
    title,
    state: stateOf(file),
    errors,
    warnings: diagnostics.length - errors,
  };
}

function stateOf({ entry, inError }: ContentFile): FileState {
  if (inError) return entry && !entry.document.draft ? 'older-live' : 'to-mend';
  return entry?.document.draft ? 'draft' : 'live';
}

// A path is no word of a language: it stands where a file manager puts it.
const byPath = (a: StudioFile, b: StudioFile) => (a.path < b.path ? -1 : 1);

function ordersIn(language: string): Record<StudioSort, (a: StudioFile, b: StudioFile) => number> {
  const compare = collate(language);
  return {
    path: byPath,
    title: (a, b) => compare(a.title ?? a.slug, b.title ?? b.slug) || byPath(a, b),
    state: (a, b) => fileStates.indexOf(a.state) - fileStates.indexOf(b.state) || byPath(a, b),
  };
}

/** The documents of a kind in `language`, and in the language of their source those that it lacks. */
export function documentsOf<K extends 'standards' | 'claims'>({ catalog }: Context, kind: K, language: string) {
  type D = Extract<Document, { kind: K }>;
  const found = new Map<string, D>();
  for (const wanted of new Set([sourceLanguage, language])) {
    for (const { entry } of catalog.files()) {
      if (entry?.document.kind === kind && entry.document.language === wanted) {
        found.set(entry.document.slug, entry.document as D);
      }
    }
  }
  return [...found.values()];
}
