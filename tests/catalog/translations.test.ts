import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import { sourceDigest } from '#catalog/translations.ts';
import type { ContentKind } from '#domain/content/documents.ts';
import { explain } from '#i18n/diagnostics.ts';
import { file, unmarked } from '../domain/content/marked.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellserved-content-'));
  for (const slug of ['put-it-right', 'show-care'])
    write(`standards/en/${slug}.md`, file('standards', standard).replace('number: 4', `number: ${slug.length}`));
  write('claims/en/t1.md', file('claims', 'F.\n\nC.\n'));
  write('claims/en/t2.md', file('claims', 'F.\n\nC.\n'));
  for (const slug of ['a', 'b']) write(`lessons/en/${slug}.md`, file('lessons', 'Text.\n'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const stamped = (translation: string, source: string) =>
  translation.replace('---\n', `---\ntranslates: "${sourceDigest(source)}"\n`);

/** What is told of a translation that follows this source, as `line:column-endColumn rule`. */
function told(kind: ContentKind, source: string, translation: string): string[] {
  write(`${kind}/en/x.md`, source);
  write(`${kind}/lv/x.md`, stamped(translation, source));
  return openCatalog(folder)
    .file(`${kind}/lv/x.md`)!
    .diagnostics.map(({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`);
}

const standard =
  'The statement.\n\n## Why {#why}\nA.\n\n## Met {#met}\n- a\n\n## Partly {#partly}\n- b\n\n## Not met {#not-met}\n- c\n';
const choice = (id: string) => `## What? {#${id}}\n- [ ] One thing\n  > a\n- [x] Another\n  > b\n`;
const number = '## How many? {#n}\n\n= 82 ± 5\n\n> Why.\n';
const order = '## In order {#o}\n1. First\n2. Second\n3. Third\n\n> Why.\n';
const match = '## Match {#m}\n| a | b |\n| - | - |\n| c | d |\n| e | f |\n\n> Why.\n';
const short = '## What? {#s}\n\n= half an hour | 30\n\n> Why.\n';
const quiz = `${choice('a')}\n${choice('b')}\n${number}\n${order}\n${match}\n${short}`;
const play = [
  '## Start {#start}\nA.\n\nMore. {if: told}\n',
  '- [“One.”](#middle) {meets: put-it-right, mood: +1, effort: "Wait", minutes: 5, set: told}\n  > a',
  '- [“Two.”](#end) {misses: show-care}\n  > b\n',
  '## Middle {#middle}\nB.\n',
  '- [“Three.”](#end)\n  > c',
  '- [“Four.”](#end) {if: mood > 0}\n  > d\n',
  '## End {#end}\nC.\n',
].join('\n');
const steps = '1. [A](lesson:a)\n2. [B](lesson:b) {requires: previous}\n';
const cites = 'It is so, [they say](claim:t1).\n';

/** A sound source, what is put for what in its translation (marked «so»), and the rule. */
const cases: [ContentKind, string, string, string, string][] = [
  ['quizzes', quiz, '## What? {#b}', '## What? {«#c»}', 'translation-part-added'],
  [
    'quizzes',
    quiz,
    '## In order {#o}\n1. First\n2. Second\n',
    '«## In order {#o}»\n1. First\n2. Second\n4. More\n',
    'translation-count',
  ],
  [
    'quizzes',
    quiz,
    '## Match {#m}\n| a | b |\n| - | - |\n',
    '«## Match {#m}»\n| a | b |\n| - | - |\n| g | h |\n',
    'translation-count',
  ],
  ['quizzes', quiz, '= 82 ± 5', '«= 83 ± 5»', 'translation-value'],
  ['quizzes', quiz, '= 82 ± 5', '«= 82»', 'translation-value'],
  ['quizzes', quiz, '= 82 ± 5', '= puse', 'translation-kind'],
  ['quizzes', quiz, '{#s}', '{#s serves: «show-care»}', 'translation-value'],
  ['quizzes', quiz, '= half an hour | 30', '= pusstunda', ''],
  ['scenarios', play, 'meets: put-it-right', 'meets: «show-care»', 'translation-value'],
  ['scenarios', play, 'misses: show-care', 'misses: «put-it-right»', 'translation-value'],
  ['scenarios', play, 'mood: +1', 'mood: «-1»', 'translation-value'],
  ['scenarios', play, 'minutes: 5', 'minutes: «6»', 'translation-value'],
  ['scenarios', play, '{misses: show-care}', '{misses: show-care, until: «Saturday 12:00»}', 'translation-value'],
  ['scenarios', play, 'set: told', 'set: «told other»', 'translation-value'],
  ['scenarios', play, 'effort: "Wait"', 'effort: "Gaidīt"', ''],
  [
    'scenarios',
    play,
    '- [“One.”](#middle) {meets: put-it-right, mood: +1, effort: "Wait", ',
    '- «[“One.”](#middle) {meets: put-it-right, mood: +1, minutes: 5, set: told}»\n  > ',
    'translation-effort-missing',
  ],
  ['scenarios', play, '{misses: show-care}', '{misses: show-care, effort: «"Gaidīt"»}', 'translation-effort-added'],
  ['scenarios', play, '{if: mood > 0}', '{if: «mood > 1»}', 'translation-condition'],
  ['scenarios', play, 'More. {if: told}', 'More. {if: «not told»}', 'translation-condition'],
  ['scenarios', play, 'More. {if: told}', 'More.', 'translation-count'],
  [
    'modules',
    steps,
    '1. [A](lesson:a)\n2. [B](lesson:b)',
    '1. [B](«lesson:b»)\n2. [A](«lesson:a»)',
    'translation-value',
  ],
  ['modules', steps, '2. [B](lesson:b) {requires: previous}', '2. «[B](lesson:b)»', 'translation-lock-missing'],
  ['modules', `${steps}3. [X](quiz:x)\n`, '(quiz:x)', '(quiz:x) {requires: «previous»}', 'translation-lock-added'],
  ['lessons', cites, '(claim:t1)', '(claim:t1), [and more](claim:«t2»)', 'translation-claim-added'],
  ['lessons', cites, '[they say](claim:t1)', 'they say', 'translation-claim-missing'],
];

/** What these cases bring along that is not theirs. */
const others = /reference-unknown|flag-never-set|scene-/;

describe('a translation that says something else than words is told at its exact place', () => {
  it.each(cases.map(([kind, source, from, to, rule]) => [rule || 'nothing', kind, from, to, source, rule] as const))(
    '%s in %s: %j → %j',
    (_name, kind, from, to, source, rule) => {
      const whole = file(kind, source);
      const { text, places } = unmarked(stamped(whole.replace(from, to), whole));
      write(`${kind}/en/x.md`, whole);
      write(`${kind}/lv/x.md`, text);
      const found = openCatalog(folder).file(`${kind}/lv/x.md`)!;
      const seen = found.diagnostics
        .filter((one) => !others.test(one.rule))
        .map(({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`);
      if (rule === '') expect(seen).toEqual([]);
      else if (places.length > 0) expect(seen).toEqual(places.map((place) => `${place} ${rule}`));
      else expect(seen).toEqual([expect.stringContaining(` ${rule}`)]);
      for (const one of found.diagnostics) expect(Object.values(explain(one)).join()).not.toContain('undefined');
    },
  );
});

describe('a translated quiz', () => {
  const source = file('quizzes', quiz);
  const quizTold = (from: string, to: string) => told('quizzes', source, source.replace(from, to));

  it('has the same key, option by option', () => {
    const swapped = choice('a').replace('[ ] One', '[x] One').replace('[x] Another', '[ ] Another');
    expect(quizTold(choice('a'), swapped)).toEqual(['8:7-16 translation-key-wrong', '10:7-14 translation-key-right']);
  });

  it('has all the items: a missing one is told at the one that it follows', () => {
    expect(quizTold(`${choice('b')}\n`, '')).toEqual(['7:1-14 translation-part-missing']);
  });

  it('has them in the same order', () => {
    expect(quizTold(`${choice('a')}\n${choice('b')}`, `${choice('b')}\n${choice('a')}`)).toEqual([
      '7:11-13 translation-part-moved',
    ]);
  });

  it('may have its words, and the literals of a short text, in its language', () => {
    expect(quizTold('= half an hour | 30', '= pusstunda')).toEqual([]);
    expect(quizTold('Another', 'Cita')).toEqual([]);
  });

  it('with another key is not served; its source is', () => {
    quizTold('= 82 ± 5', '= 83');
    expect(openCatalog(folder).get('quizzes', 'x', 'lv')?.document.language).toBe('en');
  });
});

describe('a translated scenario', () => {
  it('leads where its source leads', () => {
    const source = file('scenarios', play);
    expect(told('scenarios', source, source.replace('[“Three.”](#end)', '[“Three.”](#start)'))).toEqual([
      '24:14-20 translation-value',
    ]);
  });

  it('begins with as many steps asked of the customer', () => {
    const source = file('scenarios', play).replace('mood: 0', 'mood: 0\neffort: [Came twice]');
    expect(told('scenarios', source, source.replace('[Came twice]', '[Nāca divreiz, Gaidīja]'))).toEqual([
      '9:9-32 translation-count',
    ]);
  });
});

describe('the front matter of a translation', () => {
  it.each([
    ['standards', standard, 'number: 4', 'number: 5', '4:9-10 translation-value'],
    ['standards', standard, 'for: everyone', 'for: leads', '5:6-11 translation-value'],
    ['standards', standard, 'channels: [counter]', 'channels: [phone]', '6:11-18 translation-value'],
    ['standards', standard, 'owner: Head', 'owner: Vadītāja\nrefresh: 30', '8:10-12 translation-value'],
    ['claims', 'F.\n\nC.\n', 'grade: A', 'grade: B', '4:8-9 translation-value'],
    ['claims', 'F.\n\nC.\n', 'year: "2010"', 'year: "2011"', '6:7-13 translation-value'],
    ['claims', 'F.\n\nC.\n', 'year: "2010"', 'year: ap 2010. gadu'],
    ['claims', 'F.\n\nC.\n', 'population: not reported', 'population: nav zināms'],
    ['claims', 'F.\n\nC.\n', 'population: not reported', 'population: 200 cilvēku', '7:13-24 translation-value'],
    ['lessons', 'Text.\n', 'serves: [put-it-right]', 'serves: [show-care]', '5:9-20 translation-value'],
    ['modules', steps, 'number: 1', 'number: 2', '5:9-10 translation-value'],
  ] as [ContentKind, string, string, string, ...string[]][])('%s: %s %j → %j', (kind, body, from, to, ...expected) => {
    const source = file(kind, body);
    const free = told(kind, source, source.replace(from, to)).filter((one) => !one.includes('standard-n'));
    expect(free).toEqual(expected);
  });
});

describe('a translation whose source has changed', () => {
  const source = file('lessons', 'Text.\n');

  it('is told to be behind where it says what it follows, and stays served', () => {
    write('lessons/en/x.md', `${source}More.\n`);
    write('lessons/lv/x.md', stamped(source, source));
    const catalog = openCatalog(folder);
    expect(catalog.file('lessons/lv/x.md')?.diagnostics).toMatchObject([
      { severity: 'warning', rule: 'translation-behind', line: 2, column: 13, endColumn: 27 },
    ]);
    expect(catalog.get('lessons', 'x', 'lv')?.document.language).toBe('lv');
  });

  it('is not told for other line endings', () => {
    write('lessons/en/x.md', source.replaceAll('\n', '\r\n'));
    write('lessons/lv/x.md', stamped(source, source));
    expect(openCatalog(folder).file('lessons/lv/x.md')?.diagnostics).toEqual([]);
  });

  it('that says nothing of it is told at its first line', () => {
    write('lessons/en/x.md', source);
    write('lessons/lv/x.md', source);
    expect(openCatalog(folder).file('lessons/lv/x.md')?.diagnostics).toMatchObject([
      { rule: 'translation-unstamped', line: 1, column: 1, endColumn: 4 },
    ]);
  });

  it('follows the first language that has it when there is none in English', () => {
    write('lessons/lt/x.md', source);
    write('lessons/lv/x.md', source);
    const catalog = openCatalog(folder);
    expect(catalog.file('lessons/lt/x.md')?.diagnostics).toEqual([]);
    expect(catalog.file('lessons/lv/x.md')?.diagnostics).toMatchObject([{ values: { path: 'lessons/lt/x.md' } }]);
  });

  it('pins nothing of what it follows: the digest that attempts keep stays the same', () => {
    write('lessons/en/x.md', source);
    write('lessons/lv/x.md', source);
    const before = openCatalog(folder).get('lessons', 'x', 'lv')?.digest;
    write('lessons/lv/x.md', stamped(source, source));
    expect(openCatalog(folder).get('lessons', 'x', 'lv')?.digest).toBe(before);
  });
});
