import { digestOfText } from '#catalog/digest.ts';
import { type Draft, draftOf, othersDrafts } from '#db/queries/drafts.ts';
import { personNames } from '#db/queries/people.ts';
import { publicationById } from '#db/queries/publications.ts';
import type { Claim, ContentKind, Document, Standard } from '#domain/content/documents.ts';
import { pathOf, placeOf } from '#domain/content/path.ts';
import { type DraftStanding, standingOf } from '#domain/drafts/standing.ts';
import { tidied, titleIn } from '#domain/drafts/text.ts';
import { type Mendable, mended, mendKey, withMends } from '#domain/mends/mend.ts';
import { type Actor, shownZoneOf } from '#domain/people/actor.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { asStudioFile, documentsOf, type StudioFile } from './studio.ts';

/** A file of the content folder, by the parts of its path. */
export interface FilePlace {
  readonly kind: string;
  readonly language: string;
  readonly slug: string;
}

/** Another trainer at the same file. */
export interface OtherTrainer {
  readonly name: string;
  /** When their draft was saved; null when they have none. */
  readonly savedAt: Instant | null;
  /** Whether they have it open now. */
  readonly here: boolean;
}

/** What an editor can complete: ids that are there, with what they are called. */
interface Named {
  readonly id: string;
  readonly title: string;
}
export type Names = Readonly<Record<Exclude<ContentKind, 'modules'> | 'rows' | 'media', readonly Named[]>>;

/** A file with its draft, as somebody who writes it sees it. */
export interface EditorPage {
  readonly path: string;
  readonly kind: ContentKind;
  readonly language: string;
  readonly slug: string;
  readonly title: string;
  /** Null: it is not in the folder. */
  readonly file: StudioFile | null;
  /** Lines end with `\n`. */
  readonly text: string;
  /** Null: nothing was saved yet. */
  readonly draft: Pick<Draft, 'savedAt' | 'revision'> | null;
  /** The digest of the file that the text began with; null for a new one. */
  readonly base: string | null;
  readonly standing: DraftStanding;
  /** Whether the text differs from the file. */
  readonly differs: boolean;
  readonly diagnostics: readonly Mendable[];
  /** What the text shows, or while it has errors what could be read last; null when nothing ever could. */
  readonly document: Document | null;
  /** Whether `document` is older than the text. */
  readonly older: boolean;
  readonly standards: readonly Standard[];
  readonly claims: readonly Claim[];
  /** Other files that would be in error if this were published, by path. */
  readonly spoiled: readonly string[];
  readonly others: readonly OtherTrainer[];
  readonly names: Names;
  readonly zone: string;
  readonly now: Instant;
  readonly clientId: string;
}

interface EditorAsked extends FilePlace {
  /** What is typed now, in place of what was saved. */
  readonly text?: string;
  /** A mend to make in it: the place and rule of its diagnostic, as `mendKey` gives them. */
  readonly mend?: string;
  /** The publication whose text to write on. */
  readonly from?: string | null;
}

/**
 * A file as this person writes it: what is typed, else their draft, else the file. Refuses `not-found` where there is
 * none of them.
 */
export const openEditor = useCase('studio.write', async (context, asked: EditorAsked, authorise) => {
  const trainer = authorise();
  return trainer.ok ? editorPage(context, trainer.value, asked) : trainer;
});

/** The same for what else shows a file with its draft. */
export async function editorPage(context: Context, actor: Actor, asked: EditorAsked): Promise<Result<EditorPage>> {
  const { catalog, db, now } = context;
  const place = placeOf(pathOf(asked));
  if (!place) return refuse('not-found');
  const path = pathOf(place);
  const draft = await draftOf(db.read, path, actor.id);
  const standing = catalog.text(path);
  // What is typed is drawn, also when its draft was thrown away from another window.
  if (!draft && standing === null && asked.text === undefined) return refuse('not-found');
  const restored = asked.from ? await publicationById(db.read, asked.from) : null;
  const kept = restored?.path === path ? restored.text : (draft?.text ?? standing ?? '');
  const typed = tidied(asked.text ?? kept);
  const text = asked.mend === undefined ? typed : mendedBy(context, path, typed, asked.mend);
  const checked = catalog.check(path, text);
  const file = standing === null ? null : catalog.file(path);
  const digest = standing === null ? null : digestOfText(standing);
  const base = draft ? draft.base : digest;
  context.presence.note(path, actor.id, now);
  return ok<EditorPage>({
    ...{ ...place, path, text, base },
    title: checked.document?.title ?? (titleIn(text) || place.slug),
    file: file && asStudioFile(file),
    draft: draft && { savedAt: draft.savedAt, revision: draft.revision },
    standing: standingOf(base, digest),
    differs: standing === null || tidied(standing) !== text,
    diagnostics: withMends(checked.diagnostics, text),
    document: checked.document ?? file?.entry?.document ?? null,
    older: checked.document === null,
    standards: documentsOf(context, 'standards', place.language),
    claims: documentsOf(context, 'claims', place.language),
    spoiled: checked.spoiled,
    others: await othersAt(context, path, actor.id),
    names: namesIn(context, place.language),
    zone: shownZoneOf(actor),
    now,
    clientId: context.newId(),
  });
}

/** The text with the mend of one of its diagnostics made; as it is when it has no such diagnostic by now. */
function mendedBy({ catalog }: Context, path: string, text: string, key: string): string {
  const told = withMends(catalog.check(path, text).diagnostics, text).find((one) => mendKey(one) === key);
  return told?.replacement ? mended(text, told.replacement) : text;
}

/** Who else writes this file, by who has saved a draft of it or has it open. */
async function othersAt({ db, presence, now }: Context, path: string, personId: string): Promise<OtherTrainer[]> {
  const here = presence.others(path, personId, now);
  const drafts = await othersDrafts(db.read, path, personId);
  const names = await personNames(
    db.read,
    here.filter((id) => !drafts.some((draft) => draft.personId === id)),
  );
  return [
    ...drafts.map((draft) => ({ name: draft.name, savedAt: draft.savedAt, here: here.includes(draft.personId) })),
    ...names.map(({ name }) => ({ name, savedAt: null, here: true })),
  ];
}

function namesIn({ catalog }: Context, language: string): Names {
  const files = catalog.files();
  const of = (kind: ContentKind): Named[] => {
    const found = new Map<string, Named>();
    for (const file of files) {
      if (file.kind !== kind || file.language === '') continue;
      if (found.has(file.slug) && file.language !== language) continue;
      found.set(file.slug, { id: file.slug, title: file.entry?.document.title ?? file.slug });
    }
    return [...found.values()];
  };
  const rows = files.find(({ evidence }) => evidence)?.evidence?.rows ?? [];
  return {
    ...{ standards: of('standards'), claims: of('claims'), lessons: of('lessons') },
    ...{ quizzes: of('quizzes'), scenarios: of('scenarios') },
    media: catalog.media.list().map(({ name }) => ({ id: name, title: '' })),
    rows: rows.map(({ id, says }) => ({ id, title: says.replace(/<[^>]*>/g, '').slice(0, 80) })),
  };
}
