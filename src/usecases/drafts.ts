import { digestOfText } from '#catalog/digest.ts';
import { presentIn } from '#catalog/present.ts';
import { sourceDigest } from '#catalog/translations.ts';
import { allDrafts, deleteDraft, draftOf, keepDraft } from '#db/queries/drafts.ts';
import type { ContentKind } from '#domain/content/documents.ts';
import { languages, type Place, pathOf, placeOf } from '#domain/content/path.ts';
import { begin, freeIds } from '#domain/content/starter.ts';
import { begunTranslation } from '#domain/content/translation/begin.ts';
import { type DraftStanding, standingOf } from '#domain/drafts/standing.ts';
import { LONGEST_DRAFT, tidied, titleIn } from '#domain/drafts/text.ts';
import { shownZoneOf, zoneOf } from '#domain/people/actor.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { type Instant, localDay } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import type { FilePlace } from './editor.ts';

interface SentDraft extends FilePlace {
  readonly text: string;
  /** Of the draft as it stood when this text was begun; 0 where there was none. */
  readonly revision: number;
  /** The digest of the file that the text began with, '' for none. */
  readonly base: string;
  readonly clientId: string;
}

/**
 * Keeps what this person wrote of a file, and nothing of it in the folder. Refuses `draft-changed` when the draft was
 * saved from another window since; the same form sent twice counts once.
 */
export const saveDraft = useCase('studio.write', async (context, sent: SentDraft, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const path = knownPath(sent);
  if (!path) return refuse('not-found');
  const text = tidied(sent.text);
  if (text.length > LONGEST_DRAFT) return mend({ text: 'too-long' });
  const { id: personId } = trainer.value;
  const { clientId } = sent;
  const zone = shownZoneOf(trainer.value);
  return context.db.write(async (tx) => {
    const before = await draftOf(tx, path, personId);
    if (before && before.clientId === clientId && before.text === text) return ok(savedAs(before, zone));
    if ((before?.revision ?? 0) !== sent.revision) return refuse('draft-changed');
    // Without a draft and without a file it was thrown away elsewhere, and whoever still writes it begins it again.
    const base = before ? before.base : sent.base || null;
    const revision = before ? before.revision + 1 : firstRevision(context);
    const kept = { path, personId, text, base, savedAt: context.now, revision, clientId };
    await keepDraft(tx, kept);
    return ok(savedAs(kept, zone));
  });
});

/**
 * Of a draft that is begun: the moment. It is ahead of whatever an earlier draft of the file counted up to, one a save,
 * so that a form of that one, open in another window, is not taken for this one's.
 */
const firstRevision = ({ now }: Context): number => now;

const savedAs = ({ revision, savedAt }: { revision: number; savedAt: Instant }, zone: string) => ({
  revision,
  savedAt,
  zone,
});

/**
 * Throws this person's draft of a file away, as it was shown (`seen`: its revision); the file stays.
 * Refuses `draft-changed` when it was saved from another window since. Done twice is done.
 */
export const discardDraft = useCase(
  'studio.write',
  async (context, { seen, ...place }: FilePlace & { seen: number }, authorise) => {
    const trainer = authorise();
    if (!trainer.ok) return trainer;
    const path = knownPath(place);
    if (!path) return refuse('not-found');
    return context.db.write(async (tx) => {
      const draft = await draftOf(tx, path, trainer.value.id);
      if (draft && draft.revision !== seen) return refuse('draft-changed');
      if (draft) await deleteDraft(tx, draft);
      return ok({ inFolder: context.catalog.text(path) !== null });
    });
  },
);

/**
 * Lets a draft replace the file as it is now, after its writer has seen both (`seen`: the digest of the file that was
 * shown, '' for none). Refuses `changed-on-disk` when the file has changed once more.
 */
export const keepMine = useCase(
  'studio.write',
  async (context, { seen, ...place }: FilePlace & { seen: string }, authorise) => {
    const trainer = authorise();
    if (!trainer.ok) return trainer;
    const path = knownPath(place);
    if (!path) return refuse('not-found');
    return context.db.write(async (tx): Promise<Result<null>> => {
      const draft = await draftOf(tx, path, trainer.value.id);
      if (!draft) return refuse('not-found');
      const standing = context.catalog.text(path);
      const now = standing === null ? null : digestOfText(standing);
      if (now !== (seen || null)) return refuse('changed-on-disk');
      if (draft.base !== now) await keepDraft(tx, { ...draft, base: now, revision: draft.revision + 1 });
      return ok(null);
    });
  },
);

interface NewDraft {
  readonly kind: ContentKind;
  readonly title: string;
  readonly language: string;
  /** A claim's. */
  readonly id: string;
  readonly clientId: string;
}

/** What the form for a new file proposes. */
export const prepareDraft = useCase('studio.write', async ({ catalog, newId }, _: Record<never, never>, authorise) => {
  const trainer = authorise();
  return trainer.ok ? ok({ freeIds: freeIds(presentIn(catalog.files())), clientId: newId() }) : trainer;
});

/** Begins a new file as a draft, from the template of its kind. Nothing is in the folder before it is published. */
export const beginDraft = useCase('studio.write', async (context, form: NewDraft, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const { catalog, now } = context;
  const { kind, title, language } = form;
  if (title.trim() === '') return mend({ title: 'required' });
  const today = localDay(now, zoneOf(trainer.value));
  const id = form.id.trim().toLowerCase() || null;
  const begun = begin(
    catalog.starter(kind, language),
    { kind, title, language, id, today },
    presentIn(catalog.files()),
  );
  if ('why' in begun) {
    if (begun.why === 'needs')
      return mend({ kind: begun.needs[0] === 'lessons' ? 'needs-a-lesson' : 'needs-a-standard' });
    return begun.why === 'no-id' ? mend({ id: 'not-a-claim-id' }) : mend({ title: 'no-letters' });
  }
  return keepNew(context, trainer.value.id, begun.place, begun.text, form.clientId);
});

/** Begins the translation of a file that is there, as a draft; `note` says in it what is to be done. */
export const beginTranslation = useCase(
  'studio.write',
  async (context, form: FilePlace & { into: string; note: string; clientId: string }, authorise) => {
    const trainer = authorise();
    if (!trainer.ok) return trainer;
    const path = knownPath(form);
    const source = path && context.catalog.text(path);
    const place = placeOf(`${form.kind}/${form.into}/${form.slug}.md`);
    if (!source || !place) return refuse('not-found');
    const text = begunTranslation(source, sourceDigest(source), form.note);
    if (text === null) return mend({ into: 'no-front-matter' });
    return keepNew(context, trainer.value.id, place, text, form.clientId);
  },
);

/** The languages into which a file can be translated: those that lack it. */
export const prepareTranslation = useCase('studio.write', async ({ catalog, newId }, from: FilePlace, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const path = knownPath(from);
  const file = path === null ? null : catalog.file(path);
  if (!file) return refuse('not-found');
  const into = languages.filter((language) => catalog.file(pathOf({ ...file, language })) === null);
  const title = file.entry?.document.title ?? file.slug;
  return ok({ path: file.path, title, into, clientId: newId() });
});

/** A draft, as the studio lists it. */
export interface ListedDraft extends Place {
  readonly path: string;
  readonly title: string;
  readonly own: boolean;
  readonly by: string;
  readonly savedAt: Instant;
  readonly standing: DraftStanding;
  /** Whether its path is in the folder. */
  readonly inFolder: boolean;
}

/** Everybody's drafts, one's own first, each the latest first. */
export const listDrafts = useCase('studio.write', async ({ db, catalog }, _: Record<never, never>, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const rows = await allDrafts(db.read);
  const listed = rows.flatMap(({ draft, name }): ListedDraft[] => {
    const place = placeOf(draft.path);
    if (!place) return [];
    const text = catalog.text(draft.path);
    const standing = standingOf(draft.base, text === null ? null : digestOfText(text));
    const own = draft.personId === trainer.value.id;
    const title = titleIn(draft.text) || place.slug;
    return [
      { ...place, path: draft.path, title, own, by: name, savedAt: draft.savedAt, standing, inFolder: text !== null },
    ];
  });
  return ok({ drafts: listed.sort((a, b) => Number(b.own) - Number(a.own)), zone: shownZoneOf(trainer.value) });
});

async function keepNew(context: Context, personId: string, place: Place, text: string, clientId: string) {
  const path = pathOf(place);
  const field = place.kind === 'claims' ? 'id' : 'title';
  return context.db.write(async (tx): Promise<Result<Place>> => {
    const before = await draftOf(tx, path, personId);
    if (before?.clientId === clientId) return ok(place);
    if (before || context.catalog.text(path) !== null) return mend({ [field]: 'file-taken' });
    const savedAt = context.now;
    const revision = firstRevision(context);
    await keepDraft(tx, { path, personId, text: tidied(text), base: null, savedAt, revision, clientId });
    return ok(place);
  });
}

/** Null when there is no place for such a file. */
function knownPath(place: FilePlace): string | null {
  const path = pathOf(place);
  return placeOf(path) ? path : null;
}
