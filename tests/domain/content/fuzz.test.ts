import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { faultsOf, timeOf } from './fuzz/check.ts';
import { anything, type Case, documents, soup } from './fuzz/documents.ts';
import { bombs } from './fuzz/front-matters.ts';
import { hardest } from './fuzz/hard.ts';
import { mutated } from './fuzz/mutated.ts';

/** What the tests' machine may be slower than one of its own: `npm run fuzz` holds each file to the limit itself. */
const SHARED = 8;

const holds = (cases: fc.Arbitrary<Case>, numRuns: number) =>
  fc.assert(
    fc.property(cases, ({ path, text }) => {
      expect(faultsOf(path, text)).toEqual([]);
    }),
    { numRuns },
  );

describe('the compiler ends in a document or in diagnostics, each at its place', () => {
  it('on nearly valid files of every kind', () => holds(documents, 1_000));
  it('on pieces of the language in any order', () => holds(soup, 1_500));
  it('on any text at all', () => holds(anything, 1_000));
  it('on real files with lines lost, doubled or swapped, two in one, cut off, strange characters', () =>
    holds(mutated, 250));

  it.each(bombs)('on the front matter %j', (front) => {
    for (const kind of ['lessons', 'quizzes', 'scenarios']) {
      const text = `---\n${front}\n---\nText.\n`;
      expect(faultsOf(`${kind}/en/a.md`, text)).toEqual([]);
      expect(compile(`${kind}/en/a.md`, text).document).toBeNull();
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

it('takes no file, however it is made, for long', () => {
  // Every fourth; `npm run fuzz` takes each.
  const slow = [...hardest()]
    .filter((_, index) => index % 4 === 0)
    .map((one) => ({ ...one, took: timeOf(one.path, one.text) }))
    .filter(({ took }) => took > 50 * SHARED);
  expect(slow.map(({ path, text, took }) => `${path} ${text.slice(-60)}: ${took} ms`)).toEqual([]);
}, 120_000);
