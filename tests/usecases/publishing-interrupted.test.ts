import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { AtReplace } from '#catalog/replace.ts';
import { MINUTE } from '#domain/shared/time.ts';
import { got } from '#tests/support/got.ts';
import { openStudio, place, publishing, retitled } from '#tests/support/publishing.ts';
import type { World } from '#tests/support/world.ts';
import { discardDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { settleInterrupted } from '#usecases/publishing.ts';

let world: World;
beforeEach(async () => {
  world = await openStudio();
});
afterEach(() => world.close());

const { done, kept, linas, marius, onDisk, publish, write } = publishing(() => world);

describe('a publication that was interrupted', () => {
  /** Publishes until the process would have ended at this moment. */
  async function interrupted(at: 'before' | 'after') {
    await write(marius(), retitled('Interrupted'));
    const stop: AtReplace = (moment) => {
      if (moment === at) throw new Error('The process ended here');
    };
    await expect(publish({ ...marius(), catalog: openCatalog(world.folder, { atReplace: stop }) })).rejects.toThrow(
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
    expect(got(await openEditor(marius(), place))).toMatchObject({
      title: 'Written on',
      draft: { revision: world.now + 1 },
    });
  });

  test('leaves the draft that was begun anew after the one that was published was thrown away', async () => {
    await interrupted('after');
    const { draft } = got(await openEditor(marius(), place));
    got(await discardDraft(marius(), { ...place, seen: draft?.revision ?? 0 }));
    world.at(1);
    got(await write(marius(), retitled('Begun anew')));
    await settleInterrupted(marius());
    expect(got(await openEditor(marius(), place))).toMatchObject({ title: 'Begun anew', draft: {} });
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
