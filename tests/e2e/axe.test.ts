import { describe } from 'vitest';
import { emptyContent } from '#tests/support/look/breaking.ts';
import { testStates } from '#tests/support/look/group.ts';
import { everyKind, fillWithHistory } from '#tests/support/look/history.ts';
import { practising } from '#tests/support/look/practising.ts';
import { nothingYet, reading, waysIn } from '#tests/support/look/reading.ts';
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
  testStates('fixture', (site) => emptyContent(site.content), { 'whoever looks': () => nothingYet });
});
