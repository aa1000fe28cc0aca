import { digestOfText } from '#catalog/digest.ts';
import { draftOf } from '#db/queries/drafts.ts';
import { publicationByForm, publicationById, publicationsOf } from '#db/queries/publications.ts';
import { pathOf, placeOf } from '#domain/content/path.ts';
import { differenceOf, type Hunk } from '#domain/differences/difference.ts';
import { asWritten, tidied, titleIn, withoutDraftLine } from '#domain/drafts/text.ts';
import { type Mendable, withMends } from '#domain/mends/mend.ts';
import { shownZoneOf } from '#domain/people/actor.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import type { Instant } from '#domain/shared/time.ts';
import { useCase } from './context.ts';
import { type EditorPage, editorPage, type FilePlace } from './editor.ts';
import { putIntoFolder } from './publishing.ts';

/** What publishing a draft would do. */
export interface PublicationAsked {
  readonly page: EditorPage;
  /** The digest of the draft as it is shown. */
  readonly seen: string;
  /** The file as it stands now; null for none. */
  readonly standing: { readonly text: string; readonly digest: string } | null;
  /** From the file to the draft. */
  readonly hunks: readonly Hunk[];
}

/** One's own draft beside the file. Refuses `nothing-to-publish` where there is the file alone, `not-found` where neither is. */
export const preparePublication = useCase('studio.publish', async (context, place: FilePlace, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const page = await editorPage(context, trainer.value, place);
  if (!page.ok) return page;
  if (!page.value.draft) return refuse('nothing-to-publish');
  const { path, text } = page.value;
  const written = context.catalog.text(path);
  return ok<PublicationAsked>({
    page: page.value,
    seen: digestOfText(text),
    standing: written === null ? null : { text: tidied(written), digest: digestOfText(written) },
    hunks: differenceOf(tidied(written ?? ''), text),
  });
});

interface PublishForm extends FilePlace {
  /** The digest of the draft that was shown. */
  readonly seen: string;
  /** Whether to take out the line that keeps the file from learners. */
  readonly live: boolean;
  readonly clientId: string;
}

/**
 * Writes one's own draft into the content folder, where the next page shows it. Refuses what does not compile
 * (`to-mend`), a file that is not the one that the draft began with (`changed-on-disk`) and a draft that was written on
 * since it was shown (`draft-changed`).
 */
export const publishDraft = useCase('studio.publish', async (context, form: PublishForm, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const { catalog, db } = context;
  const path = pathOf(form);
  if (!placeOf(path)) return refuse('not-found');
  const draft = await draftOf(db.read, path, trainer.value.id);
  if (draft && digestOfText(tidied(draft.text)) !== form.seen) return refuse('draft-changed');
  // The form may have been sent before, and its draft is gone since.
  const sent = draft ? null : await publicationByForm(db.read, trainer.value.id, form.clientId);
  if (!draft) return sent?.outcome === 'done' ? ok({ id: sent.id }) : refuse('not-found');
  const kept = tidied(draft.text);
  const text = form.live ? withoutDraftLine(kept) : kept;
  return putIntoFolder(context, trainer.value.id, {
    ...{ path, text: asWritten(text, catalog.text(path)), base: draft.base },
    ...{ kind: 'publish', restores: null, draftRevision: draft.revision, clientId: form.clientId },
  });
});

/** A text that the file held. */
export interface Version {
  readonly id: string;
  /** Counted from the oldest, which is 1: tells those of one minute apart, and stays. */
  readonly number: number;
  readonly at: Instant;
  readonly kind: 'publish' | 'roll-back' | 'import' | 'found';
  /** Null for what was found in the folder. */
  readonly by: string | null;
  /** Of a roll-back: the version whose text it brought back. */
  readonly restores: Pick<Version, 'number' | 'at'> | null;
  /** Whether the file holds this text now. */
  readonly current: boolean;
}

/** A version that was chosen, with what it did and what bringing it back would do. */
export interface ChosenVersion extends Version {
  readonly text: string;
  /** From the version before it. */
  readonly hunks: readonly Hunk[];
  /** From the file as it stands. */
  readonly back: readonly Hunk[];
  /** Errors that it has by now. */
  readonly toMend: readonly Mendable[];
}

export interface History extends FilePlace {
  readonly path: string;
  readonly title: string;
  /** The latest first. */
  readonly versions: readonly Version[];
  /** Whether the folder holds a text that the studio did not put there; how it differs from the latest version. */
  readonly elsewhere: readonly Hunk[] | null;
  readonly chosen: ChosenVersion | null;
  /** The digest of the file as it stands; '' for none. */
  readonly now: string;
  readonly inFolder: boolean;
  readonly zone: string;
  readonly today: Instant;
  readonly clientId: string;
}

/** What a file held, as far as the studio published or found it. Refuses `not-found` for what was never there. */
export const readHistory = useCase(
  'studio.read',
  async (context, { version, ...place }: FilePlace & { version: string | null }, authorise) => {
    const trainer = authorise();
    if (!trainer.ok) return trainer;
    const { catalog, db, newId, now } = context;
    const path = pathOf(place);
    if (!placeOf(path)) return refuse('not-found');
    const rows = await publicationsOf(db.read, path);
    const standing = catalog.text(path);
    if (rows.length === 0 && standing === null) return refuse('not-found');
    const digest = standing === null ? null : digestOfText(standing);
    const current = rows.findIndex((row) => row.digest === digest);
    const numbered = rows.map((row, place) => ({ ...row, number: rows.length - place }));
    const versions = numbered.map(
      ({ id, number, at, kind, by, restores }, place): Version => ({
        ...{ id, number, at, kind, by, current: place === current },
        restores: numbered.find((row) => row.id === restores) ?? null,
      }),
    );
    const at = versions.findIndex(({ id }) => id === version);
    const chosen = versions[at];
    if (version !== null && !chosen) return refuse('not-found');
    const textAt = async (place: number) => {
      const row = rows[place] && (await publicationById(db.read, rows[place].id));
      return tidied(row?.text ?? '');
    };
    const present = tidied(standing ?? '');
    const latest = await textAt(0);
    const chosenVersion = async (one: Version): Promise<ChosenVersion> => {
      const [text, before] = [await textAt(at), await textAt(at + 1)];
      const told = withMends(catalog.check(path, text).diagnostics, text);
      return {
        ...{ ...one, text, toMend: told.filter(({ severity }) => severity === 'error') },
        hunks: differenceOf(before, text),
        back: differenceOf(present, text),
      };
    };
    return ok<History>({
      ...{ ...place, path, versions, now: digest ?? '', inFolder: standing !== null },
      title: catalog.file(path)?.entry?.document.title ?? (titleIn(present || latest) || place.slug),
      elsewhere: rows.length > 0 && digest !== rows[0]?.digest ? differenceOf(latest, present) : null,
      chosen: chosen ? await chosenVersion(chosen) : null,
      zone: shownZoneOf(trainer.value),
      today: now,
      clientId: newId(),
    });
  },
);

interface RollBackForm extends FilePlace {
  /** Of the version. */
  readonly version: string;
  /** The digest of the file that was shown beside it, '' for none. */
  readonly now: string;
  readonly clientId: string;
}

/**
 * Publishes the text of an earlier version again; what stands there now stays in the history. Refuses `to-mend` when it
 * does not compile by now, and `changed-on-disk` when the file is not the one that was shown.
 */
export const rollBack = useCase('studio.publish', async (context, form: RollBackForm, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const path = pathOf(form);
  const version = await publicationById(context.db.read, form.version);
  if (!version || version.path !== path || version.outcome !== 'done') return refuse('not-found');
  const { text, id } = version;
  const { clientId } = form;
  return putIntoFolder(context, trainer.value.id, {
    ...{ path, text, base: form.now || null },
    ...{ kind: 'roll-back', restores: id, draftRevision: null, clientId },
  });
});
