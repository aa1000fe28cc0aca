import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { ContentKind } from '#domain/content/documents.ts';
import { explain } from '#i18n/diagnostics.ts';
import { file, told, unmarked } from './marked.ts';

const item = (id: string, ...options: string[]) =>
  `## What? {#${id}}\n${options.map((option) => `- ${option}\n  > a\n`).join('')}\n`;
const items = (...of: string[][]) => of.map((options, index) => item(`i${index}`, ...options)).join('');
const scene = (text: string, choices: string) => `## Start {#start}\n${text}\n\n${choices}\n## End {#end}\nShe goes.\n`;
const words = (count: number) => `${'Word '.repeat(count - 1)}word.`;

const long = ['[ ] Short.', '[x] A right option that is far longer than the others.', '[ ] Brief.'];
const even = ['[ ] About as long.', '[x] Just as long as.', '[ ] As long as any.'];
const rightFirst = ['[x] Four long words here.', '[ ] Some other long words.'];
const rightLast = ['[ ] Some other long words.', '[x] Four long words here.'];

const cases: [ContentKind, string, ...string[]][] = [
  ['quizzes', items(['[x] Ring her today.', '[ ] «Ring her, today»']), 'options-alike'],
  ['quizzes', items(['[x] I have the receipt.', '[ ] «I have the reciept.»']), 'options-alike'],
  [
    'scenarios',
    scene('A.', '- [“I’ll ring.”](#end)\n  > a\n- «[“I’ll ring”](#end) {mood: +1}»\n  > b\n'),
    'options-alike',
  ],
  ['lessons', `«${words(31)}»\n`, 'sentence-too-long'],
  ['lessons', `Before. «${words(31)}» After.\n`, 'sentence-too-long'],
  ['lessons', `**Rasa:** “Before. «${words(31)}” »After.\n`.replace('” »', '”» '), 'sentence-too-long'],
  ['lessons', `- Cups &amp; more. «${words(31)}»\n`, 'sentence-too-long'],
  ['lessons', `> Before.\n> «${words(31)}»\n`, 'sentence-too-long'],
  [
    'quizzes',
    `## «${words(30)} {#a}»\n`.replace(' {#a}»', ' more?» {#a}') + item('b', ...even).slice(item('b').length - 1),
    'sentence-too-long',
  ],
  ['lessons', '«2012.» gadā veikals pārcēlās.\n', 'list-begins-late'],
  ['lessons', 'Before.\n\n> «14)» February was a Saturday.\n', 'list-begins-late'],
  ['lessons', '- Cups\n\n  «3.» Plates\n', 'list-begins-late'],
  ['lessons', 'You will hear that «96%» of them never complain.\n', 'figure-without-claim'],
  ['lessons', 'A &amp; B: *only «40 to 60 per cent»* came back.\n', 'figure-without-claim'],
  [
    'scenarios',
    scene('**Rasa:** You know that «nine out of ten» customers leave.', '- [Words](#end)\n  > a\n'),
    'figure-without-claim',
  ],
];

describe('a warning is told at its exact place, and alone', () => {
  it.each(cases.map(([kind, body, rule]) => [rule, kind, body] as const))('%s in %s: %j', (rule, kind, body) => {
    const { text, places } = unmarked(file(kind, body));
    expect(told(kind, text)).toEqual([`${places[0]} ${rule}`]);
    expect(compile(`${kind}/en/test.md`, text).document).not.toBeNull();
  });
});

describe('a numbered list', () => {
  it.each([
    '1. One\n2. Two\n',
    '0. None\n',
    '1. One\n2. Two\n\nA word between.\n\n3. Three\n',
    '2012\\. gadā veikals pārcēlās.\n',
  ])('that begins with 1, or goes on with the one before, is told nothing of: %j', (body) => {
    expect(told('lessons', file('lessons', body))).toEqual([]);
  });
});

describe('a quiz whose options give the key away', () => {
  it('is told once when in more than half of four or more items the longest option is clearly the right one', () => {
    expect(told('quizzes', file('quizzes', items(long, long, long, even)))).toEqual(['2:8-9 longest-is-right']);
    const { diagnostics } = compile('quizzes/en/a.md', file('quizzes', items(long, long, long, even)));
    expect(explain(diagnostics[0]!).problem).toContain('In 3 of 4 items');
  });

  it.each([
    ['half of them', [long, long, even, even]],
    ['three items', [long, long, long]],
    ['options that are longest by little', [even, even, even, even]],
  ])('is not told for %s', (_what, of) => {
    expect(told('quizzes', file('quizzes', items(...of)))).toEqual([]);
  });

  it('is told once when the right option always stands first', () => {
    expect(told('quizzes', file('quizzes', items(rightFirst, rightFirst, rightFirst)))).toEqual([
      '2:8-9 first-is-right',
    ]);
    expect(told('quizzes', file('quizzes', items(rightFirst, rightFirst, rightLast)))).toEqual([]);
    expect(told('quizzes', file('quizzes', items(rightFirst, rightFirst)))).toEqual([]);
  });
});

describe('options that only look alike', () => {
  it.each([
    ['“30 minutes”', '“60 minutes”'],
    ['“We can do it today.”', '“We can’t do it today.”'],
    ['Ring Mrs Ozola.', 'Ring Mr Žukas.'],
    ['A refund', 'A return'],
  ])('%s and %s are two', (one, other) => {
    expect(told('quizzes', file('quizzes', items([`[x] ${one}`, `[ ] ${other}`])))).toEqual([]);
  });

  it('may say the same in a scene when a condition parts them', () => {
    const choices = '- [“Yes.”](#end)\n  > a\n- [“Yes.”](#end) {if: mood > 0}\n  > b\n';
    expect(told('scenarios', file('scenarios', scene('A.', choices)))).toEqual([]);
  });
});

describe('a lesson', () => {
  it('is told with its words from 1,201 on, six minutes at 200 a minute', () => {
    const lesson = (count: number) => file('lessons', `${'Two words.\n\n'.repeat(count / 2)}`);
    expect(told('lessons', lesson(1200))).toEqual([]);
    const { diagnostics } = compile('lessons/en/a.md', lesson(1202));
    expect(diagnostics).toMatchObject([
      { rule: 'lesson-too-long', line: 2, column: 8, endColumn: 9, values: { words: 1202 } },
    ]);
  });

  it('may have sentences of thirty words', () => {
    expect(told('lessons', file('lessons', words(30)))).toEqual([]);
  });

  it('has its lead read too', () => {
    const text = file('lessons', 'Text.\n').replace('lead: L', `lead: Before. ${words(31)}`);
    expect(told('lessons', text)).toEqual(['3:15-170 sentence-too-long']);
  });
});

describe('a claim', () => {
  it('says until when it was looked at, and leaves the day to the caller', () => {
    const text = file('claims', 'F.\n\nC.\n').replace('read: true', 'read: true\nreview: 2026-11-01');
    const { diagnostics, dated } = compile('claims/en/a.md', text);
    expect(diagnostics).toEqual([]);
    expect(dated).toMatchObject([
      { day: '2026-11-01', diagnostic: { rule: 'claim-review-passed', line: 9, column: 9, endColumn: 19 } },
    ]);
  });
});
