import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { file, told } from './marked.ts';
import { item } from './mistakes/bodies.ts';

describe('a file', () => {
  it('has a place that says its kind, language and slug', () => {
    for (const path of ['lessons/en/Two Words.md', 'lesson/en/a.md', 'lessons/xx/a.md', 'a.md', 'lessons/en/../a.md']) {
      expect(compile(path, '').diagnostics).toMatchObject([{ rule: 'path-unreadable', line: 1, column: 1 }]);
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
