import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { drafts, events } from '#db/schema/index.ts';
import { cast } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { beginDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { exportQuiz, type ImportForm, previewImport, saveImport } from '#usecases/exchange.ts';
import { readHistory } from '#usecases/publications.ts';
import { settleInterrupted } from '#usecases/publishing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ content: 'copy' });
});
afterEach(() => world.close());

const form = (more: Partial<ImportForm> = {}): ImportForm => ({
  text: 'Open on Sundays? {F#We are not.#Right.} ',
  ...{ slug: 'sundays', fileName: '', language: 'en', format: null, title: 'Sundays', lead: 'One item.' },
  ...{ serves: ['put-it-right'], words: { yes: 'True', no: 'False' }, missing: 'To write', clientId: 'form-1' },
  ...more,
});
const written = (slug: string) => readFileSync(join(world.folder, `quizzes/en/${slug}.md`), 'utf8');
const imports = async () => (await world.db.read.select().from(events)).filter(({ verb }) => verb === 'studio.import');

test('a trainer sees what would be made, and nothing is saved by looking', async () => {
  const shown = await previewImport(world.as('marius'), form());
  expect(shown).toMatchObject({
    ok: true,
    value: { items: 1, left: [], notes: [], quiz: { items: [{ kind: 'single-choice' }] } },
  });
  expect(world.catalog.file('quizzes/en/sundays.md')).toBeNull();
  expect(await imports()).toEqual([]);
});

test('what is saved is a draft in the catalogue, with its event; the same form sent again saves nothing more', async () => {
  const saved = await saveImport(world.as('marius'), form());
  expect(saved).toEqual({ ok: true, value: { language: 'en', slug: 'sundays' } });
  expect(await saveImport(world.as('marius'), form())).toEqual(saved);
  expect(world.catalog.file('quizzes/en/sundays.md')).toMatchObject({
    inError: false,
    entry: { document: { draft: true } },
  });
  expect(world.catalog.get('quizzes', 'sundays')).toBeNull();
  expect(await imports()).toMatchObject([
    { by: 'marius', noun: 'quizzes', nounId: 'en/sundays', detail: { path: 'quizzes/en/sundays.md' } },
  ]);
});

test('what is saved has a history from its first text on, and another draft of that name stays with its writer', async () => {
  const place = { kind: 'quizzes', language: 'en', slug: 'sundays' };
  const own = { kind: 'quizzes' as const, title: 'Sundays', language: 'en', id: '', clientId: 'draft' };
  expect(await beginDraft(world.as('marius'), own)).toMatchObject({ ok: true });
  const written = (await world.db.read.select().from(drafts))[0];
  expect(written?.path).toBe('quizzes/en/sundays.md');
  await saveImport(world.as('marius'), form());
  expect(await readHistory(world.as('marius'), { ...place, version: null })).toMatchObject({
    value: { versions: [{ kind: 'import', by: cast.marius.name, current: true }], elsewhere: null },
  });
  const editor = await openEditor(world.as('marius'), place);
  expect(editor.ok && editor.value.draft && editor.value.text).toBe(written?.text);
});

test('a draft with much to mend is saved, and is not served', async () => {
  const text = 'Which? {=one ~two}';
  expect(await saveImport(world.as('marius'), form({ text, slug: 'unexplained' }))).toMatchObject({ ok: true });
  expect(world.catalog.file('quizzes/en/unexplained.md')).toMatchObject({ inError: true });
});

test.each([
  ['before', [], null],
  ['after', ['marius'], { kind: 'import', outcome: 'done' }],
] as const)('killed %s the file is in its place, the start agrees with the folder', async (moment, by, row) => {
  const context = world.as('marius');
  const catalog = openCatalog(world.folder, {
    atReplace: (at) => {
      if (at === moment) throw new Error('killed');
    },
  });
  await expect(saveImport({ ...context, catalog }, form())).rejects.toThrow('killed');
  catalog.close();
  expect(await imports()).toEqual([]);
  await settleInterrupted({ ...context, catalog: world.catalog });
  expect((await imports()).map((event) => event.by)).toEqual(by);
  expect(existsSync(join(world.folder, 'quizzes/en/sundays.md'))).toBe(row !== null);
  const history = await readHistory(context, { kind: 'quizzes', language: 'en', slug: 'sundays', version: null });
  expect(history.ok).toBe(row !== null);
  expect(await saveImport(world.as('marius'), form({ clientId: 'form-2' }))).toMatchObject({ ok: row === null });
});

test('a quiz of that name is never written over, and leaves no event', async () => {
  const before = written('carry-the-effort');
  const refused = await saveImport(world.as('marius'), form({ slug: 'carry-the-effort' }));
  expect(refused).toMatchObject({ ok: false, refusal: { fields: { slug: 'slug-taken' } } });
  expect(written('carry-the-effort')).toBe(before);
  expect(await imports()).toEqual([]);
});

test('a name that leads elsewhere, an empty text and a text without a question are refused', async () => {
  for (const slug of ['../lessons', 'a/b', 'Ä', '.x'])
    expect(await saveImport(world.as('marius'), form({ slug }))).toMatchObject({
      refusal: { fields: { slug: 'not-a-slug' } },
    });
  expect(await previewImport(world.as('marius'), form({ text: ' \n' }))).toMatchObject({
    refusal: { fields: { text: 'required' } },
  });
  expect(await saveImport(world.as('marius'), form({ text: 'No question.' }))).toMatchObject({
    refusal: { fields: { text: 'nothing-to-import' } },
  });
});

test('a content folder that cannot be written to is told; once it is mended, the same form is saved, and counts once', async () => {
  writeFileSync(join(world.folder, 'quizzes/lt'), '');
  const sent = form({ language: 'lt' });
  for (const _ of ['once', 'again'])
    expect(await saveImport(world.as('marius'), sent)).toMatchObject({ refusal: { reason: 'cannot-write' } });
  expect(await imports()).toEqual([]);
  rmSync(join(world.folder, 'quizzes/lt'));
  const saved = await saveImport(world.as('marius'), sent);
  expect(saved).toEqual({ ok: true, value: { language: 'lt', slug: 'sundays' } });
  expect(await saveImport(world.as('marius'), sent)).toEqual(saved);
  expect(await imports()).toHaveLength(1);
});

test('trainers alone import and export', async () => {
  for (const name of ['ieva', 'daina', 'vilma', null] as const) {
    expect(await previewImport(world.as(name), form())).toMatchObject({ ok: false });
    expect(await saveImport(world.as(name), form())).toMatchObject({ ok: false });
    const asked = { kind: 'quizzes', language: 'en', slug: 'carry-the-effort' };
    expect(await exportQuiz(world.as(name), asked)).toMatchObject({ ok: false });
  }
  expect(await imports()).toEqual([]);
});

test('a quiz goes out as GIFT; a lesson does not', async () => {
  const asked = { kind: 'quizzes', language: 'en', slug: 'carry-the-effort' };
  expect(await exportQuiz(world.as('marius'), asked)).toMatchObject({
    ok: true,
    value: { text: expect.stringContaining('{') },
  });
  expect(await exportQuiz(world.as('marius'), { ...asked, kind: 'lessons' })).toMatchObject({
    refusal: { reason: 'not-found' },
  });
});
