import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { file, standardSections, told, unmarked } from './marked.ts';
import { mistakes } from './mistakes/all.ts';

describe('a mistake is told at its exact place, and alone', () => {
  it.each(mistakes.map(([kind, body, ...rules]) => [rules.join(' + '), kind, body, rules] as const))(
    '%s in %s: %j',
    (_name, kind, body, rules) => {
      const { text, places } = unmarked(file(kind, body));
      const expected = places.length > 0 ? places : ['1:1-4'];
      expect(told(kind, text)).toEqual(rules.map((rule, index) => `${expected[index] ?? expected[0]} ${rule}`));
    },
  );
});

describe('a standard', () => {
  it.each([
    [`The statement.\n\n${standardSections}`],
    [standardSections, '1:1-4 statement-missing'],
    [`S.\n\n${standardSections.replace('- b', 'Words.')}`, '18:1-7 section-needs-list'],
    [`S.\n\n${standardSections.replace('- b\n', '')}`, '17:1-20 section-empty'],
    [`S.\n\n${standardSections.replace('#partly', '#partli')}`, '1:1-4 section-missing', '17:12-19 section-unknown'],
  ])('%j', (body, ...expected) => {
    expect(told('standards', file('standards', body))).toEqual(expected);
  });
});

describe('the table of the evidence', () => {
  const head = '---\ntitle: T\n---\n| Row | Says | Kind | Grade | Source |\n| - | - | - | - | - |\n';
  const toldOf = (rows: string) =>
    compile('evidence.md', head + rows).diagnostics.map(
      ({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`,
    );

  it.each([
    ['| L1 | Be polite | S | – | |\n| T14 | Solve it | S, E | B | read |\n'],
    ['| L1 | Be polite | S | – |\n', '6:1-27 evidence-columns'],
    ['| l1 | Be polite | S | – | |\n', '6:1-29 value-not-row'],
    ['| L1 | Be polite | X | – | |\n', '6:18-22 value-not-listed'],
    ['| L1 | Be polite | S | E | |\n', '6:22-26 value-not-listed'],
    ['| L1 | Be polite | S | – | |\n| L1 | Be kind | S | – | |\n', '7:1-6 same-twice'],
    ['| L1 | | S | – | |\n', '6:1-19 cell-empty'],
  ])('%j', (rows, ...expected) => {
    expect(toldOf(rows)).toEqual(expected);
  });

  it('is asked for when the file has none', () => {
    expect(compile('evidence.md', '---\ntitle: T\n---\nWords.\n').diagnostics).toMatchObject([
      { rule: 'evidence-columns', line: 1 },
    ]);
  });

  it('is pointed at by the letter and number of a row', () => {
    const front = file('lessons', 'Text.\n').replace('serves:', 'covers: [L1, put-it-right]\nserves:');
    expect(told('lessons', front)).toEqual(['4:14-26 value-not-row']);
  });
});
