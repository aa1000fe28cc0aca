import { expect, test } from 'vitest';
import { countOf, differenceOf } from '#domain/differences/difference.ts';

const shown = (before: string, after: string) =>
  differenceOf(before, after).map((hunk) =>
    hunk.map(({ is, runs, before: b, after: a }) => {
      const text = runs.map((run) => (run.changed ? `«${run.text}»` : run.text)).join('');
      return `${b ?? ' '} ${a ?? ' '} ${{ same: ' ', gone: '-', new: '+' }[is]}${text}`;
    }),
  );

test('a text is the same as itself', () => {
  expect(differenceOf('a\nb\n', 'a\nb\n')).toEqual([]);
  expect(differenceOf('a\nb', 'a\nb\n')).toEqual([]);
});

test('what was taken out and put in stands between the lines around it, with the words that changed', () => {
  const before = 'one\ntwo\nthree\nfour\nfive\nShe waits at the counter.\nseven\n';
  expect(shown(before, before.replace('at the counter', 'by the door'))).toEqual([
    [
      '3 3  three',
      '4 4  four',
      '5 5  five',
      '6   -She waits «at» the «counter».',
      '  6 +She waits «by» the «door».',
      '7 7  seven',
    ],
  ]);
});

test('changes far apart are stretches of their own', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `line ${at}`);
  const after = lines.with(2, 'other').with(25, 'other');
  expect(differenceOf(lines.join('\n'), after.join('\n'))).toHaveLength(2);
});

test('a new text and one that is gone are told whole', () => {
  expect(shown('', 'a\nb\n')).toEqual([['  1 +a', '  2 +b']]);
  expect(countOf(differenceOf('a\nb\n', ''))).toEqual({ gone: 2, brought: 0 });
});

test('two texts with nothing in common are told within a moment', () => {
  const text = (word: string) => Array.from({ length: 8000 }, (_, at) => `${word} ${at}`).join('\n');
  const began = performance.now();
  expect(countOf(differenceOf(text('a'), text('b')))).toEqual({ gone: 8000, brought: 8000 });
  expect(performance.now() - began).toBeLessThan(2000);
});

test('the words of very many long lines that changed are told within a moment, and every line of them', () => {
  const text = (marks: string) => Array.from({ length: 190 }, (_, line) => `${line}${marks.repeat(240)}`).join('\n');
  const began = performance.now();
  const hunks = differenceOf(text('.,'), text(';:'));
  expect(performance.now() - began).toBeLessThan(2000);
  expect(countOf(hunks)).toEqual({ gone: 190, brought: 190 });
});

test('words are marked in the first of very many lines that changed, and the others are told as a whole', () => {
  const text = (word: string) =>
    Array.from({ length: 400 }, (_, at) => `She waits at the ${word} ${at}.`.repeat(8)).join('\n');
  const lines = differenceOf(text('door'), text('till')).flat();
  expect(lines[0]!.runs.length).toBeGreaterThan(1);
  expect(lines.at(-1)).toMatchObject({ is: 'new', runs: [{ text: text('till').split('\n').at(-1), changed: false }] });
});
