import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { ContentKind } from '#domain/content/documents.ts';
import { diagnosticRules } from '#domain/markdown/rules.ts';
import { explain } from '#i18n/diagnostics.ts';
import { file, told, unmarked } from './marked.ts';

const why = '\n\n> Because.\n';
const two = '- [x] A\n  > a\n- [ ] B\n  > b\n';
const item = (body: string) => `## What? {#what}\n${body}`;
const scene = (choices: string) => `## Start {#start}\nRasa waits.\n\n${choices}\n\n## End {#end}\nShe goes.\n`;
const toEnd = '- [Words](#end)\n  > a\n';

const says = (...words: string[]) => words.map((one) => `- “${one}” > Because.\n`).join('');
const abc = says('Alder', 'birch', 'cedar');
const passage = (text: string, list = abc) => item(`> mark: ${text}\n\n${list}`);

/** What is written, with the offending part marked «so», and the rule it breaks, alone. */
const cases: [ContentKind, string, ...string[]][] = [
  // Markdown that reads as something else.
  ['quizzes', item('- [x] A\n  > a\n- «[]» B\n  > b\n'), 'tick-empty'],
  ['quizzes', item('- [x] A\n  > a\n- «[ ]B»\n  > b\n'), 'tick-without-space'],
  ['quizzes', item('- [ ] A\n  > a\n- «[x]»\n  > b\n'), 'tick-without-text'],
  ['quizzes', item('- [x] A\n  > a\n- «[v]» B\n  > b\n'), 'tick-unreadable'],
  ['quizzes', item('- [x] A\n  > a\n- «B»\n  > b\n'), 'tick-missing'],
  ['quizzes', item('1. [x] A\n   > a\n2. [ ] B\n  «>» b\n'), 'explanation-indent'],
  ['quizzes', item('- [x] A\n  > a\n- [ ] B\n«>» b\n'), 'explanation-indent'],
  ['quizzes', item('1. A\n  «>» a\n2. B\n3. C\n'), 'step-with-explanation'],
  ['quizzes', item('1. A\n   «>» a\n2. B\n3. C\n'), 'step-with-explanation'],
  ['quizzes', item(`How many?\n«=»\n\n${two}`), 'lone-equals'],
  ['quizzes', item(`How many?\n«---»\n\n${two}`), 'lone-dashes'],
  ['lessons', 'Text.\n«======»\n', 'lone-equals'],
  ['quizzes', item(`How many?\n«= 82»${why}`), 'answer-without-blank-line'],
  ['quizzes', item(`= 82\n\n- “80” > No\n  «= 81»${why}`), 'answer-without-blank-line'],

  // Items.
  ['quizzes', item('- [x] A {«meets»: put-it-right}\n  > a\n- [ ] B\n  > b\n'), 'key-unknown'],
  ['quizzes', item(`It rings. {«serves»: put-it-right}\n\n${two}`), 'key-unknown'],
  ['quizzes', item(`1. A {«if»: b}\n2. B\n3. C\n${why}`), 'key-unknown'],
  ['quizzes', item('- [x] A\n  > a\n- [ ] «B»\n'), 'option-without-explanation'],
  ['quizzes', item('- [x] A\n  > a\n- [ ] «B»\n  >\n'), 'option-without-explanation'],
  ['quizzes', `«## What? {#what}»\n- [x] A\n  > a\n`, 'options-too-few'],
  ['quizzes', '«## What? {#what}»\n- [ ] A\n  > a\n- [ ] B\n  > b\n', 'options-none-right'],
  ['quizzes', '«## What? {#what}»\n- [x] A\n  > a\n- [x] B\n  > b\n', 'options-none-wrong'],
  ['quizzes', item(`${two}-« »\n`).replace('-« »', '«-»'), 'option-empty'],
  ['quizzes', item('- [x] A\n  > a\n\n  «And more.»\n- [ ] B\n  > b\n'), 'not-part-of-option'],
  ['quizzes', item(`${two}\n«And more.»\n`), 'not-part-of-item'],
  ['quizzes', item('- [x] A\n  > a\n- [ ] «A»\n  > b\n'), 'same-twice'],
  ['quizzes', `«## What? {#what}»\n1. A\n2. B\n3. C\n`, 'item-without-explanation'],
  ['quizzes', `«## What? {#what}»\n1. A\n2. B${why}`, 'steps-too-few'],
  ['quizzes', item(`| a | b |\n| - | - |\n| c | d |\n«| e |»\n| f | g |${why}`), 'table-columns'],
  ['quizzes', item(`| a | b |\n| - | - |\n| c | d |\n«| e | |»${why}`), 'cell-empty'],
  ['quizzes', item(`| a | b |\n| - | - |\n| c | d |\n«| c »| e |${why}`), 'same-twice'],
  ['quizzes', item(`«| a | b |»\n| - | - |\n| c | d |${why}`), 'pairs-too-few'],
  ['quizzes', item(`«| a | b |»\n| - | - |\n| c | d |\n| e | d |${why}`), 'pairs-all-same'],
  ['quizzes', item(`=« »${why}`).replace('=« »', '=« »'), 'answer-empty'],
  ['quizzes', item(`= one\n\n«= two»${why}`), 'answer-twice'],
  ['quizzes', item(`= «2,500»${why}`), 'number-unreadable'],
  ['quizzes', item(`= «82 ± some»${why}`), 'number-unreadable'],
  ['quizzes', item(`= 82\n\n- «“many” > No»${why}`), 'number-unreadable'],
  ['quizzes', item(`= 82\n\n- «“80” No»${why}`), 'foreseen-unreadable'],
  ['quizzes', item(`= 82 ± 5\n\n- «“80” > No»${why}`), 'foreseen-right'],
  ['quizzes', item(`= half an hour\n\n- «“Half an hour.” > No»${why}`), 'foreseen-right'],
  ['quizzes', item('= 82\n\n - “80” > No\n\n «>» Why.\n'), 'explanation-indent-none'],
  ['quizzes', '«## What? {#what}»\nOnly a setting.\n', 'item-without-answers'],
  ['quizzes', item('«> rewrite:»\n> - warm\n'), 'criteria-none'],
  ['quizzes', item(`«> rewrite: Ring them.»${why}`), 'criteria-none'],
  ['quizzes', item(`> rewrite: Ring them.\n\n- «Warm»\n  > a${why}`), 'criteria-too-few'],
  ['quizzes', item(`> rewrite:\n\n- Warm\n  > a\n- «Short»${why}`), 'criterion-without-explanation'],
  ['quizzes', item(`> rewrite:\n\n- Warm\n  > a\n- «Short»\n  >${why}`), 'criterion-without-explanation'],
  ['quizzes', item(`> rewrite:\n\n- Warm\n  > a\n- Short\n«>» b${why}`), 'explanation-indent'],
  ['quizzes', item(`> rewrite:\n\n- «[x]» Warm\n  > a\n- Short\n  > b${why}`), 'criterion-ticked'],
  ['quizzes', item(`> rewrite:\n\n- «[]» Warm\n  > a\n- Short\n  > b${why}`), 'criterion-ticked'],
  ['quizzes', item(`> rewrite:\n\n- Warm\n  > a\n- «warm»\n  > b${why}`), 'same-twice'],
  ['quizzes', item(`> rewrite:\n\n- Warm\n  > a\n\n  «More.»\n- Short\n  > b${why}`), 'not-part-of-option'],
  ['quizzes', item(`> rewrite:\n\n- Warm\n  > a\n- Short\n  > b\n\n«More.»${why}`), 'not-part-of-item'],
  ['quizzes', item(`> rewrite: A\n\n«> rewrite: B»\n\n- Warm\n  > a\n- Short\n  > b${why}`), 'rewrite-twice'],
  ['quizzes', item(`> «rewrite» Ring them.\n\n- Warm\n  > a\n- Short\n  > b${why}`), 'rewrite-without-colon'],
  ['quizzes', '«## What? {#what}»\n> rewrite:\n\n- Warm\n  > a\n- Short\n  > b\n', 'item-without-explanation'],
  ['quizzes', '', 'items-none'],
  ['quizzes', `«Lost.»\n\n${item(two)}`, 'text-before-heading'],

  // Passages to be marked.
  ['quizzes', item('> «mark:»\n\n- “Alder” > Because.\n'), 'passage-empty'],
  ['quizzes', item(`> mark: **Alder**, *birch*.\n\n«>» And *cedar*.\n\n${abc}`), 'passage-broken'],
  ['quizzes', `${passage('**Alder**, *birch*, *cedar*.')}\n> «mark:» **More**.\n`, 'passage-twice'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.\n> «- A list.»'), 'not-part-of-passage'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.\n>\n> «## A heading»'), 'not-part-of-passage'],
  ['quizzes', item(`«>» **Alder**, *birch*, *cedar*.\n\n${abc}`), 'mark-without-word'],
  ['quizzes', item(`«>» **mark:** **Alder**, *birch*, *cedar*.\n\n${abc}`), 'mark-without-word'],
  ['quizzes', passage('**Rasa:** **Alder**, *birch*.\n> «**You:**» Then *cedar*.'), 'speaker-within'],
  ['quizzes', passage('**Rasa:** **Alder**, *birch*.\\\n> «**You**»: Then *cedar*.'), 'speaker-within'],
  ['quizzes', item('> «mark:» **Alder**, *birch*.\n\n- “Alder” > a\n- “birch” > b\n'), 'parts-too-few'],
  ['quizzes', item(`> «mark:» *Alder*, *birch*, *cedar*.\n\n${abc}`), 'parts-none-right'],
  ['quizzes', item(`> «Mark:» **Alder**, **birch**, **cedar**.\n\n${abc}`), 'parts-none-wrong'],
  ['quizzes', passage('«**»Alder **, *birch*, *cedar*.'), 'part-not-closed'],
  ['quizzes', passage('**Alder**, *birch*, cedar«*».'), 'part-not-closed'],
  ['quizzes', passage('«***Alder***», *birch*, *cedar*.'), 'part-not-plain'],
  ['quizzes', passage('«**[Alder](standard:put-it-right)**», *birch*, *cedar*.'), 'part-not-plain'],
  ['quizzes', passage('[the «**Alder**»](standard:put-it-right), *birch*, *cedar*.'), 'part-not-plain'],
  ['quizzes', passage('**Alder**, *birch*, *cedar* «**…**».'), 'part-without-words'],
  ['quizzes', passage('**Alder**, *birch*, *cedar* and «*Birch*».'), 'same-twice'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «“cedar”» > Twice.\n`), 'same-twice'],
  ['quizzes', passage('«**Alder**»: then *birch*, *cedar*, **fir**.', `${abc}${says('fir')}`), 'part-is-speaker'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*, «**fir**».'), 'part-without-explanation'],
  [
    'quizzes',
    item('> mark: «**Alder**», «*birch*».\n> And «*cedar*».\n'),
    ...Array(3).fill('part-without-explanation'),
  ],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «“fir” Because.»\n`), 'part-explanation-unreadable'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «“fir”»\n`), 'part-explanation-unreadable'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${says('Alder', 'birch')}- «“ceder”» > So.\n`), 'part-unknown'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «fir» > So.\n`), 'part-unknown'],
  [
    'quizzes',
    passage('**Alder**, *birch*, *cedar*.', `${says('Alder', 'birch')}- “cedar”\n«>» So.\n`),
    'explanation-indent',
  ],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', '«- [x] “Alder” > Because.»\n'), 'ticks-not-here'],
  ['quizzes', `${passage('**Alder**, *birch*, *cedar*.')}\n«And more.»\n`, 'not-part-of-item'],
  ['quizzes', passage('**Alder**, *birch* «<b>»or«</b>» *cedar*.'), 'raw-html', 'raw-html'],

  // Headings and braces.
  ['quizzes', `«## What?»\n${two}`, 'heading-without-id'],
  ['quizzes', `## What? {«#What»}\n${two}`, 'id-unreadable'],
  ['quizzes', `${item(two)}\n## Which? {«#what»}\n${two}`, 'id-twice'],
  ['quizzes', `«### What? {#what}»\n${item(two)}`, 'heading-level'],
  ['quizzes', `«## {#what}»\n${two}`, 'heading-empty'],
  ['quizzes', `## What? {#what «serve»: put-it-right}\n${two}`, 'key-unknown'],
  ['quizzes', `## What? {#what serves: show-care, «serves»: put-it-right}\n${two}`, 'key-twice'],
  ['quizzes', `## What? {#what serves: «Show»}\n${two}`, 'value-not-slug'],
  ['quizzes', `## What? {#what «serves»}\n${two}`, 'braces-unreadable'],
  ['quizzes', `## What? «{#what»\n${two}`, 'braces-unclosed'],
  ['quizzes', `## What «{#what}» then?\n${two}`, 'braces-not-last'],
  ['scenarios', scene('- [Words](#end) {«#there»}\n  > a\n'), 'id-not-here'],
  ['scenarios', scene('- [Words «{»if: mood](#end)« > 0}»\n  > a\n'), 'braces-inside', 'choice-more-than-link'],

  // Scenarios.
  ['scenarios', scene(`- [Words](«#ende»)\n  > a\n${toEnd}`), 'scene-unknown'],
  ['scenarios', scene('- «[Words](#end)»\n'), 'choice-without-explanation'],
  ['scenarios', scene('- [Words](#end)\n «>» a\n'), 'explanation-indent'],
  ['scenarios', scene(`- «Words»\n  > a\n${toEnd}`), 'choice-without-link'],
  ['scenarios', scene('- [Words](#end)« and more»\n  > a\n'), 'choice-more-than-link'],
  ['scenarios', scene(`- [Words](«end»)\n  > a\n${toEnd}`), 'choice-to-no-scene'],
  ['scenarios', scene('- «[](#end)»\n  > a\n'), 'choice-without-words'],
  ['scenarios', scene('- [Words](#end)\n  > a\n\n  «More.»\n'), 'not-part-of-choice'],
  ['scenarios', scene(`${toEnd}\n«More.»`), 'text-after-choices'],
  ['scenarios', scene(`| «»a |`).replace('| «»a |', `«> A quotation.»\n\n${toEnd}`), 'not-part-of-scene'],
  ['scenarios', scene('- «[ ] [Words](#end)»\n  > a\n'), 'ticks-not-here'],
  ['scenarios', scene('- [Words](#end) {mood: «down»}\n  > a\n'), 'mood-unreadable'],
  ['scenarios', scene('- [Words](#end) {minutes: «-5»}\n  > a\n'), 'minutes-unreadable'],
  ['scenarios', scene('- [Words](#end) {effort: «+1»}\n  > a\n'), 'effort-without-name'],
  ['scenarios', scene('- [Words](#end) {set: «Told»}\n  > a\n'), 'flag-unreadable'],
  ['scenarios', scene('- [Words](#end) {meets: show-care, misses: «show-care»}\n  > a\n'), 'meets-and-misses'],
  ['scenarios', scene(`- [Words](#end) {if: mood > 0 and «mood is 1»}\n  > a\n${toEnd}`), 'condition-unreadable'],
  ['scenarios', scene(`- [Words](#end) {if: «told»}\n  > a\n${toEnd}`), 'flag-never-set'],
  [
    'scenarios',
    '«## Start {#start}»\nA.\n\n- [Words](#end) {if: mood > 0}\n  > a\n\n## End {#end}\nB.\n',
    'scene-all-conditional',
  ],
  ['scenarios', `${scene(toEnd)}\n«## Lost {#lost}»\nC.\n`, 'scene-unreachable'],
  [
    'scenarios',
    `${scene(`${toEnd}- [More](#loop)\n  > a\n`)}\n«## Loop {#loop}»\nC.\n\n- [Again](#loop)\n  > a\n`,
    'scene-no-way-out',
  ],
  ['scenarios', '«## Start {#start}»\nA.\n\n- [Again](#start)\n  > a\n', 'scenario-without-ending'],
  ['scenarios', `«## Start {#start}»\n${toEnd}\n## End {#end}\nB.\n`, 'scene-empty'],

  ['scenarios', '', 'scenes-none'],

  // Links, images, HTML.
  ['lessons', 'Read «<b>»this«</b>».\n', 'raw-html', 'raw-html'],
  ['lessons', '«<script>alert(1)</script>»\n', 'raw-html'],
  ['lessons', '[a](«javascript:alert(1)»)\n', 'link-unsafe'],
  ['lessons', '«<vbscript:x>»\n', 'link-unsafe'],
  ['lessons', '[a](«data:text/html,x»)\n', 'link-unsafe'],
  ['lessons', '[a](«//evil.example»)\n', 'link-nowhere'],
  ['lessons', '[a](«other.md»)\n', 'link-nowhere'],
  ['lessons', '[a](«claims»:v7)\n', 'link-kind-unknown'],
  // A name that every object of JavaScript has is none of ours.
  ['lessons', '[a](«constructor:v7»)\n', 'link-unsafe'],
  ['lessons', '[a](«claim:V7»)\n', 'link-unreadable'],
  ['lessons', '«[a][b]»\n\n«[b]: https://example.org»\n', 'link-elsewhere', 'link-elsewhere'],
  ['lessons', '«# Title»\n', 'heading-level'],
  ['lessons', '', 'text-none'],
  ['lessons', 'Text «{if: mood > 0} more»\n'.replace(' more»', '» more'), 'braces-not-last'],

  // Standards, claims, modules.
  ['claims', '«Only a finding.»\n', 'caveat-missing'],
  ['claims', '«- A list.»\n\nMore.\n', 'finding-missing'],
  ['claims', 'A finding.\n\nMore.\n\n«## More»\n', 'heading-not-here'],
  ['modules', '', 'steps-none'],
  ['modules', '1. «Put it right»\n', 'step-without-link'],
  ['modules', '1. [A](«standard:put-it-right»)\n', 'step-link'],
  ['modules', '1. [A](lesson:a) {requires: «previous»}\n', 'requires-nothing'],
  ['modules', '1. [A](lesson:a)\n2. [B](lesson:b) {requires: «quiz»}\n', 'requires-unreadable'],
  ['modules', '1. [A](lesson:a)\n2. «[B](lesson:a)»\n', 'same-twice'],
  ['modules', '«Some words.»\n\n1. [A](lesson:a)\n', 'not-part-of-module'],
];

describe('a mistake is told at its exact place, and alone', () => {
  it.each(cases.map(([kind, body, ...rules]) => [rules.join(' + '), kind, body, rules] as const))(
    '%s in %s: %j',
    (_name, kind, body, rules) => {
      const { text, places } = unmarked(file(kind, body));
      const expected = places.length > 0 ? places : ['1:1-4'];
      expect(told(kind, text)).toEqual(rules.map((rule, index) => `${expected[index] ?? expected[0]} ${rule}`));
    },
  );
});

const standard = (body: string) => file('standards', body);
const sections = '## Why {#why}\nA.\n\n## Met {#met}\n- a\n\n## Partly {#partly}\n- b\n\n## Not met {#not-met}\n- c\n';

describe('a standard', () => {
  it.each([
    [`The statement.\n\n${sections}`],
    [sections, '1:1-4 statement-missing'],
    [`S.\n\n${sections.replace('- b', 'Words.')}`, '18:1-7 section-needs-list'],
    [`S.\n\n${sections.replace('- b\n', '')}`, '17:1-20 section-empty'],
    [`S.\n\n${sections.replace('#partly', '#partli')}`, '1:1-4 section-missing', '17:12-19 section-unknown'],
  ])('%j', (body, ...expected) => {
    expect(told('standards', standard(body))).toEqual(expected);
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

/** The front matter of a claim with one line put for another. */
const claim = (from: string, to: string) => `${file('claims', 'F.\n\nC.\n').replace(from, to)}`;

describe('front matter', () => {
  it.each([
    ['year: "2010"', 'year: 2010', '5:7-11 value-not-text'],
    ['title: T', 'title: ""', '2:8-10 value-empty'],
    ['title: T', `title: ${'x'.repeat(301)}`, '2:8-309 value-too-long'],
    ['title: T\n', '', '1:1-4 front-matter-key-missing'],
    ['title: T', 'title:', '2:1-6 front-matter-key-missing'],
    ['grade: A', 'grade: E', '3:8-9 value-not-listed'],
    ['read: true', 'read: "yes"', '8:7-12 value-not-yes-or-no'],
    ['read: true', 'read: true\nreview: 2026-02-30', '9:9-19 value-not-day'],
    ['read: true', 'read: true\nconflicts: t8', '9:12-14 value-not-list'],
    ['read: true', 'read: true\nconflicts: [t8, T 9]', '9:17-20 value-not-slug'],
    ['read: true', 'read: true\ngradd: B', '9:1-6 front-matter-key-unknown'],
    ['grade: A', 'gradd: A', '3:1-6 front-matter-key-unknown'],
    ['read: true', 'read: true\ntranslates: "1a2b"', '9:13-19 value-unreadable'],
    ['read: true', 'read: true\ntitle: U', '9:1-2 front-matter-key-twice'],
    ['source: S', 'source: "S', '4:11-12 unreadable-front-matter'],
    ['source: S', 'source: !!js/function x', '4:9-22 unreadable-front-matter'],
    ['source: S', 'source: &a S', ''],
    ['title: T\ngrade: A', 'title: &a T\ngrade: *a', '3:8-10 front-matter-alias'],
  ])('%j → %j: %s', (from, to, ...expected) => {
    expect(told('claims', claim(from, to))).toEqual(expected.filter(Boolean));
  });

  it.each([
    ['number: 4', 'number: 4.5', '3:9-12 value-not-whole'],
    ['number: 4', 'number: 0', '3:9-10 value-too-small'],
    ['number: 4', 'number: 1000', '3:9-13 value-too-big'],
    ['channels: [counter]', 'channels: []', '5:11-13 list-empty'],
  ])('%j → %j: %s', (from, to, ...expected) => {
    expect(told('standards', standard(`S.\n\n${sections}`).replace(from, to))).toEqual(expected);
  });

  it('must be there, closed and short', () => {
    expect(told('claims', 'F.\n\nC.\n')).toEqual(['1:1-3 front-matter-missing']);
    expect(told('claims', '---\ntitle: T\n')).toContain('1:1-4 front-matter-unclosed');
    expect(
      told(
        'claims',
        claim('title: T', `title: T\n# ${'x'.repeat(3900)}\n# ${'x'.repeat(3900)}\n# ${'x'.repeat(3900)}`),
      ),
    ).toEqual(['1:1-4 front-matter-too-large']);
  });
});

describe('a file', () => {
  it('has a place that says its kind, language and slug', () => {
    for (const path of ['lessons/en/Two Words.md', 'lesson/en/a.md', 'lessons/xx/a.md', 'a.md', 'lessons/en/../a.md']) {
      expect(compile(path, '').diagnostics).toMatchObject([{ rule: 'path-unreadable', line: 1 }]);
    }
  });

  it.each([
    ['letters of another encoding', 'lauva\n\nk\uFFFDrt\uFFFDba', '8:2-3 text-garbled'],
    ['what is no text', 'a\0b', '6:2-3 text-garbled'],
  ])('is a text in UTF-8: %s', (_, body, expected) => {
    expect(told('lessons', file('lessons', body))).toEqual([expected]);
  });

  it('that holds evidence is a text in UTF-8 too', () => {
    expect(compile('evidence.md', 'a\n\uFFFD').diagnostics).toMatchObject([
      { rule: 'text-garbled', line: 2, column: 1 },
    ]);
  });

  it('has a size, lines and nesting that can be read', () => {
    expect(told('lessons', file('lessons', 'word '.repeat(14_000)))).toEqual(['1:1-2 file-too-large']);
    expect(told('lessons', file('lessons', 'word '.repeat(900)))).toEqual(['6:1-4501 line-too-long']);
    expect(told('lessons', file('lessons', `${'> '.repeat(9)}a\n`))).toEqual(['6:1-20 nested-too-deep']);
    expect(told('lessons', file('lessons', 'a\n'.repeat(251)))).toEqual(['251:1-2 block-too-long']);
    expect(told('lessons', file('lessons', '*'.repeat(801)))).toEqual(['6:1-802 marks-too-many']);
    expect(told('lessons', file('lessons', '> \n'.repeat(801)))).toEqual(['806:1-3 entries-too-many']);
    expect(told('lessons', file('lessons', 'a\n\n'.repeat(2000)))).toEqual(['1356:1-2 file-too-dense']);
    expect(told('lessons', file('lessons', `${' '.repeat(18)}- a\n`))).toHaveLength(1);
  });

  it('is told for a scenario with too many routes', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `s${i}`);
    const scenes = ids.map(
      (id) => `## S {#${id}}\nA.\n\n${[...ids, 'end'].map((to) => `- [${to}](#${to}) {meets: a}\n  > w\n`).join('')}\n`,
    );
    expect(told('scenarios', file('scenarios', `${scenes.join('')}## End {#end}\nB.\n`))).toEqual([
      '1:1-4 routes-too-many',
    ]);
  });

  it('has its mistakes told where they are with other line endings and a byte order mark', () => {
    const text = file('quizzes', item('- [x] A\n  > a\n- [] B\n  > b\n')).replaceAll('\n', '\r\n');
    expect(told('quizzes', `\ufeff${text}`)).toEqual(['9:3-5 tick-empty']);
  });
});

describe('the sentences of a rule', () => {
  it.each(diagnosticRules)('%s says what is wrong and what to write', (rule) => {
    const values = { meant: '', found: 'F', key: 'K', allowed: 'A' };
    const { problem, mend } = explain({ rule, values });
    expect(problem).toMatch(/[.:]|\w$/);
    expect(mend.length).toBeGreaterThan(8);
  });

  it('ask whether the nearest was meant', () => {
    const { diagnostics } = compile('scenarios/en/a.md', file('scenarios', scene(`- [Words](#ende)\n  > a\n${toEnd}`)));
    expect(explain(diagnostics[0]!)).toEqual({
      problem: 'No scene is called #ende.',
      mend: 'Did you mean #end, on line 19?',
    });
  });

  it('name every value that they speak of', () => {
    for (const [kind, body] of cases) {
      for (const diagnostic of compile(`${kind}/en/a.md`, file(kind, body.replace(/[«»]/g, ''))).diagnostics) {
        const { problem, mend } = explain(diagnostic);
        expect(`${problem} ${mend}`).not.toContain('undefined');
      }
    }
  });
});
