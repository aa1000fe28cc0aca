import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfText } from '#catalog/digest.ts';
import { got } from '#tests/support/got.ts';
import type { Site } from '#tests/support/site.ts';
import { saveDraft } from '#usecases/drafts.ts';
import { openEditor } from '#usecases/editor.ts';
import { preparePublication, publishDraft, readHistory } from '#usecases/publications.ts';

/** What the forms of the studio name. */
export interface MadeInStudio {
  /** The digests of files of which there is no draft. */
  readonly claim: string;
  readonly module: string;
  /** The digest of Marius's draft of put-it-right, and of the file of bad-news-first, which changed since he began his draft. */
  readonly seen: string;
  readonly file: string;
  /** The revisions of his drafts of quizzes, by slug. */
  readonly revisions: Readonly<Record<string, string>>;
  /** The way back to what carry-the-effort was before he published it. */
  readonly back: { readonly version: string; readonly now: string };
}

/** Marius writes two standards, one of which changes on disk, and these quizzes, and publishes a third standard. */
export async function makeInStudio({ world, content }: Site, quizzes: readonly string[] = []): Promise<MadeInStudio> {
  const digest = async (path: string) => digestOfText(await readFile(join(content, path), 'utf8'));
  const marius = () => world.as('marius');
  const standard = (slug: string) => ({ kind: 'standards', language: 'en', slug });
  const write = async (slug: string, kind = 'standards') => {
    const place = { ...standard(slug), kind };
    const { text, base } = got(await openEditor(marius(), place));
    const sent = { ...place, text: `${text}- More.\n`, revision: 0, base: base ?? '', clientId: kind + slug };
    const { revision } = got(await saveDraft(marius(), sent));
    return { revision, seen: got(await preparePublication(marius(), place)).seen };
  };
  const { seen } = await write('put-it-right');
  await write('bad-news-first');
  await appendFile(join(content, 'standards/en/bad-news-first.md'), '- Edited on disk.\n');
  const revisions: Record<string, string> = {};
  for (const slug of quizzes) revisions[slug] = String((await write(slug, 'quizzes')).revision);
  const third = { ...standard('carry-the-effort'), seen: (await write('carry-the-effort')).seen };
  got(await publishDraft(marius(), { ...third, live: false, clientId: 'third' }));
  const history = got(await readHistory(marius(), { ...standard('carry-the-effort'), version: null }));
  return {
    claim: await digest('claims/en/t14.md'),
    module: await digest('modules/en/start-here.md'),
    ...{ seen, file: await digest('standards/en/bad-news-first.md'), revisions },
    back: { version: history.versions.at(-1)?.id ?? '', now: history.now },
  };
}
