import type { Catalog } from '#catalog/catalog.ts';
import { detectEnding } from '#catalog/media/detect.ts';
import { readMedium as read } from '#catalog/media/read.ts';
import type { Saved } from '#catalog/save.ts';
import { allDrafts } from '#db/queries/drafts.ts';
import { listEvents } from '#db/queries/events.ts';
import { placeOf } from '#domain/content/path.ts';
import { slugged } from '#domain/markdown/braces.ts';
import { isMediumName, kindOfEnding, largestMedium, type Medium, mediaFolder } from '#domain/media/medium.ts';
import { withoutMetadata } from '#domain/media/strip/strip.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { useCase } from './context.ts';
import { record } from './events.ts';

/** A file that shows a medium. */
export interface MediumUser {
  readonly path: string;
  readonly kind: string;
  readonly language: string;
  readonly slug: string;
  /** Null when no version of it ever compiled. */
  readonly title: string | null;
  /** The first line that names it; null when only an older version, which is still served, or a draft does. */
  readonly line: number | null;
  /** Who has a draft that names it and has not published it, by name. */
  readonly draftBy: string | null;
}

/** A picture or a sound with every file that shows it, drafts too. */
export interface MediumView extends Medium {
  readonly users: readonly MediumUser[];
}

/** All that can be shown, by name. */
export const listMedia = useCase('media.list', async (context, _: undefined, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const drafts = await allDrafts(context.db.read);
  return ok<readonly MediumView[]>(context.catalog.media.list().map((one) => asView(context.catalog, drafts, one)));
});

/** One of them, by its name; refuses what is not there. */
export const showMedium = useCase('media.list', async ({ catalog, db }, { name }: { name: string }, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const found = isMediumName(name) ? catalog.media.find(name) : 'missing';
  return typeof found === 'string' ? refuse('not-found') : ok(asView(catalog, await allDrafts(db.read), found));
});

export interface Upload {
  /** Null when no file was sent. */
  readonly bytes: Uint8Array | null;
  readonly fileName: string;
  /** Without its ending; empty: made from the file's name. */
  readonly name: string;
  readonly clientId: string;
}

/**
 * Puts a picture or a sound into the media folder, without what a telephone wrote beside it. What it is its first bytes
 * say, whatever it was called. The same form sent again adds nothing more; another file of that name is never touched.
 */
export const addMedium = useCase('media.add', async (context, upload: Upload, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const checked = await check(upload);
  if (!checked.ok) return checked;
  const { medium, bytes } = checked.value;
  const { name, digest, size } = medium;
  const done = ok({ name });
  const added = await withFile(() =>
    context.db.write(async (tx) => {
      const before = await listEvents(tx, 'media', name, 'media.add');
      const again = (event: (typeof before)[number]) => event.by === trainer.value.id;
      if (before.some((event) => again(event) && event.detail?.clientId === upload.clientId)) return;
      await record(tx, context, 'media.add', 'media', name, {
        ...{ clientId: upload.clientId, path: `${mediaFolder}/${name}`, digest, size },
      });
      stopUnless('saved', context.catalog.media.add(name, bytes));
    }),
  );
  if (added === 'done') return done;
  return added === 'exists' ? mend({ name: 'medium-taken' }) : refuse('cannot-write');
});

/** Takes a file out of the media folder that nothing shows. What attempts have shown of it stays kept with them. */
export const removeMedium = useCase('media.remove', async (context, { name }: { name: string }, authorise) => {
  const trainer = authorise();
  if (!trainer.ok) return trainer;
  const { catalog, db } = context;
  const found = isMediumName(name) ? catalog.media.find(name) : 'missing';
  if (typeof found === 'string') return refuse('not-found');
  const { users } = asView(catalog, await allDrafts(db.read), found);
  if (users.length > 0) return refuse('still-used');
  const removed = await withFile(() =>
    db.write(async (tx) => {
      await record(tx, context, 'media.remove', 'media', name, {
        path: `${mediaFolder}/${name}`,
        digest: found.digest,
      });
      stopUnless('removed', catalog.media.remove(name));
    }),
  );
  return removed === 'done' ? ok({ name }) : refuse('cannot-write');
});

/** What was sent as a medium, without place, time and names that a telephone wrote into it; or what to mend. */
async function check({ bytes, fileName, name }: Upload): Promise<Result<{ medium: Medium; bytes: Uint8Array }>> {
  if (!bytes || bytes.length === 0) return mend({ file: 'required' });
  const ending = await detectEnding(bytes);
  if (!ending) return mend({ file: 'medium-kind' });
  if (bytes.length > largestMedium[kindOfEnding(ending)]) return mend({ file: 'medium-too-large' });
  const slug = name.trim() || slugged(fileName.replace(/\.[^.]*$/, '')) || kindOfEnding(ending);
  if (!isMediumName(`${slug}.${ending}`)) return mend({ name: 'not-a-slug' });
  const stripped = withoutMetadata(ending, bytes);
  const medium = stripped ? read(`${slug}.${ending}`, stripped) : 'broken';
  if (stripped && typeof medium !== 'string') return ok({ medium, bytes: stripped });
  return mend({ file: medium === 'too-large' ? 'medium-too-large' : 'medium-broken' });
}

type Drafts = Awaited<ReturnType<typeof allDrafts>>;

function asView(catalog: Catalog, drafts: Drafts, medium: Medium): MediumView {
  const users = catalog.files().flatMap(({ path, kind, language, slug, entry, inError, media }): MediumUser[] => {
    const own = media.find(({ name }) => name === medium.name);
    // A file in error is served as it was.
    const older = inError && entry !== null && JSON.stringify(entry.document).includes(medium.digest);
    const title = entry?.document.title ?? null;
    return own || older ? [{ path, kind, language, slug, title, line: own?.line ?? null, draftBy: null }] : [];
  });
  const drafted = drafts.flatMap(({ draft: { path, text }, name }): MediumUser[] => {
    const place = text.includes(`(${mediaFolder}/${medium.name}`) ? placeOf(path) : null;
    return place ? [{ ...place, path, title: null, line: null, draftBy: name }] : [];
  });
  return { ...medium, users: [...users, ...drafted] };
}

class FileStopped extends Error {
  readonly why: Saved;
  constructor(why: Saved) {
    super(why);
    this.why = why;
  }
}

/** The event goes back with the transaction when the file cannot follow. */
function stopUnless(wanted: 'saved' | 'removed', got: Saved | 'removed'): void {
  if (got !== wanted) throw new FileStopped(got as Saved);
}

async function withFile(work: () => Promise<void>): Promise<Saved | 'done'> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof FileStopped) return error.why;
    throw error;
  }
}
