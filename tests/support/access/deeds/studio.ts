import { png } from '#tests/support/media/files.ts';
import type { Made } from '../made.ts';
import type { Deed } from './deed.ts';

/** What trainers write: each at a file of its own, so that none changes what another one needs. */
export function studioDeeds({ spare, studio }: Made): readonly Deed[] {
  const at = (page: string, file: string) => ({
    page: `studio/[kind]/[language]/[slug]/${page}.astro`,
    path: `/studio/${file}/${page}`,
  });
  const write = { verb: 'studio.write' } as const;
  const publish = { verb: 'studio.publish' } as const;
  const draft = (base: string) => ({ text: 'Some words.', revision: '0', base });
  return [
    {
      ...{ page: 'studio/media/index.astro', action: 'add', path: '/studio/media', verb: 'media.add', fields: {} },
      file: { name: 'shelf.png', bytes: new Uint8Array(png(5, 5)) },
    },
    {
      ...{ page: 'studio/media/[name].astro', action: 'remove', path: () => spare(), verb: 'media.remove' },
      fields: {},
    },
    {
      ...{ page: 'studio/import.astro', action: 'preview', path: '/studio/import', verb: 'studio.import', status: 200 },
      looksOnly: true,
      fields: { text: 'Open on Sundays? {F}', slug: 'sundays', language: 'en' },
    },
    {
      ...{ page: 'studio/import.astro', action: 'save', path: '/studio/import', verb: 'studio.import' },
      fields: { text: 'Open on Sundays? {F}', slug: 'sundays', language: 'en' },
    },
    {
      ...{ ...at('edit', 'lessons/en/carry-the-effort'), action: 'check', ...write },
      ...{ status: 200, looksOnly: true, fields: { text: 'Some words.' } },
    },
    { ...at('edit', 'claims/en/t14'), action: 'save', ...write, fields: draft(studio.claim) },
    { ...at('edit', 'modules/en/start-here'), action: 'proceed', ...write, fields: draft(studio.module) },
    {
      ...at('edit', 'quizzes/en/carry-the-effort'),
      action: 'discard',
      ...write,
      fields: { seen: studio.revisions['carry-the-effort'] ?? '' },
    },
    { ...at('publish', 'standards/en/put-it-right'), action: 'publish', ...publish, fields: { seen: studio.seen } },
    { ...at('publish', 'standards/en/bad-news-first'), action: 'keep', ...write, fields: { seen: studio.file } },
    {
      ...at('publish', 'quizzes/en/effort-again'),
      action: 'discard',
      ...write,
      fields: { seen: studio.revisions['effort-again'] ?? '' },
    },
    { ...at('history', 'standards/en/carry-the-effort'), action: 'go-back', ...publish, fields: studio.back },
    {
      page: 'studio/new.astro',
      path: '/studio/new',
      action: 'begin',
      ...write,
      fields: { kind: 'lessons', title: 'Late' },
    },
    { ...at('translate', 'lessons/en/carry-the-effort'), action: 'translate', ...write, fields: { into: 'lt' } },
  ];
}
