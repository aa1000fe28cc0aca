import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { AtReplace } from '#catalog/replace.ts';
import { got } from '#tests/support/got.ts';
import { openStudio, path, place, publishing, retitled } from '#tests/support/publishing.ts';
import { newForm } from '#tests/support/walk/by-post.ts';
import type { World } from '#tests/support/world.ts';
import { beginDraft, keepMine, saveDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { preparePublication, publishDraft } from '#usecases/publications.ts';

let world: World;
beforeEach(async () => {
  world = await openStudio();
});
afterEach(() => world.close());

const { done, edit, kept, linas, marius, onDisk, publish, write } = publishing(() => world);

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
    expect(readdirSync(join(world.folder, 'lessons/en')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('the same form sent again publishes once', async () => {
    await write(marius(), retitled('Carry it'));
    const { seen } = got(await preparePublication(marius(), place));
    const sent = { ...place, seen, live: false, clientId: newForm() };
    const first = await publishDraft(marius(), sent);
    expect(await publishDraft(marius(), sent)).toEqual(first);
    expect(await done()).toEqual(['marius studio.publish']);
  });

  test('refuses what does not compile, and a draft that was written on since it was shown', async () => {
    const before = onDisk();
    await write(marius(), (text) => text.replace('serves: [', 'serves: [nowhere, '));
    expect(await publish(marius())).toMatchObject({ refusal: { reason: 'to-mend' } });
    const stale = { ...place, seen: 'another', live: false, clientId: newForm() };
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
    const sent = { ...place, seen, live: false, clientId: newForm() };
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
    const sent = { ...place, seen, live: false, clientId: newForm() };
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
      const sent = { ...place, text, revision: world.now, base: page.base ?? '', clientId: newForm() };
      if (moment === 'before') saved = saveDraft(marius(), sent);
    };
    got(await publish({ ...marius(), catalog: openCatalog(world.folder, { atReplace }) }));
    expect(await saved).toMatchObject({ ok: true, value: { revision: world.now + 1 } });
    expect(onDisk()).toContain('title: Published');
    expect(got(await openEditor(marius(), place))).toMatchObject({
      title: 'Written on',
      draft: { revision: world.now + 1 },
    });
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
    const catalog = openCatalog(world.folder, { atReplace });
    expect(await publish({ ...marius(), catalog })).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    expect(onDisk()).toBe('Written by somebody else.');
    expect((await kept()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['found done', 'publish dropped']);
  });

  test('a draft whose file was deleted is kept, and puts the file back once its writer says so', async () => {
    await write(marius(), retitled('Back'));
    rmSync(join(world.folder, path));
    expect(got(await openEditor(marius(), place))).toMatchObject({ standing: 'deleted', file: null, title: 'Back' });
    expect(await publish(marius())).toMatchObject({ refusal: { reason: 'changed-on-disk' } });
    got(await keepMine(marius(), { ...place, seen: '' }));
    expect(await publish(marius())).toMatchObject({ ok: true });
    expect(onDisk()).toContain('title: Back');
  });

  test('a new file is put where none is; one that appeared there in the meantime stays', async () => {
    const begun = got(
      await beginDraft(marius(), { kind: 'lessons', title: 'New', language: 'en', id: '', clientId: newForm() }),
    );
    edit('Somebody else’s.', 'lessons/en/new.md');
    const { seen, page } = got(await preparePublication(marius(), begun));
    expect(page.standing).toBe('taken');
    const sent = { ...begun, seen, live: true };
    expect(await publishDraft(marius(), { ...sent, clientId: newForm() })).toMatchObject({
      refusal: { reason: 'changed-on-disk' },
    });
    expect(onDisk('lessons/en/new.md')).toBe('Somebody else’s.');
    rmSync(join(world.folder, 'lessons/en/new.md'));
    expect(await publishDraft(marius(), { ...sent, clientId: newForm() })).toMatchObject({ ok: true });
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
