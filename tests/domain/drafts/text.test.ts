import { expect, test } from 'vitest';
import { openPresence } from '#domain/drafts/presence.ts';
import { standingOf } from '#domain/drafts/standing.ts';
import { asWritten, tidied, titleIn, withoutDraftLine } from '#domain/drafts/text.ts';
import { MINUTE } from '#domain/shared/time.ts';

test('a text is kept with one kind of line ending, and written with that of its file', () => {
  expect(tidied('a\r\nb\rc\n')).toBe('a\nb\nc\n');
  expect(asWritten('a\nb', 'x\r\ny')).toBe('a\r\nb\r\n');
  expect(asWritten('a\nb', 'x\ny')).toBe('a\nb\n');
  expect(asWritten('a\n', null)).toBe('a\n');
});

test('a text is kept without a byte order mark, and written with that of its file', () => {
  expect(tidied('\ufeffa\r\n')).toBe('a\n');
  expect(asWritten('a\n', '\ufeffx\r\ny')).toBe('\ufeffa\r\n');
  expect(asWritten('a\n', 'x')).toBe('a\n');
});

test('the line that keeps a file from learners is taken out of its front matter, and nowhere else', () => {
  expect(withoutDraftLine('---\ntitle: T\ndraft: true   # take this line out\nlead: L\n---\ndraft: true\n')).toBe(
    '---\ntitle: T\nlead: L\n---\ndraft: true\n',
  );
  for (const said of ['True', 'TRUE'])
    expect(withoutDraftLine(`---\ndraft: ${said}\ntitle: T\n---\n`)).toBe('---\ntitle: T\n---\n');
  expect(withoutDraftLine('---\ntitle: T\n---\ndraft: true\n')).toBe('---\ntitle: T\n---\ndraft: true\n');
  expect(withoutDraftLine('---\ndraft: false\n---\n')).toBe('---\ndraft: false\n---\n');
});

test('a title is read at a glance', () => {
  expect(titleIn('---\ntitle: "A part: late"\n---\n')).toBe('A part: late');
  expect(titleIn('Nothing.')).toBe('');
});

test('a draft stands to its file as the digests say', () => {
  expect(standingOf(null, null)).toBe('in-step');
  expect(standingOf('a', 'a')).toBe('in-step');
  expect(standingOf('a', 'b')).toBe('changed');
  expect(standingOf('a', null)).toBe('deleted');
  expect(standingOf(null, 'b')).toBe('taken');
});

test('who has a file open is forgotten three minutes after they were last heard of', () => {
  const presence = openPresence();
  presence.note('a.md', 'marius', 0);
  presence.note('a.md', 'linas', 2 * MINUTE);
  expect(presence.others('a.md', 'linas', 2 * MINUTE)).toEqual(['marius']);
  expect(presence.others('a.md', 'linas', 4 * MINUTE)).toEqual([]);
  expect(presence.others('a.md', 'marius', 4 * MINUTE)).toEqual(['linas']);
  expect(presence.others('b.md', 'marius', 4 * MINUTE)).toEqual([]);
});
