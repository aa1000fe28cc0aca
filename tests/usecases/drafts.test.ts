import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mendKey } from '#domain/mends/mend.ts';
import { MINUTE } from '#domain/shared/time.ts';
import { got } from '#tests/support/got.ts';
import { openStudio, place, publishing, retitled } from '#tests/support/publishing.ts';
import { newForm } from '#tests/support/walk/by-post.ts';
import type { World } from '#tests/support/world.ts';
import { beginDraft, beginTranslation, discardDraft, listDrafts, saveDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { publishDraft } from '#usecases/publications.ts';

let world: World;
beforeEach(async () => {
  world = await openStudio();
});
afterEach(() => world.close());

const { linas, marius, onDisk, write } = publishing(() => world);

describe('a draft', () => {
  test('is kept for its writer alone, and changes nothing in the folder', async () => {
    const before = onDisk();
    expect(await write(marius(), retitled('Carry it'))).toMatchObject({ ok: true, value: { revision: world.now } });
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
    const sent = { ...place, text: `${text}\nMore.\n`, revision: 0, base: base ?? '', clientId: newForm() };
    const first = await saveDraft(marius(), sent);
    expect(await saveDraft(marius(), sent)).toEqual(first);
    const other = await saveDraft(marius(), { ...sent, text: 'Other.', clientId: newForm() });
    expect(other).toMatchObject({ refusal: { reason: 'draft-changed' } });
    expect(got(await openEditor(marius(), place)).text).toContain('More.');
  });

  test('is thrown away as it was shown: one that was saved from another window since is kept; done twice is done', async () => {
    await write(marius(), retitled('Seen'));
    await write(marius(), retitled('Written on'));
    expect(await discardDraft(marius(), { ...place, seen: world.now })).toMatchObject({
      refusal: { reason: 'draft-changed' },
    });
    expect(got(await openEditor(marius(), place)).title).toBe('Written on');
    const done = await discardDraft(marius(), { ...place, seen: world.now + 1 });
    expect(done).toEqual({ ok: true, value: { inFolder: true } });
    expect(await discardDraft(marius(), { ...place, seen: world.now + 1 })).toEqual(done);
    expect(got(await openEditor(marius(), place)).draft).toBeNull();
  });

  test('that was thrown away elsewhere while it was written is drawn as it is typed, and can be saved again', async () => {
    const wanted = { kind: 'lessons', title: 'New', language: 'en', id: '', clientId: newForm() } as const;
    const begun = got(await beginDraft(marius(), wanted));
    got(await discardDraft(marius(), { ...begun, seen: world.now }));
    const sent = { ...begun, text: 'Typed on.', revision: world.now, base: '' };
    const refused = await saveDraft(marius(), { ...sent, clientId: newForm() });
    expect(refused).toMatchObject({ refusal: { reason: 'draft-changed' } });
    const page = got(await openEditor(marius(), { ...begun, text: 'Typed on.' }));
    expect(page).toMatchObject({ text: 'Typed on.', draft: null, base: null, file: null });
    expect(await openEditor(marius(), begun)).toMatchObject({ refusal: { reason: 'not-found' } });
    got(await saveDraft(marius(), { ...sent, revision: 0, clientId: newForm() }));
    expect(got(await openEditor(marius(), begun)).text).toBe('Typed on.');
  });

  test('that was begun anew is not taken for the one before it by a window that was open since: not to save over it, not to throw it away', async () => {
    got(await write(marius(), retitled('The first')));
    const open = got(await openEditor(marius(), place));
    const seen = open.draft?.revision ?? 0;
    got(await discardDraft(marius(), { ...place, seen }));
    world.at(1);
    got(await write(marius(), retitled('Begun anew')));
    const stale = { ...place, text: open.text, revision: seen, base: open.base ?? '', clientId: newForm() };
    expect(await saveDraft(marius(), stale)).toMatchObject({ refusal: { reason: 'draft-changed' } });
    expect(await discardDraft(marius(), { ...place, seen })).toMatchObject({ refusal: { reason: 'draft-changed' } });
    expect(got(await openEditor(marius(), place)).title).toBe('Begun anew');
  });

  test('is for trainers alone', async () => {
    for (const name of ['ieva', 'daina', 'vilma', null] as const) {
      expect(await write(world.as('marius'), (text) => text)).toMatchObject({ ok: true });
      expect(await openEditor(world.as(name), place)).toMatchObject({ ok: false });
      expect(
        await publishDraft(world.as(name), { ...place, seen: '', live: false, clientId: newForm() }),
      ).toMatchObject({
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
    const wanted = { kind: 'lessons', title: 'A late part', language: 'en', id: '', clientId: newForm() } as const;
    const begun = got(await beginDraft(marius(), wanted));
    expect(await beginDraft(marius(), wanted)).toEqual({ ok: true, value: begun });
    const page = got(await openEditor(marius(), begun));
    expect(page).toMatchObject({ path: 'lessons/en/a-late-part.md', base: null, file: null, standing: 'in-step' });
    expect(page.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await beginDraft(marius(), { ...wanted, clientId: newForm() })).toMatchObject({
      refusal: { fields: { title: 'file-taken' } },
    });
    const taken = { ...wanted, title: 'Carry the effort', clientId: newForm() };
    expect(await beginDraft(marius(), taken)).toMatchObject({ refusal: { fields: { title: 'file-taken' } } });
    expect(await openEditor(linas(), begun)).toMatchObject({ refusal: { reason: 'not-found' } });
    expect(got(await listDrafts(linas(), {})).drafts).toMatchObject([
      { by: 'Marius Stonys', own: false, inFolder: false },
    ]);
  });

  test('begins as a translation, stamped with its source', async () => {
    const begun = got(
      await beginTranslation(marius(), { ...place, into: 'lt', note: 'to translate', clientId: newForm() }),
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
