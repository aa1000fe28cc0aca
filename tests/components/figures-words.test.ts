import { expect, test } from 'vitest';
import { apartWords } from '#components/studio/figures-words.ts';

test('of who is not in the figures no number under five is told', () => {
  const words = apartWords({ versions: 1, languages: 4, refreshers: 5 });
  expect(words).toContain('fewer than 5 people who met another version of it first');
  expect(words).toContain('fewer than 5 people who met it first in another language');
  expect(words).toContain('5 people who met it first in a refresher');
  expect(words).not.toMatch(/[1-4]/);
  expect(apartWords({ versions: 0, languages: 0, refreshers: 0 })).toBeNull();
});
