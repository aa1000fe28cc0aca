import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { AtReplace } from '#catalog/replace.ts';
import { events, people, publications, roles } from '#db/schema/index.ts';
import { mendKey } from '#domain/mends/mend.ts';
import type { Result } from '#domain/shared/result.ts';
import { MINUTE } from '#domain/shared/time.ts';
import { cast } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import type { Context } from '#usecases/context.ts';
import { beginDraft, beginTranslation, discardDraft, keepMine, listDrafts, saveDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { preparePublication, publishDraft, readHistory, rollBack } from '#usecases/publications.ts';
import { settleInterrupted } from '#usecases/publishing.ts';

const place = { kind: 'lessons', language: 'en', slug: 'carry-the-effort' };
const path = 'lessons/en/carry-the-effort.md';

let folder: string;
let world: World;
let forms = 0;
const form = () => `form-${++forms}`;
const marius = () => world.as('marius');
/** A second trainer. */
const linas = (): Context => ({ ...world.as('marius'), actor: { ...cast.marius, id: 'linas', name: 'Linas Balsys' } });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-'));
  cpSync(join(import.meta.dirname, '../support/content'), folder, { recursive: true });
  world = await openWorld({ content: folder });
  await world.db.write(async (tx) => {
    await tx
      .insert(people)
      .values({ id: 'linas', name: 'Linas Balsys', email: 'linas@x.example', createdAt: world.now });
    await tx.insert(roles).values({ personId: 'linas', role: 'trainer' });
  });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const onDisk = (file = path) => readFileSync(join(folder, file), 'utf8');
const edit = (text: string, file = path) => writeFileSync(join(folder, file), text);

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

async function write(context: Context, change: (text: string) => string) {
  const page = got(await openEditor(context, place));
  const revision = page.draft?.revision ?? 0;
  const sent = { ...place, text: change(page.text), revision, base: page.base ?? '', clientId: form() };
  return saveDraft(context, sent);
}

async function publish(context: Context, { live = false, clientId = form() } = {}) {
  const { seen } = got(await preparePublication(context, place));
  return publishDraft(context, { ...place, seen, live, clientId });
}

const kept = async () => world.db.read.select().from(publications);
const done = async () =>
  (await world.db.read.select().from(events))
    .filter(({ verb }) => verb.startsWith('studio.'))
    .map(({ verb, by }) => `${by} ${verb}`);
const retitled = (title: string) => (text: string) => text.replace(/^title: .*$/m, `title: ${title}`);

describe('a draft', () => {
  test('is kept for its writer alone, and changes nothing in the folder', async () => {
    const before = onDisk();
    expect(await write(marius(), retitled('Carry it'))).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(onDisk()).toBe(before);
    expect(got(await openEditor(marius(), place))).toMatchObject({
      title: 'Carry it',
      differs: true,
      standing: 'in-step',
    });
    expect(got(await openEditor(linas(), place))).toMatchObject({ draft: null, differs: false });
  });

  test('sent twice counts once; saved from another window in the meantime, it is refused', async () => {
    const { text, base } = got(await openEditor(marius(), place));
    const sent = { ...place, text: `${text}\nMore.\n`, revision: 0, base: base ?? '', clientId: form() };
    const first = await saveDraft(marius(), sent);
    expect(await saveDraft(marius(), sent)).toEqual(first);
    const other = await saveDraft(marius(), { ...sent, text: 'Other.', clientId: form() });
    expect(other).toMatchObject({ refusal: { reason: 'draft-changed' } });
    expect(got(await openEditor(marius(), place)).text).toContain('More.');
  });

  test('is thrown away as it was shown: one that was saved from another window since is kept; done twice is done', async () => {
    await write(marius(), retitled('Seen'));
    await write(marius(), retitled('Written on'));
    expect(await discardDraft(marius(), { ...place, seen: 1 })).toMatchObject({ refusal: { reason: 'draft-changed' } });
    expect(got(await openEditor(marius(), place)).title).toBe('Written on');
    const done = await discardDraft(marius(), { ...place, seen: 2 });
    expect(done).toEqual({ ok: true, value: { inFolder: true } });
    expect(await discardDraft(marius(), { ...place, seen: 2 })).toEqual(done);
    expect(got(await openEditor(marius(), place)).draft).toBeNull();
  });

  test('that was thrown away elsewhere while it was written is drawn as it is typed, and can be saved again', async () => {
    const wanted = { kind: 'lessons', title: 'New', language: 'en', id: '', clientId: form() } as const;
    const begun = got(await beginDraft(marius(), wanted));
    got(await discardDraft(marius(), { ...begun, seen: 1 }));
    const sent = { ...begun, text: 'Typed on.', revision: 1, base: '' };
    const refused = await saveDraft(marius(), { ...sent, clientId: form() });
    expect(refused).toMatchObject({ refusal: { reason: 'draft-changed' } });
    const page = got(await openEditor(marius(), { ...begun, text: 'Typed on.' }));
    expect(page).toMatchObject({ text: 'Typed on.', draft: null, base: null, file: null });
    expect(await openEditor(marius(), begun)).toMatchObject({ refusal: { reason: 'not-found' } });
    got(await saveDraft(marius(), { ...sent, revision: 0, clientId: form() }));
    expect(got(await openEditor(marius(), begun)).text).toBe('Typed on.');
  });

  test('is for trainers alone', async () => {
    for (const name of ['ieva', 'daina', 'vilma', null] as const) {
      expect(await write(world.as('marius'), (text) => text)).toMatchObject({ ok: true });
      expect(await openEditor(world.as(name), place)).toMatchObject({ ok: false });
      expect(await publishDraft(world.as(name), { ...place, seen: '', live: false, clientId: form() })).toMatchObject({
        ok: false,
      });
      const { draft } = got(await openEditor(marius(), place));
      got(await discardDraft(marius(), { ...place, seen: draft?.revision ?? 0 }));
    }
  });

  test('tells of another trainer who has the file open or a draft of it', async () => {
    got(await openEditor(linas(), place));
    expect(got(await openEditor(marius(), place)).others).toEqual([
      { name: 'Linas Balsys', savedAt: null, here: true },
    ]);
    await write(linas(), retitled('His'));
    world.at(5 * MINUTE);
    expect(got(await openEditor(marius(), place)).others).toMatchObject([{ name: 'Linas Balsys', here: false }]);
  });

  test('begins as a new file from the template of its kind, never over one that is there', async () => {
    const wanted = { kind: 'lessons', title: 'A late part', language: 'en', id: '', clientId: form() } as const;
    const begun = got(await beginDraft(marius(), wanted));
    expect(await beginDraft(marius(), wanted)).toEqual({ ok: true, value: begun });
    const page = got(await openEditor(marius(), begun));
    expect(page).toMatchObject({ path: 'lessons/en/a-late-part.md', base: null, file: null, standing: 'in-step' });
    expect(page.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await beginDraft(marius(), { ...wanted, clientId: form() })).toMatchObject({
      refusal: { fields: { title: 'file-taken' } },
    });
    const taken = { ...wanted, title: 'Carry the effort', clientId: form() };
    expect(await beginDraft(marius(), taken)).toMatchObject({ refusal: { fields: { title: 'file-taken' } } });
    expect(await openEditor(linas(), begun)).toMatchObject({ refusal: { reason: 'not-found' } });
    expect(got(await listDrafts(linas(), {})).drafts).toMatchObject([
      { by: 'Marius Stonys', own: false, inFolder: false },
    ]);
  });

  test('begins as a translation, stamped with its source', async () => {
    const begun = got(
      await beginTranslation(marius(), { ...place, into: 'lt', note: 'to translate', clientId: form() }),
    );
    const page = got(await openEditor(marius(), begun));
    expect(page.text).toMatch(/^---\ndraft: true # to translate\n/);
    expect(page.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('takes a mend of one of its mistakes', async () => {
    const { text } = got(await openEditor(marius(), place));
    const broken = text.replace('serves: [carry-the-effort', 'serves: [carry-the-efort');
    const [told] = got(await openEditor(marius(), { ...place, text: broken })).diagnostics;
    expect(told).toMatchObject({ rule: 'reference-unknown', replacement: { text: 'carry-the-effort' } });
    const mend = mendKey(told!);
    expect(got(await openEditor(marius(), { ...place, text: broken, mend })).text).toBe(text);
  });
});

describe('publishing', () => {
  test('shows a file without its byte order mark, so that columns are those of its mends, and writes it back', async () => {
    edit(`\ufeff${onDisk()}`);
    const before = onDisk();
    expect(got(await openEditor(marius(), place))).toMatchObject({
      text: before.slice(1),
      differs: false,
      standing: 'in-step',
    });
    await write(marius(), retitled('Carry it'));
    expect(await publish(marius())).toMatchObject({ ok: true });
    expect(onDisk()).toBe(retitled('Carry it')(before));
  });

  test('writes the file, keeps what it replaced and who did it, and the draft is no more', async () => {
    const before = onDisk();
    await write(marius(), retitled('Carry it'));
    expect(await publish(marius())).toMatchObject({ ok: true });
    expect(onDisk()).toBe(retitled('Carry it')(before));
    expect(world.catalog.get('lessons', 'carry-the-effort')?.document.title).toBe('Carry it');
    expect(await kept()).toMatchObject([
      { kind: 'found', personId: null, text: before, outcome: 'done' },
      { kind: 'publish', personId: 'marius', text: onDisk(), outcome: 'done' },
    ]);
    expect(await done()).toEqual(['marius studio.publish']);
    expect(got(await openEditor(marius(), place)).draft).toBeNull();
    expect(readdirSync(join(folder, 'lessons/en')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('the same form sent again publishes once', async () => {
    await write(marius(), retitled('Carry it'));
    const { seen } = got(await preparePublication(marius(), place));
    const sent = { ...place, seen, live: false, clientId: form() };
    const first = await publishDraft(marius(), sent);
    expect(await publishDraft(marius(), sent)).toEqual(first);
    expect(await done()).toEqual(['marius studio.publish']);
  });

  test('refuses what does not compile, and a draft that was written on since it was shown', async () => {
    const before = onDisk();
    await write(marius(), (text) => text.replace('serves: [', 'serves: [nowhere, '));
    expect(await publish(marius())).toMatchObject({ refusal: { reason: 'to-mend' } });
    const stale = { ...place, seen: 'another', live: false, clientId: form() };
    expect(await publishDraft(marius(), stale)).toMatchObject({ refusal: { reason: 'draft-changed' } });
    expect(onDisk()).toBe(before);
    expect(await kept()).toEqual([]);
    expect(await done()).toEqual([]);
  });

  test('never writes over an edit that was made on disk in the meantime: it shows both, and the writer decides', async () => {
    await write(marius(), retitled('Mine'));
    const theirs = retitled('Theirs')(onDisk());
    edit(theirs);
    expect(await publish(marius())).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    expect(onDisk()).toBe(theirs);
    const shown = got(await preparePublication(marius(), place));
    expect(shown).toMatchObject({ page: { standing: 'changed' }, standing: { text: theirs } });
    expect(shown.hunks.flat().map(({ is }) => is)).toContain('gone');
    edit(`${theirs}\nOnce more.\n`);
    const stale = { ...place, seen: shown.standing?.digest ?? '' };
    expect(await keepMine(marius(), stale)).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    const again = got(await preparePublication(marius(), place));
    got(await keepMine(marius(), { ...place, seen: again.standing?.digest ?? '' }));
    expect(await publish(marius())).toMatchObject({ ok: true });
    expect(onDisk()).toContain('title: Mine');
    expect((await kept())[0]).toMatchObject({ kind: 'found', text: `${theirs}\nOnce more.\n` });
  });

  test('a folder that cannot be written to is told; once that is mended, the same form publishes, and counts once', async () => {
    await write(marius(), retitled('Carry it'));
    const { seen } = got(await preparePublication(marius(), place));
    const sent = { ...place, seen, live: false, clientId: form() };
    const shut = { ...world.catalog, replace: () => 'cannot-write' as const };
    for (const _ of ['once', 'again'])
      expect(await publishDraft({ ...marius(), catalog: shut }, sent)).toMatchObject({
        refusal: { reason: 'cannot-write' },
      });
    expect((await kept()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['found done', 'publish dropped']);
    const first = await publishDraft(marius(), sent);
    expect(first).toMatchObject({ ok: true });
    expect(await publishDraft(marius(), sent)).toEqual(first);
    expect(onDisk()).toContain('title: Carry it');
    expect((await kept()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['found done', 'publish done']);
    expect(await done()).toEqual(['marius studio.publish']);
  });

  test('the same form sent twice at the same moment publishes once, and both are told so', async () => {
    await write(marius(), retitled('Carry it'));
    const { seen } = got(await preparePublication(marius(), place));
    const sent = { ...place, seen, live: false, clientId: form() };
    const [one, other] = await Promise.all([publishDraft(marius(), sent), publishDraft(marius(), sent)]);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual(one);
    expect((await kept()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['found done', 'publish done']);
    expect(await done()).toEqual(['marius studio.publish']);
  });

  test('a draft that is saved while it is published stays, however quick its writer', async () => {
    await write(marius(), retitled('Published'));
    let saved: ReturnType<typeof write> | undefined;
    const page = got(await openEditor(marius(), place));
    const atReplace: AtReplace = (moment) => {
      const text = retitled('Written on')(page.text);
      const sent = { ...place, text, revision: 1, base: page.base ?? '', clientId: form() };
      if (moment === 'before') saved = saveDraft(marius(), sent);
    };
    got(await publish({ ...marius(), catalog: openCatalog(folder, { atReplace }) }));
    expect(await saved).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(onDisk()).toContain('title: Published');
    expect(got(await openEditor(marius(), place))).toMatchObject({ title: 'Written on', draft: { revision: 2 } });
  });

  test('of two trainers the second is shown what the first published', async () => {
    await write(marius(), retitled('His'));
    await write(linas(), retitled('Hers'));
    expect(await publish(linas())).toMatchObject({ ok: true });
    expect(await publish(marius())).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    expect(got(await openEditor(marius(), place))).toMatchObject({ standing: 'changed', title: 'His' });
  });

  test('an edit between the last look and the renaming of a moment later stays', async () => {
    await write(marius(), retitled('Mine'));
    const atReplace: AtReplace = (moment) => moment === 'before' && edit('Written by somebody else.');
    const catalog = openCatalog(folder, { atReplace });
    expect(await publish({ ...marius(), catalog })).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    expect(onDisk()).toBe('Written by somebody else.');
    expect((await kept()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['found done', 'publish dropped']);
  });

  test('a draft whose file was deleted is kept, and puts the file back once its writer says so', async () => {
    await write(marius(), retitled('Back'));
    rmSync(join(folder, path));
    expect(got(await openEditor(marius(), place))).toMatchObject({ standing: 'deleted', file: null, title: 'Back' });
    expect(await publish(marius())).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    got(await keepMine(marius(), { ...place, seen: '' }));
    expect(await publish(marius())).toMatchObject({ ok: true });
    expect(onDisk()).toContain('title: Back');
  });

  test('a new file is put where none is; one that appeared there in the meantime stays', async () => {
    const begun = got(
      await beginDraft(marius(), { kind: 'lessons', title: 'New', language: 'en', id: '', clientId: form() }),
    );
    edit('Somebody else’s.', 'lessons/en/new.md');
    const { seen, page } = got(await preparePublication(marius(), begun));
    expect(page.standing).toBe('taken');
    const sent = { ...begun, seen, live: true };
    expect(await publishDraft(marius(), { ...sent, clientId: form() })).toMatchObject({
      refusal: { reason: 'changed-on-disk' },
    });
    expect(onDisk('lessons/en/new.md')).toBe('Somebody else’s.');
    rmSync(join(folder, 'lessons/en/new.md'));
    expect(await publishDraft(marius(), { ...sent, clientId: form() })).toMatchObject({ ok: true });
    expect(onDisk('lessons/en/new.md')).not.toContain('draft: true');
    expect(world.catalog.get('lessons', 'new')?.document.title).toBe('New');
  });

  test('once done, there is nothing more to look over; where no file is either, there is no such page', async () => {
    await write(marius(), retitled('Carry it'));
    await publish(marius());
    expect(await preparePublication(marius(), place)).toMatchObject({ refusal: { reason: 'nothing-to-publish' } });
    const none = { ...place, slug: 'none' };
    expect(await preparePublication(marius(), none)).toMatchObject({ refusal: { reason: 'not-found' } });
  });

  test('keeps the line endings of the file', async () => {
    edit(onDisk().replaceAll('\n', '\r\n'));
    await write(marius(), retitled('Carry it'));
    expect(await publish(marius())).toMatchObject({ ok: true });
    expect(onDisk()).toMatch(/^---\r\ntitle: Carry it\r\n/);
    expect(onDisk().replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('tells which other files it would put in error', async () => {
    await write(marius(), (text) => text);
    const standard = { kind: 'standards', language: 'en', slug: 'bad-news-first' };
    const page = got(await openEditor(marius(), standard));
    const text = page.text.replace(/^number: .*$/m, 'number: 4');
    expect(got(await openEditor(marius(), { ...standard, text })).spoiled).toEqual(['standards/en/put-it-right.md']);
  });
});

describe('history', () => {
  test('has every text with who published it, and going back publishes the old text again', async () => {
    const first = onDisk();
    await write(marius(), retitled('Second'));
    await publish(marius());
    world.at(MINUTE);
    await write(linas(), retitled('Third'));
    await publish(linas());
    const all = got(await readHistory(marius(), { ...place, version: null }));
    expect(all.versions.map(({ kind, by, current }) => [kind, by, current])).toEqual([
      ['publish', 'Linas Balsys', true],
      ['publish', 'Marius Stonys', false],
      ['found', null, false],
    ]);
    const version = all.versions[2]!.id;
    const chosen = got(await readHistory(marius(), { ...place, version })).chosen;
    expect(chosen?.text).toBe(first);
    const back = { ...place, version, now: all.now, clientId: form() };
    expect(await rollBack(marius(), back)).toMatchObject({ ok: true });
    expect(await rollBack(marius(), back)).toMatchObject({ ok: true });
    expect(onDisk()).toBe(first);
    expect(await done()).toEqual(['marius studio.publish', 'linas studio.publish', 'marius studio.roll-back']);
    expect(got(await readHistory(marius(), { ...place, version: null })).versions).toHaveLength(4);
  });

  test('going back is refused when the file is not the one that was shown, and when the text does not compile by now', async () => {
    await write(marius(), retitled('Second'));
    await publish(marius());
    const { versions, now } = got(await readHistory(marius(), { ...place, version: null }));
    const back = { ...place, version: versions[1]!.id, now };
    edit(`${onDisk()}\nEdited.\n`);
    expect(await rollBack(marius(), { ...back, clientId: form() })).toMatchObject({
      refusal: { reason: 'changed-on-disk' },
    });
    const again = got(await readHistory(marius(), { ...place, version: null }));
    expect(again.elsewhere?.flat().map(({ is }) => is)).toContain('new');
    for (const slug of ['carry-the-effort', 'put-it-right', 'bad-news-first'])
      rmSync(join(folder, `standards/en/${slug}.md`));
    const fresh = { ...marius(), catalog: openCatalog(folder) };
    expect(await rollBack(fresh, { ...back, now: again.now, clientId: form() })).toMatchObject({
      refusal: { reason: 'to-mend' },
    });
  });
});

describe('a publication that was interrupted', () => {
  /** Publishes until the process would have ended at this moment. */
  async function interrupted(at: 'before' | 'after') {
    await write(marius(), retitled('Interrupted'));
    const stop: AtReplace = (moment) => {
      if (moment === at) throw new Error('The process ended here');
    };
    await expect(publish({ ...marius(), catalog: openCatalog(folder, { atReplace: stop }) })).rejects.toThrow(
      'ended here',
    );
    return marius();
  }

  test('between the file and the database is done after the start: both agree', async () => {
    await settleInterrupted(await interrupted('after'));
    expect(onDisk()).toContain('title: Interrupted');
    expect((await kept()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['found done', 'publish done']);
    expect(await done()).toEqual(['marius studio.publish']);
    expect(got(await openEditor(marius(), place)).draft).toBeNull();
  });

  test('leaves the draft that was written on in the meantime', async () => {
    await interrupted('after');
    await write(marius(), retitled('Written on'));
    await settleInterrupted(marius());
    expect((await kept()).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(got(await openEditor(marius(), place))).toMatchObject({ title: 'Written on', draft: { revision: 2 } });
  });

  test('before the file is dropped after the start, and the draft is there to publish again', async () => {
    await settleInterrupted(await interrupted('before'));
    expect(onDisk()).not.toContain('title: Interrupted');
    expect((await kept()).map(({ outcome }) => outcome)).toEqual(['done', 'dropped']);
    expect(await done()).toEqual([]);
    expect(await publish(marius())).toMatchObject({ ok: true });
  });

  test('is settled by the next one too, once it cannot be under way any more', async () => {
    await interrupted('after');
    await write(linas(), retitled('Next'));
    expect(await publish(linas())).toMatchObject({ refusal: { reason: 'not-now' } });
    world.at(2 * MINUTE);
    expect(await publish(linas())).toMatchObject({ ok: true });
    expect(await done()).toEqual(['marius studio.publish', 'linas studio.publish']);
  });
});
