import { describe } from 'vitest';
import type { Language } from '#i18n/languages.ts';
import { emptyContent } from '#tests/support/look/breaking.ts';
import { testStates } from '#tests/support/look/group.ts';
import { everyKind, fillWithHistory, readIn } from '#tests/support/look/history.ts';
import { practising } from '#tests/support/look/practising.ts';
import { nothingYet, reading, waysIn } from '#tests/support/look/reading.ts';
import type { Site } from '#tests/support/site.ts';
import { hire } from '#tests/support/walk/newcomer.ts';

describe('a learner’s pages', () => {
  testStates('real', fillWithHistory, {
    'the ways in': async (site) =>
      waysIn((await hire(site, 'Nijolė Kazlauskaitė', 'nijole@kettleandlamp.example')).link),
    'what is read': () => reading,
    practice: (site) => practising(site, everyKind),
  });
});

describe('pages without any content', () => {
  const prepare = async (site: Site, language: Language) => {
    await emptyContent(site.content);
    await readIn(site, language);
  };
  testStates('fixture', prepare, { 'whoever looks': () => nothingYet });
});
