import { describe, expect, test } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import type { ContentKind } from '#domain/content/documents.ts';
import { mended, withMends } from '#domain/mends/mend.ts';
import { file } from '../content/marked.ts';

const item = (body: string) => `## What? {#what}\n${body}`;
const two = '- [x] A\n  > a\n- [ ] B\n  > b\n';
const scene = (choices: string) => `## Start {#start}\nRasa waits.\n\n${choices}\n\n## End {#end}\nShe goes.\n`;
const toEnd = '- [Words](#end)\n  > a\n';

/** A mistake, and the same text mended. */
const cases: [string, ContentKind, string, string][] = [
  ['tick-empty', 'quizzes', item('- [x] A\n  > a\n- [] B\n  > b\n'), item(two)],
  ['tick-unreadable', 'quizzes', item('- [v] A\n  > a\n- [ ] B\n  > b\n'), item(two)],
  ['tick-without-space', 'quizzes', item('- [x] A\n  > a\n- [ ]B\n  > b\n'), item(two)],
  ['explanation-indent', 'quizzes', item('- [x] A\n  > a\n- [ ] B\n> b\n'), item(two)],
  ['answer-without-blank-line', 'quizzes', item('How many?\n= 82\n\n> So.\n'), item('How many?\n\n= 82\n\n> So.\n')],
  [
    'explanation-indent-none',
    'quizzes',
    item('= 82\n\n - “80” > No\n\n > Why.\n'),
    item('= 82\n\n - “80” > No\n\n> Why.\n'),
  ],
  [
    'rewrite-without-colon',
    'quizzes',
    item('> rewrite Ring.\n\n- Warm\n  > a\n- Short\n  > b\n\n> So.\n'),
    item('> rewrite: Ring.\n\n- Warm\n  > a\n- Short\n  > b\n\n> So.\n'),
  ],
  [
    'criterion-ticked',
    'quizzes',
    item('> rewrite:\n\n- [x] Warm\n  > a\n- Short\n  > b\n\n> So.\n'),
    item('> rewrite:\n\n- Warm\n  > a\n- Short\n  > b\n\n> So.\n'),
  ],
  ['heading-without-id', 'quizzes', `## What now?\n${two}`, `## What now? {#what-now}\n${two}`],
  ['heading-level', 'quizzes', `### What? {#what}\n${two}`, item(two)],
  ['heading-level', 'lessons', '# Title\nText.\n', '## Title\nText.\n'],
  ['id-unreadable', 'quizzes', `## What? {#What}\n${two}`, item(two)],
  ['id-twice', 'quizzes', `${item(two)}\n## Which? {#what}\n${two}`, `${item(two)}\n## Which? {#what-2}\n${two}`],
  [
    'key-unknown',
    'quizzes',
    `## What? {#what serve: put-it-right}\n${two}`,
    `## What? {#what serves: put-it-right}\n${two}`,
  ],
  ['value-not-slug', 'quizzes', `## What? {#what serves: Show}\n${two}`, `## What? {#what serves: show}\n${two}`],
  ['braces-unclosed', 'quizzes', `## What? {#what\n${two}`, item(two)],
  ['scene-unknown', 'scenarios', scene(`- [Words](#ende)\n  > a\n${toEnd}`), scene(`- [Words](#end)\n  > a\n${toEnd}`)],
  [
    'choice-to-no-scene',
    'scenarios',
    scene(`- [Words](end)\n  > a\n${toEnd}`),
    scene(`- [Words](#end)\n  > a\n${toEnd}`),
  ],
  ['link-kind-unknown', 'lessons', '[a](claims:v7)\n', '[a](claim:v7)\n'],
];

const told = (kind: ContentKind, text: string) => withMends(compile(`${kind}/en/test.md`, text).diagnostics, text);

describe('a mistake that can be mended by rote is, by what its diagnostic says to write', () => {
  test.each(cases)('%s in %s', (rule, kind, wrong, right) => {
    const first = told(kind, file(kind, wrong)).find((one) => one.rule === rule);
    const text = mended(file(kind, wrong), first!.replacement!);
    expect(text).toBe(file(kind, right));
    expect(told(kind, text).map((one) => one.rule)).not.toContain(rule);
  });

  test('a field of the front matter is called as it was meant, and true or false stands without quotes', () => {
    const text = file('lessons', 'Text.\n').replace('lead: L', 'leed: L\ndraft: yes');
    const twice = told('lessons', text).reduceRight((now, { replacement }) => mended(now, replacement!), text);
    expect(twice).toBe(file('lessons', 'Text.\n').replace('lead: L', 'lead: L\ndraft: true'));
  });

  test('an id that is taken already is not given a second time', () => {
    const text = file('quizzes', `## What?\n${two}\n${item(two)}`);
    const [first] = told('quizzes', text);
    expect(first?.replacement?.text).toBe(' {#what-2}');
  });

  test('what takes thinking is left to somebody', () => {
    const text = file('quizzes', item('- [x] A\n  > a\n- [ ] B\n'));
    expect(told('quizzes', text)).toMatchObject([{ rule: 'option-without-explanation', replacement: null }]);
  });
});

test('a picture is called as it was meant', () => {
  const values = { name: 'lable.jpg', meant: 'label.jpg' };
  const told = { severity: 'error', rule: 'media-unknown', line: 1, column: 16, endColumn: 25, values } as const;
  const text = '![Plate](media/lable.jpg)';
  expect(mended(text, withMends([told], text)[0]!.replacement!)).toBe('![Plate](media/label.jpg)');
});

test('a mend keeps a byte order mark, and changes nothing on a line that is not there', () => {
  expect(mended('\ufeffa\nb', { line: 2, column: 1, endColumn: 2, text: 'c' })).toBe('\ufeffa\nc');
  expect(mended('a', { line: 9, column: 1, endColumn: 2, text: 'c' })).toBe('a');
});
