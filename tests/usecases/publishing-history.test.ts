import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { MINUTE } from '#domain/shared/time.ts';
import { got } from '#tests/support/got.ts';
import { openStudio, place, publishing, retitled } from '#tests/support/publishing.ts';
import { newForm } from '#tests/support/walk/by-post.ts';
import type { World } from '#tests/support/world.ts';
import { readHistory, rollBack } from '#usecases/publications.ts';

let world: World;
beforeEach(async () => {
  world = await openStudio();
});
afterEach(() => world.close());

const { done, edit, linas, marius, onDisk, publish, write } = publishing(() => world);

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
    const back = { ...place, version, now: all.now, clientId: newForm() };
    expect(await rollBack(marius(), back)).toMatchObject({ ok: true });
    expect(await rollBack(marius(), back)).toMatchObject({ ok: true });
    expect(onDisk()).toBe(first);
    expect(await done()).toEqual(['marius studio.publish', 'linas studio.publish', 'marius studio.roll-back']);
    expect(got(await readHistory(marius(), { ...place, version: null })).versions).toHaveLength(4);
  });

  test('numbers its versions from the oldest, so that those of one minute are told apart, and says which one was brought back', async () => {
    await write(marius(), retitled('Second'));
    await publish(marius());
    const { versions, now } = got(await readHistory(marius(), { ...place, version: null }));
    expect(versions.map(({ number, kind, at }) => [number, kind, at])).toEqual([
      [2, 'publish', world.now],
      [1, 'found', world.now],
    ]);
    got(await rollBack(marius(), { ...place, version: versions[1]!.id, now, clientId: newForm() }));
    const [back, ...before] = got(await readHistory(marius(), { ...place, version: null })).versions;
    expect(back).toMatchObject({ number: 3, restores: { number: 1, at: world.now } });
    expect(before.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('going back is refused when the file is not the one that was shown, and when the text does not compile by now', async () => {
    await write(marius(), retitled('Second'));
    await publish(marius());
    const { versions, now } = got(await readHistory(marius(), { ...place, version: null }));
    const back = { ...place, version: versions[1]!.id, now };
    edit(`${onDisk()}\nEdited.\n`);
    expect(await rollBack(marius(), { ...back, clientId: newForm() })).toMatchObject({
      refusal: { reason: 'changed-on-disk' },
    });
    const again = got(await readHistory(marius(), { ...place, version: null }));
    expect(again.elsewhere?.flat().map(({ is }) => is)).toContain('new');
    for (const slug of ['carry-the-effort', 'put-it-right', 'bad-news-first'])
      rmSync(join(world.folder, `standards/en/${slug}.md`));
    const fresh = { ...marius(), catalog: openCatalog(world.folder) };
    expect(await rollBack(fresh, { ...back, now: again.now, clientId: newForm() })).toMatchObject({
      refusal: { reason: 'to-mend' },
    });
  });
});
