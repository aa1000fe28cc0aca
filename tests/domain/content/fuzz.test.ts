import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { contentKinds } from '#domain/content/documents.ts';
import { explain } from '#i18n/diagnostics.ts';
import { file } from './marked.ts';

const folder = join(import.meta.dirname, '../../../content');
const real = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** The pieces of which the language is made, and what breaks parsers. */
const pieces = [
  '#',
  '## ',
  '{#a}',
  '{#a ',
  '}',
  '{',
  'serves: b',
  'if: mood < 0',
  '- ',
  '- [x] ',
  '- [ ] ',
  '- []',
  '1. ',
  '> ',
  '  > ',
  '   > ',
  '= ',
  '= 82 ± 5',
  '=',
  '---',
  '\n',
  '\n\n',
  '| a | b |',
  '| - | - |',
  '[a](#b)',
  '[a](claim:v7)',
  '[a](javascript:b)',
  '<script>',
  '<!--',
  '&lt;',
  '&#0;',
  '\\',
  '*',
  '**',
  '_',
  '`',
  '```',
  '![',
  '](',
  '“',
  '”',
  '"',
  '\t',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\ud800',
  '😀',
  'word ',
  '**Rasa:** ',
  ': ',
  '&a',
  '*a',
  '!!js ',
  '[[',
  ']]',
  '%',
  '- “60” > no',
  '> mark: ',
  '> mark: **a** *b* *c*\n\n- “a” > d\n',
  '+1',
  '~',
  '[^1]',
  '[a]: /b',
];

/** Fields that are text and not HTML: pages escape them. */
const plain = 'title lead owner source year population measured clock customer who effort accepted foreseen'.split(' ');

/** Every place is inside the file, every sentence can be said, and what is served holds nothing dangerous. */
function check(path: string, text: string): void {
  const { document: own, evidence, diagnostics } = compile(path, text);
  const document = own ?? evidence ?? null;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const diagnostic of diagnostics) {
    const { line, column, endColumn, rule } = diagnostic;
    expect(lines[line - 1], rule).toBeDefined();
    expect(column).toBeGreaterThan(0);
    expect(endColumn).toBeGreaterThan(column);
    expect(column, rule).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    expect(explain(diagnostic).mend).not.toContain('undefined');
    expect(rule).not.toBe('file-unreadable');
  }
  expect(document === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  if (document)
    expect(JSON.stringify(document, (key, value) => (plain.includes(key) ? null : value))).not.toMatch(
      /<script|(href|src)=\\"\s*javascript:|<[^>]*\son\w+=\\"/i,
    );
}

describe('the compiler never throws', () => {
  it('on pieces of the language in any order', () => {
    const body = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((found) => found.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...contentKinds), body, fc.boolean(), (kind, text, bare) =>
        check(`${kind}/en/a.md`, bare ? text : file(kind, text)),
      ),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('on any text at all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...contentKinds), text, (kind, written) =>
        check(`${kind}/en/a.md`, file(kind, written)),
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('on real files with pieces cut out, doubled and put in', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), put: fc.constantFrom('', ...pieces) });
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.array(edit, { minLength: 1, maxLength: 3 }), ({ path, text }, edits) => {
        let edited = text;
        for (const { at, length, put } of edits) {
          const start = at % (edited.length + 1);
          edited = edited.slice(0, start) + put + edited.slice(start + length);
        }
        check(path, edited);
      }),
      { numRuns: 600 },
    );
  }, 120_000);

  const heavy = [
    '[',
    '*',
    '**a ',
    '_',
    '`',
    '<',
    '![',
    '|',
    '{',
    '{"',
    '“',
    '*a_',
    '[a](',
    '# {#',
    '\n',
    '\n> ',
    '=\n',
    '- [x] \n',
    '1. a\n',
    '| a | b |\n| - | - |\n',
    'a\n\n',
    '*a_\n\n',
    '- a\n\n  - b\n\n',
    '> - \n\n',
    '- a\n\n',
    '## a {#a}\n',
  ];

  it.each(heavy)(
    'and takes seconds at most for 64 kB of %j',
    (piece) => {
      const blocks = piece.includes('\n') ? [piece] : [`${piece.repeat(190)}\n\n`, `${piece.repeat(900)}\n`];
      for (const block of blocks) {
        const text = file('lessons', block.repeat(Math.floor(65_000 / block.length)));
        const start = performance.now();
        check('lessons/en/a.md', text);
        // Two at most on a machine of its own; the tests share theirs.
        expect(performance.now() - start).toBeLessThan(8_000);
      }
    },
    30_000,
  );
});
