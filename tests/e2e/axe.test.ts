import { describe } from 'vitest';
import { people } from '#db/schema/index.ts';
import { emptyContent } from '#tests/support/look/breaking.ts';
import { testStates } from '#tests/support/look/group.ts';
import { everyKind, fillWithHistory } from '#tests/support/look/history.ts';
import { practising } from '#tests/support/look/practising.ts';
import { nothingYet, reading, translated, waysIn } from '#tests/support/look/reading.ts';
import { hire } from '#tests/support/walk/newcomer.ts';

describe('a learner’s pages', () => {
  testStates('real', fillWithHistory, {
    'the ways in': async (site) =>
      waysIn((await hire(site, 'Nijolė Kazlauskaitė', 'nijole@kettleandlamp.example')).link),
    'what is read': () => reading,
    practice: (site) => practising(site, everyKind),
    'in Latvian': async ({ world }) => {
      await world.db.write((tx) => tx.update(people).set({ language: 'lv' }));
      return translated('Latviešu');
    },
  });
});

describe('pages without any content', () => {
  testStates('fixture', (site) => emptyContent(site.content), { 'whoever looks': () => nothingYet });
});
