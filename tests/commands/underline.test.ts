import { describe, expect, it } from 'vitest';
import { underlined } from '#commands/check/underline.ts';

/** A line with the offending part marked «so», as an editor counts it. */
const shown = (marked: string) => {
  const from = marked.indexOf('«');
  const line = marked.replace('«', '').replace('»', '');
  return underlined(line, { line: 1, column: from + 1, endColumn: marked.indexOf('»') });
};

describe('the marks stand under what is told', () => {
  it.each([
    ['Some «wrong» words', 'Some wrong words', '     ^^^^^'],
    ['\t«wrong» words', ' wrong words', ' ^^^^^'],
    ['Mrs Rēķe «wrong»', 'Mrs Rēķe wrong', '         ^^^^^'],
    ['Mrs Re\u0304ķe «wrong»', 'Mrs Re\u0304ķe wrong', '         ^^^^^'],
    ['«e\u0304»', 'e\u0304', '^'],
    ['漢字 «wrong»', '漢字 wrong', '     ^^^^^'],
    ['a «漢字» b', 'a 漢字 b', '  ^^^^'],
    ['😀 «wrong»', '😀 wrong', '   ^^^^^'],
    ['👩‍🍳 «wrong»', '👩‍🍳 wrong', '   ^^^^^'],
    ['☕️ «wrong»', '☕️ wrong', '   ^^^^^'],
    ['“Ąžuolas” – «wrong»', '“Ąžuolas” – wrong', '            ^^^^^'],
    ['a\u001b[31mb «wrong»', 'a·[31mb wrong', '        ^^^^^'],
    ['a\u202eb «wrong»', 'a·b wrong', '    ^^^^^'],
    ['The end«»', 'The end', '       ^'],
    ['«»', '', '^'],
  ])('%j', (marked, text, mark) => {
    expect(shown(marked)).toEqual({ text, mark });
  });
});

describe('a line that is wider than a terminal', () => {
  it.each([0, 5, 30, 60, 200, 395])('is cut to where the mistake is, at %i', (at) => {
    const words = 'word '.repeat(80);
    const { text, mark } = underlined(words, { line: 1, column: at + 1, endColumn: at + 5 });
    expect(text.length).toBeLessThanOrEqual(112);
    expect(text.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe(words.slice(at, at + 4).trimEnd());
  });

  it('shows that it goes on at either end', () => {
    const { text } = underlined('word '.repeat(80), { line: 1, column: 201, endColumn: 205 });
    expect(text).toMatch(/^….*…$/);
  });

  it('never cuts a letter in two', () => {
    const { text } = underlined('👩‍🍳'.repeat(100), { line: 1, column: 251, endColumn: 256 });
    expect(text.replaceAll('👩‍🍳', '')).toBe('……');
  });

  it('underlines no further than it is shown', () => {
    const { text, mark } = underlined('x'.repeat(400), { line: 1, column: 1, endColumn: 401 });
    expect(text).toHaveLength(111);
    expect(mark).toHaveLength(110);
  });
});
