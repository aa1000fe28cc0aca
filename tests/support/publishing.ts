import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { events, people, publications, roles } from '#db/schema/index.ts';
import type { Context } from '#usecases/context.ts';
import { saveDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { preparePublication, publishDraft } from '#usecases/publications.ts';
import { cast } from './cast.ts';
import { got } from './got.ts';
import { newForm } from './walk/by-post.ts';
import { openWorld, type World } from './world.ts';

/** The lesson that is written and published. */
export const place = { kind: 'lessons', language: 'en', slug: 'carry-the-effort' };
export const path = 'lessons/en/carry-the-effort.md';

/** A change of a text: another title. */
export const retitled = (title: string) => (text: string) => text.replace(/^title: .*$/m, `title: ${title}`);

/** A world with a folder of its own and a second trainer, Linas. */
export async function openStudio(): Promise<World> {
  const world = await openWorld({ content: 'copy' });
  await world.db.write(async (tx) => {
    await tx
      .insert(people)
      .values({ id: 'linas', name: 'Linas Balsys', email: 'linas@x.example', createdAt: world.now });
    await tx.insert(roles).values({ personId: 'linas', role: 'trainer' });
  });
  return world;
}

/** What trainers do with that lesson in the world that stands when it is called. */
export const publishing = (world: () => World) => ({
  marius: () => world().as('marius'),
  linas: (): Context => ({ ...world().as('marius'), actor: { ...cast.marius, id: 'linas', name: 'Linas Balsys' } }),
  onDisk: (file = path) => readFileSync(join(world().folder, file), 'utf8'),
  /** Writes a file as by another program. */
  edit: (text: string, file = path) => writeFileSync(join(world().folder, file), text),
  /** Saves a draft: what the editor shows this person, changed. */
  async write(context: Context, change: (text: string) => string) {
    const page = got(await openEditor(context, place));
    const revision = page.draft?.revision ?? 0;
    const sent = { ...place, text: change(page.text), revision, base: page.base ?? '', clientId: newForm() };
    return saveDraft(context, sent);
  },
  async publish(context: Context, { live = false, clientId = newForm() } = {}) {
    const { seen } = got(await preparePublication(context, place));
    return publishDraft(context, { ...place, seen, live, clientId });
  },
  kept: async () => world().db.read.select().from(publications),
  /** The events of the studio, each as `who what`. */
  done: async () =>
    (await world().db.read.select().from(events))
      .filter(({ verb }) => verb.startsWith('studio.'))
      .map(({ verb, by }) => `${by} ${verb}`),
});
