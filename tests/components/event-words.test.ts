import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventWords } from '#components/events/event-words.ts';
import { eventVerbs } from '#domain/events/verbs.ts';
import { sourceFiles } from '#tests/support/imports.ts';

/** The verbs that some use case keeps as events, written out there. */
const kept = sourceFiles()
  .filter((file) => file.startsWith('src/usecases/'))
  .flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const calls = [...source.matchAll(/\b(?:record|note)\(([^;]*?);/g)].map(([, call]) => call ?? '');
    const rows = [...source.matchAll(/\bverb: ('[a-z-]+\.[a-z-]+')/g)].map(([, verb]) => verb ?? '');
    return [...calls, ...rows].flatMap((text) =>
      [...text.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, verb]) => verb ?? ''),
    );
  });

test('every verb that a use case keeps as an event has its words', () => {
  expect([...new Set(kept)].sort()).toEqual([...eventVerbs].sort());
  for (const verb of eventVerbs) {
    const { name, sentence } = eventWords[verb];
    expect(name()).not.toBe('');
    // Whoever asks for a link to a password is not signed in: it is told of whom.
    const named = verb === 'setup-links.ask' ? 'Tomas' : 'Vilma';
    expect(sentence({ by: 'Vilma', whom: 'Tomas' })).toContain(named);
  }
});

test('no two verbs are called the same', () => {
  const names = eventVerbs.map((verb) => eventWords[verb].name());
  expect(new Set(names).size).toBe(names.length);
});
