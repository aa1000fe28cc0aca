import { digestOfText } from '#catalog/digest.ts';
import type { Database, Tx } from '#db/client.ts';
import { deleteDraft } from '#db/queries/drafts.ts';
import { recordEvent } from '#db/queries/events.ts';
import {
  forgetPublication,
  insertPublication,
  lastKnownDigest,
  type Publication,
  publicationByForm,
  publicationById,
  settlePublication,
  unsettled,
} from '#db/queries/publications.ts';
import { placeOf } from '#domain/content/path.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { MINUTE } from '#domain/shared/time.ts';
import type { Context } from './context.ts';

/** A text that is to be put into the folder. */
interface ToPublish {
  readonly path: string;
  /** As it is to be written. */
  readonly text: string;
  /** The digest of the file that it may replace; null: there is none. */
  readonly base: string | null;
  /** An import may have much to mend: it says itself that it is a draft. */
  readonly kind: 'publish' | 'roll-back' | 'import';
  /** The publication whose text is brought back. */
  readonly restores: string | null;
  /** The revision of the draft that is published; null: it is none. */
  readonly draftRevision: number | null;
  readonly clientId: string;
}

/** What putting a text into the folder reaches. */
type Reach = Pick<Context, 'catalog' | 'now' | 'newId'>;

/** A publication that is not settled after so long was interrupted; before, it is under way. */
const PATIENCE = MINUTE;

/**
 * Puts a text into the folder: first a row that says so, then the file, then the row is settled with its event. Refuses
 * `to-mend` for what does not compile, save an import, `changed-on-disk` when the file is not the one that was to be
 * replaced, `cannot-write` where the folder may only be read, and `not-now` while somebody else's publication of it is
 * under way. The same form sent twice counts once; one of which nothing came may be sent again.
 */
export async function putIntoFolder(
  context: Context,
  personId: string,
  wanted: ToPublish,
): Promise<Result<{ id: string }>> {
  const { db, catalog } = context;
  const isWrong = () =>
    catalog.check(wanted.path, wanted.text).diagnostics.some(({ severity }) => severity === 'error');
  if (wanted.kind !== 'import' && isWrong()) return refuse('to-mend');
  const begun = await db.write((tx) => begin(tx, context, personId, wanted));
  if (!begun.ok || begun.value.outcome === 'done') return begun;
  const row = begun.value;
  const replaced = catalog.replace(row.path, row.text, row.replaced, row.id);
  // Read at once, so that what the catalogue keeps of it is in the database before anybody is told.
  catalog.file(row.path);
  const published = await db.write(async (tx) => {
    if (replaced === 'saved') await finish(tx, context, row);
    // The same form, sent at the same moment, may have done it.
    else if (!(await isDone(tx, row.id))) await settlePublication(tx, row.id, 'dropped', context.now);
    return isDone(tx, row.id);
  });
  if (published) return ok({ id: row.id });
  return refuse(replaced === 'changed' ? 'changed-on-disk' : 'cannot-write');
}

async function begin(tx: Tx, context: Context, personId: string, wanted: ToPublish): Promise<Result<Publication>> {
  const { catalog, now, newId } = context;
  const { path, text, base } = wanted;
  for (const open of await unsettled(tx, path)) {
    // The same form sent again was told that nothing came of it.
    const own = open.personId === personId && open.clientId === wanted.clientId;
    if (now - open.at < PATIENCE && !own) return refuse('not-now');
    await settleByFolder(tx, context, open);
  }
  const sent = await publicationByForm(tx, personId, wanted.clientId);
  if (sent?.outcome === 'done') return ok(sent);
  if (sent?.outcome === null) return refuse('not-now');
  const standing = catalog.text(path);
  const before = standing === null ? null : digestOfText(standing);
  if (before !== base) return refuse('changed-on-disk');
  const digest = digestOfText(text);
  if (before === digest) return refuse('nothing-to-publish');
  // Nothing came of it: what hindered it may be mended, and it begins anew, after all that came in between.
  if (sent) await forgetPublication(tx, sent.id);
  const common = { path, at: now, restores: null, draftRevision: null, settledAt: null, outcome: null };
  if (standing !== null && before !== null && before !== (await lastKnownDigest(tx, path))) {
    const id = newId();
    const found = { ...common, id, personId: null, digest: before, text: standing, replaced: null, clientId: id };
    await insertPublication(tx, { ...found, kind: 'found', settledAt: now, outcome: 'done' });
  }
  const { kind, restores, draftRevision, clientId } = wanted;
  const row: Publication = {
    ...{ ...common, id: sent?.id ?? newId(), personId, digest, text, replaced: before },
    ...{ kind, restores, draftRevision, clientId },
  };
  await insertPublication(tx, row);
  return ok(row);
}

/** Settles at the start of the process what an earlier one left between the row and the file, or between the file and the row. */
export async function settleInterrupted(reach: Reach & { readonly db: Database }): Promise<void> {
  if ((await unsettled(reach.db.read)).length === 0) return;
  await reach.db.write(async (tx) => {
    for (const row of await unsettled(tx)) await settleByFolder(tx, reach, row);
  });
}

/** The folder says whether the file got its text. */
async function settleByFolder(tx: Tx, reach: Reach, row: Publication): Promise<void> {
  const { catalog, now } = reach;
  const standing = catalog.text(row.path);
  if (standing !== null && digestOfText(standing) === row.digest) await finish(tx, reach, row);
  else await settlePublication(tx, row.id, 'dropped', now);
  catalog.tidy(row.path, row.id);
}

const acts = {
  publish: { verb: 'studio.publish' },
  'roll-back': { verb: 'studio.roll-back' },
  import: { verb: 'studio.import' },
  // Of a text that was found in the folder nobody knows who wrote it; it is settled as it is written down.
  found: null,
} as const;

const isDone = async (tx: Tx, id: string): Promise<boolean> => (await publicationById(tx, id))?.outcome === 'done';

/** The row is done, with its event. The draft that it came from is no more, unless it was written on since. */
async function finish(tx: Tx, { now, newId }: Reach, row: Publication): Promise<void> {
  const { id, path, personId, digest, draftRevision } = row;
  // Somebody who thought it interrupted may have settled it.
  if (await isDone(tx, id)) return;
  await settlePublication(tx, id, 'done', now);
  const act = acts[row.kind];
  if (!act || personId === null) return;
  const { kind = '', language, slug } = placeOf(path) ?? {};
  const nounId = `${language}/${slug}`;
  await recordEvent(tx, { id: newId(), at: now, by: personId, ...act, noun: kind, nounId, detail: { path, digest } });
  if (draftRevision !== null) await deleteDraft(tx, { path, personId, revision: draftRevision });
}
