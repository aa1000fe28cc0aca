import { compile } from '#domain/content/compile.ts';
import type { Quiz, Standard } from '#domain/content/documents.ts';
import { pathOf, placeOf, sourceLanguage } from '#domain/content/path.ts';
import { type Exported, writeGift } from '#domain/exchange/gift/write.ts';
import { type ImportWishes, importQuiz } from '#domain/exchange/import.ts';
import type { Note } from '#domain/exchange/notes.ts';
import { filled, writeQuiz } from '#domain/exchange/write/quiz.ts';
import { slugged } from '#domain/markdown/braces.ts';
import type { Diagnostic } from '#domain/markdown/diagnostic.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { putIntoFolder } from './publishing.ts';

/** A file of another program, and what its quiz should be called here. */
export interface ImportForm extends ImportWishes {
  readonly text: string;
  /** Empty: made from the title, else from the file's name. */
  readonly slug: string;
  /** The name of the file that was sent; empty when the text was pasted. */
  readonly fileName: string;
  readonly language: string;
  /** What stands in the preview wherever something is still to write. */
  readonly missing: string;
  readonly clientId: string;
}

/** What an import would make. Nothing is saved. */
export interface ImportPreview {
  readonly form: ImportForm;
  readonly slug: string;
  readonly path: string;
  /** The file as it would be written. */
  readonly draft: string;
  readonly items: number;
  /** With `missing` wherever its author has to write; null when more than that is wrong. */
  readonly quiz: Quiz | null;
  readonly notes: readonly Note[];
  /** What is still to write, at its place in the draft. */
  readonly left: readonly Diagnostic[];
}

/** The standards that an imported quiz can serve. */
export const prepareImport = useCase('studio.import', async (context, _: undefined, authorise) => {
  const trainer = authorise();
  return trainer.ok ? ok(standardsOf(context)) : trainer;
});

/** Shows what a file would become; a file without any question that can be carried too, with what stands in its way. */
export const previewImport = useCase('studio.import', async (_context, form: ImportForm, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  return make(form);
});

/**
 * Saves an import as a new draft, the way all is published: a row, the file, the row settled with its event. The same
 * form sent again saves nothing more; another file of that name is never touched.
 */
export const saveImport = useCase('studio.import', async (context, form: ImportForm, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const made = make(form);
  if (!made.ok) return made;
  const { path, draft, slug, items } = made.value;
  if (items === 0) return mend({ text: 'nothing-to-import' });
  const { language, clientId } = form;
  const whole = { path, text: draft, base: null, kind: 'import', restores: null, draftRevision: null } as const;
  const saved = await putIntoFolder(context, trainer.value.id, { ...whole, clientId });
  if (saved.ok) return ok({ language, slug });
  return saved.refusal.reason === 'changed-on-disk' ? mend({ slug: 'slug-taken' }) : saved;
});

/** A quiz, drafts too, as GIFT; refuses what is no quiz, or one that never compiled. */
export const exportQuiz = useCase(
  'studio.export',
  async ({ catalog }, { kind, language, slug }: { kind: string; language: string; slug: string }, authorise) => {
    const trainer = authorise();
    if (!trainer.ok) return trainer;
    const document = catalog.file(pathOf({ kind, language, slug }))?.entry?.document;
    if (document?.kind !== 'quizzes') return refuse('not-found');
    return ok<Exported & { title: string }>({ ...writeGift(document), title: document.title });
  },
);

function make(form: ImportForm): Result<ImportPreview> {
  if (form.text.trim() === '') return mend({ text: 'required' });
  const { quiz, notes } = importQuiz(form.text, form);
  const fromFile = form.fileName.replace(/\.[^.]*$/, '');
  const slug = form.slug.trim() || slugged(quiz.front.title ?? fromFile) || 'imported-quiz';
  const path = `quizzes/${form.language}/${slug}.md`;
  if (!placeOf(path)) return mend({ slug: 'not-a-slug' });
  const draft = writeQuiz(quiz);
  const shown = compile(path, writeQuiz(filled(quiz, form.missing))).document;
  const left = compile(path, draft).diagnostics.filter(({ severity }) => severity === 'error');
  return ok({
    ...{ form, slug, path, draft, notes, left },
    items: quiz.items.length,
    quiz:
      shown?.kind === 'quizzes'
        ? { ...shown, serves: quiz.front.serves, items: shown.items.map((item) => served(item, quiz.front.serves)) }
        : null,
  });
}

/** Without the standard that stood for those that are still to be named. */
const served = <I extends Quiz['items'][number]>(item: I, serves: readonly string[]): I =>
  item.serves.join() === 'none' ? { ...item, serves } : item;

const standardsOf = ({ catalog }: Context): readonly Standard[] =>
  catalog
    .files()
    .flatMap(({ entry }) =>
      entry?.document.kind === 'standards' && entry.document.language === sourceLanguage ? [entry.document] : [],
    )
    .sort((a, b) => a.number - b.number);
