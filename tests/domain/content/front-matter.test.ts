import { describe, expect, it } from 'vitest';
import { file, standardSections, told } from './marked.ts';

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
    expect(told('standards', file('standards', `S.\n\n${standardSections}`).replace(from, to))).toEqual(expected);
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
