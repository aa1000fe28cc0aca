import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { drafts, events, keptMedia } from '#db/schema/index.ts';
import { contentMemory } from '#server/content-memory.ts';
import { got } from '#tests/support/got.ts';
import { jpg, mp3, png, svg } from '#tests/support/media/files.ts';
import { place, toldJpg } from '#tests/support/media/told.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { show, start } from '#usecases/attempts.ts';
import { addMedium, listMedia, removeMedium, showMedium, type Upload } from '#usecases/media.ts';
import { readMedium } from '#usecases/media-file.ts';

const quiz = 'quizzes/en/carry-the-effort.md';
let world: World;
beforeEach(async () => {
  world = await openWorld({ content: 'copy' });
});
afterEach(() => world.close());

const upload = (more: Partial<Upload> = {}): Upload => ({
  ...{ bytes: png(), fileName: 'Kettle Label.PNG', name: '', clientId: 'form-1' },
  ...more,
});
const stored = (name: string) => join(world.folder, 'media', name);
const kept = () => world.db.read.select().from(events);
/** Puts a picture above the options of the first item. */
const showIn = (path: string, name: string) => {
  const text = readFileSync(join(world.folder, path), 'utf8');
  writeFileSync(join(world.folder, path), text.replace(/^(## .*)$/m, `$1\n![The plate](media/${name})\n`));
};
/** A catalogue of the folder as it stands now. */
const reopened = () => {
  const catalog = openCatalog(world.folder);
  return { ...world.as('marius'), catalog };
};

describe('uploading', () => {
  test('a picture is written under the name of its file, with its event; the same form sent again adds nothing', async () => {
    const added = await addMedium(world.as('marius'), upload());
    expect(added).toEqual({ ok: true, value: { name: 'kettle-label.png' } });
    expect(await addMedium(world.as('marius'), upload())).toEqual(added);
    expect(readFileSync(stored('kettle-label.png')).equals(png())).toBe(true);
    expect(readdirSync(join(world.folder, 'media'))).toEqual(['kettle-label.png']);
    expect(await kept()).toMatchObject([
      { verb: 'media.add', by: 'marius', noun: 'media', nounId: 'kettle-label.png', detail: { size: png().length } },
    ]);
    expect(got(await listMedia(world.as('marius'), undefined))).toMatchObject([
      { name: 'kettle-label.png', kind: 'image', width: 3, height: 2, users: [] },
    ]);
  });

  test('its first bytes say what it is, whatever it was called', async () => {
    const photo = upload({ bytes: jpg(), fileName: 'x.png', name: 'plate' });
    expect(await addMedium(world.as('marius'), photo)).toEqual({ ok: true, value: { name: 'plate.jpg' } });
    const sound = upload({ bytes: mp3(), fileName: 'message.wav', clientId: 'form-2' });
    expect(await addMedium(world.as('marius'), sound)).toEqual({ ok: true, value: { name: 'message.mp3' } });
  });

  test('what a telephone wrote into it is not stored, and the digest is of what is stored', async () => {
    expect(await addMedium(world.as('marius'), upload({ bytes: toldJpg(6) }))).toMatchObject({ ok: true });
    const bytes = readFileSync(stored('kettle-label.jpg'));
    expect(toldJpg(6).includes(place)).toBe(true);
    expect(bytes.includes(place)).toBe(false);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(got(await listMedia(world.as('marius'), undefined))).toMatchObject([
      { digest, size: bytes.length, width: 560, height: 880 },
    ]);
    expect(await kept()).toMatchObject([{ detail: { digest, size: bytes.length } }]);
    expect(await addMedium(world.as('marius'), upload({ bytes: toldJpg(6), clientId: 'form-2' }))).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['no file', { bytes: null }, { file: 'required' }],
    ['an empty one', { bytes: Buffer.alloc(0) }, { file: 'required' }],
    ['an SVG', { bytes: svg(), fileName: 'a.png' }, { file: 'medium-kind' }],
    ['a text', { bytes: Buffer.from('<script>alert(1)</script>'), fileName: 'a.jpg' }, { file: 'medium-kind' }],
    ['a GIF', { bytes: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1') }, { file: 'medium-kind' }],
    ['a picture over 4 MB', { bytes: Buffer.concat([png(), Buffer.alloc(4 << 20)]) }, { file: 'medium-too-large' }],
    ['a sound over 8 MB', { bytes: Buffer.concat([mp3(), Buffer.alloc(8 << 20)]) }, { file: 'medium-too-large' }],
    ['a picture of 7,000 pixels', { bytes: png(7000, 1) }, { file: 'medium-too-large' }],
    ['the beginning of a picture', { bytes: jpg().subarray(0, 40) }, { file: 'medium-broken' }],
    ['a picture without its end', { bytes: jpg().subarray(0, -2) }, { file: 'medium-broken' }],
    ['a name with a slash', { name: '../lessons/en/a' }, { name: 'not-a-slug' }],
    ['a name with capitals', { name: 'Plate' }, { name: 'not-a-slug' }],
  ] as const)('%s is sent back, and nothing is written', async (_what, more, fields) => {
    expect(await addMedium(world.as('marius'), upload(more))).toMatchObject({ ok: false, refusal: { fields } });
    expect(existsSync(join(world.folder, 'media'))).toBe(false);
    expect(await kept()).toEqual([]);
  });

  test('another file of that name is never written over, and leaves no event', async () => {
    mkdirSync(join(world.folder, 'media'));
    writeFileSync(stored('kettle-label.png'), png(9, 9));
    const refused = await addMedium(reopened(), upload());
    expect(refused).toMatchObject({ ok: false, refusal: { fields: { name: 'medium-taken' } } });
    expect(readFileSync(stored('kettle-label.png')).equals(png(9, 9))).toBe(true);
    expect(await kept()).toEqual([]);
  });

  test('it is for trainers alone', async () => {
    for (const name of ['ieva', 'daina', 'vilma'] as const)
      expect(await addMedium(world.as(name), upload())).toMatchObject({ refusal: { reason: 'not-allowed' } });
  });
});

describe('deleting', () => {
  test('what nothing shows is deleted with its event', async () => {
    await addMedium(world.as('marius'), upload());
    expect(await removeMedium(world.as('marius'), { name: 'kettle-label.png' })).toMatchObject({ ok: true });
    expect(existsSync(stored('kettle-label.png'))).toBe(false);
    expect((await kept()).map(({ verb }) => verb).sort()).toEqual(['media.add', 'media.remove']);
    expect(await removeMedium(world.as('marius'), { name: 'kettle-label.png' })).toMatchObject({ ok: false });
  });

  test('what a file shows stays, and it is said where that is', async () => {
    await addMedium(world.as('marius'), upload());
    showIn(quiz, 'kettle-label.png');
    const context = reopened();
    expect(got(await showMedium(context, { name: 'kettle-label.png' })).users).toMatchObject([
      { path: quiz, title: 'Carry the effort', line: 8 },
    ]);
    const refused = await removeMedium(context, { name: 'kettle-label.png' });
    expect(refused).toMatchObject({ refusal: { reason: 'still-used' } });
    expect(existsSync(stored('kettle-label.png'))).toBe(true);
  });

  test('what somebody’s draft shows stays, too', async () => {
    await addMedium(world.as('marius'), upload());
    const draft = { path: 'lessons/en/new.md', personId: 'marius', text: '![A](media/kettle-label.png)' };
    const row = { ...draft, base: null, savedAt: world.now, revision: 1, clientId: 'draft' };
    await world.db.write((tx) => tx.insert(drafts).values(row));
    expect(got(await showMedium(world.as('marius'), { name: 'kettle-label.png' })).users).toMatchObject([
      { path: 'lessons/en/new.md', draftBy: 'Marius Stonys' },
    ]);
    expect(await removeMedium(world.as('marius'), { name: 'kettle-label.png' })).toMatchObject({ ok: false });
  });

  test.each(['../standards/en/put-it-right.md', '..', 'none.png'])('there is no %s to delete', async (name) => {
    expect(await removeMedium(world.as('marius'), { name })).toMatchObject({ refusal: { reason: 'not-found' } });
  });
});

describe('a picture that changes', () => {
  const shownBy = (text: string) => /\/media\/([0-9a-f]{64}\.png)/.exec(text)?.[1] ?? '';

  test('shows anew in what is read from now on, and an attempt goes on showing what it began with', async () => {
    await addMedium(world.as('marius'), upload());
    showIn(quiz, 'kettle-label.png');
    const before = { ...world.as('ieva'), catalog: openCatalog(world.folder) };
    const { id } = got(await start(before, { kind: 'quizzes', slug: 'carry-the-effort', clientId: 'begin' }));
    writeFileSync(stored('kettle-label.png'), png(30, 20));
    const after = { ...world.as('ieva'), catalog: openCatalog(world.folder) };

    const attempt = shownBy(JSON.stringify(got(await show(after, { id }))));
    const now = shownBy(JSON.stringify(after.catalog.get('quizzes', 'carry-the-effort')));
    expect(now).not.toBe(attempt);
    expect(Buffer.from(got(await readMedium(after, { name: attempt, range: null })).bytes).equals(png())).toBe(true);
    expect(Buffer.from(got(await readMedium(after, { name: now, range: null })).bytes).equals(png(30, 20))).toBe(true);

    rmSync(join(world.folder, 'media'), { recursive: true });
    const gone = { ...world.as('ieva'), catalog: openCatalog(world.folder) };
    expect(got(await readMedium(gone, { name: attempt, range: 'bytes=1-3' }))).toMatchObject({
      ...{ size: png().length, range: { from: 1, to: 3 } },
      bytes: new Uint8Array([0x50, 0x4e, 0x47]),
    });
  });

  test('that is gone leaves its file as it was served, picture and all', async () => {
    await addMedium(world.as('marius'), upload());
    showIn(quiz, 'kettle-label.png');
    const memory = () => contentMemory(world.db, () => world.now);
    openCatalog(world.folder, { memory: await memory() });
    await world.db.write(async () => {});
    rmSync(stored('kettle-label.png'));
    const catalog = openCatalog(world.folder, { memory: await memory() });
    expect(catalog.file(quiz)).toMatchObject({ inError: true, diagnostics: [{ rule: 'media-unknown' }] });
    const name = shownBy(JSON.stringify(catalog.get('quizzes', 'carry-the-effort')));
    const sent = got(await readMedium({ ...world.as('ieva'), catalog }, { name, range: null }));
    expect(Buffer.from(sent.bytes).equals(png())).toBe(true);
  });

  test('a sound of several parts is kept whole, and read from any byte on', async () => {
    const long = Buffer.concat([mp3(), Buffer.alloc(600_000, 7), Buffer.from([1, 2, 3])]);
    await addMedium(world.as('marius'), upload({ bytes: long, name: 'rings' }));
    const text = readFileSync(join(world.folder, quiz), 'utf8');
    writeFileSync(
      join(world.folder, quiz),
      text.replace(/^(## .*)$/m, '$1\n![Rasa](media/rings.mp3)\n\n> It drips.\n'),
    );
    const before = { ...world.as('ieva'), catalog: openCatalog(world.folder) };
    got(await start(before, { kind: 'quizzes', slug: 'carry-the-effort', clientId: 'begin' }));
    const [row] = await world.db.read.select().from(keptMedia);
    rmSync(join(world.folder, 'media'), { recursive: true });
    const gone = { ...world.as('ieva'), catalog: openCatalog(world.folder) };
    const read = async (range: string | null) =>
      Buffer.from(got(await readMedium(gone, { name: `${row!.digest}.mp3`, range })).bytes);
    expect((await read(null)).equals(long)).toBe(true);
    expect(await read('bytes=-4')).toEqual(Buffer.from([7, 1, 2, 3]));
    expect(await read('bytes=262143-262144')).toEqual(long.subarray(262_143, 262_145));
  });
});

test('a file that is saved while the site runs is shown at the next look', async () => {
  const catalog = openCatalog(world.folder, { watch: true });
  const context = { ...world.as('marius'), catalog };
  await addMedium(context, upload());
  showIn(quiz, 'kettle-label.png');
  await expect.poll(() => catalog.file(quiz)?.media.length).toBe(1);
  const before = catalog.get('quizzes', 'carry-the-effort')?.digest;
  writeFileSync(stored('kettle-label.png'), png(30, 20));
  await expect.poll(() => catalog.get('quizzes', 'carry-the-effort')?.digest).not.toBe(before);
  catalog.close();
});

test('nobody but who is signed in is sent a picture, and none that is not ours', async () => {
  await addMedium(world.as('marius'), upload());
  const [medium] = got(await listMedia(world.as('marius'), undefined));
  const name = `${medium!.digest}.png`;
  expect(await readMedium(world.as(null), { name, range: null })).toMatchObject({
    refusal: { reason: 'sign-in-needed' },
  });
  expect(got(await readMedium(world.as('ieva'), { name, range: null })).type).toBe('image/png');
  for (const other of ['../evidence.md', 'kettle-label.png', name.replace('.png', '.jpg'), `${'0'.repeat(64)}.png`])
    expect(await readMedium(world.as('ieva'), { name: other, range: null })).toMatchObject({
      refusal: { reason: 'not-found' },
    });
});
