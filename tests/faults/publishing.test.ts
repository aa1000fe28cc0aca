import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, publications } from '#db/schema/index.ts';
import { exited, openSite, type Site } from '#tests/support/site.ts';
import { newForm } from '#tests/support/walk/by-post.ts';
import { saveDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { preparePublication } from '#usecases/publications.ts';

const place = { kind: 'lessons', language: 'en', slug: 'carry-the-effort' };
const page = '/studio/lessons/en/carry-the-effort';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.stop());

const onDisk = () => readFile(join(site.content, 'lessons/en/carry-the-effort.md'), 'utf8');
const leftBeside = async () => (await readdir(join(site.content, 'lessons/en'))).filter((name) => name.startsWith('.'));
const shown = async (path: string, cookie: string) =>
  (await fetch(site.origin + path, { headers: { Cookie: cookie } })).text();
const outcomes = async () =>
  (await site.world.db.read.select().from(publications))
    .filter(({ kind }) => kind === 'publish')
    .map(({ outcome }) => outcome);
const published = async () =>
  (await site.world.db.read.select().from(events)).filter(({ verb }) => verb === 'studio.publish').length;

/** Marius writes a title, and the site is killed at this moment while he publishes it; then it starts again. */
async function killedAt(moment: 'before' | 'after', title: string): Promise<string> {
  await exited(site.process, () => site.process.kill('SIGTERM'));
  await site.start(moment);
  const cookie = await site.cookieOf('marius');
  const { world } = site;
  const opened = await openEditor(world.as('marius'), place);
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const { text, base, draft } = opened.value;
  const written = text.replace(/^title: .*$/m, `title: ${title}`);
  const sent = { ...place, text: written, base: base ?? '', revision: draft?.revision ?? 0, clientId: newForm() };
  expect(await saveDraft(world.as('marius'), sent)).toMatchObject({ ok: true });
  const asked = await preparePublication(world.as('marius'), place);
  if (!asked.ok) throw new Error(asked.refusal.reason);
  const form = { do: 'publish', seen: asked.value.seen, clientId: newForm() };
  await expect(site.post(`${page}/publish`, form, cookie)).rejects.toThrow();
  await exited(site.process, () => {});
  expect(site.process.signalCode).toBe('SIGKILL');
  expect((await outcomes()).at(-1)).toBeNull();
  await site.start();
  return cookie;
}

test('killed between the file and the database, the site starts with both agreed: it is published', async () => {
  const cookie = await killedAt('after', 'Killed after');
  expect(await onDisk()).toContain('title: Killed after');
  expect(await outcomes()).toEqual(['done']);
  expect(await published()).toBe(1);
  expect(await leftBeside()).toEqual([]);
  expect(await shown('/lessons/carry-the-effort', cookie)).toContain('Killed after');
  expect(await shown(`${page}/history`, cookie)).toContain('Marius Stonys published it');
});

test('killed before the file is in its place, it starts with both agreed: it is not, and the draft is kept', async () => {
  const cookie = await killedAt('before', 'Killed before');
  expect(await onDisk()).toContain('title: Killed after');
  expect(await outcomes()).toEqual(['done', 'dropped']);
  expect(await published()).toBe(1);
  expect(await leftBeside()).toEqual([]);
  expect(await shown('/lessons/carry-the-effort', cookie)).not.toContain('Killed before');
  expect(await shown(`${page}/edit`, cookie)).toContain('title: Killed before');
});
