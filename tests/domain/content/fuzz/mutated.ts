import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Case } from './documents.ts';
import { bombs } from './front-matters.ts';
import { pieces } from './pieces.ts';

const folder = join(import.meta.dirname, '../../../../content');
const real: readonly Case[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[a-z]+\/[a-z]+\/[^/]+\.md$|^evidence\.md$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const characters = [
  '\0',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u2028',
  '\u200f',
  '\u00a0',
  '\u0301',
  '\r',
  '\t',
  '\u007f',
  '😀',
  '<',
  '{',
  '[',
];

type Edit = (text: string, at: number, other: number, put: string) => string;

const byLines =
  (change: (lines: string[], at: number, other: number) => void): Edit =>
  (text, at, other) => {
    const lines = text.split('\n');
    change(lines, at % lines.length, other % lines.length);
    return lines.join('\n');
  };

const edits: readonly Edit[] = [
  byLines((lines, at) => lines.splice(at, 1)),
  byLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  byLines((lines, at, other) => ([lines[at], lines[other]] = [lines[other]!, lines[at]!])),
  byLines((lines, at, other) => lines.splice(Math.min(at, other), Math.abs(at - other))),
  byLines((lines, at) => (lines[at] = ` ${lines[at]}`)),
  byLines((lines, at) => (lines[at] = lines[at]!.trimStart())),
  byLines((lines, at) => (lines[at] = `> ${lines[at]}`)),
  (text, at) => text.slice(0, at % (text.length + 1)),
  (text, at) => text.slice(at % (text.length + 1)),
  (text, at, other) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + text.slice(start + (other % 40));
  },
  (text, at, _other, put) => text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1)),
  (text, at, other) =>
    text.slice(0, at % text.length) + characters[other % characters.length] + text.slice((at % text.length) + 1),
  (text, at, other) => text.slice(0, at % (text.length + 1)) + real[other % real.length]!.text.slice(at % 2_000),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text, at) => text.replace(/^---\n[\s\S]*?\n---\n/, `---\n${bombs[at % bombs.length]}\n---\n`),
  (text, at, other) =>
    text
      .split('\n')
      .with(at % text.split('\n').length, `${'> '.repeat(other % 12)}x`)
      .join('\n'),
];

const edit = fc.record({
  how: fc.constantFrom(...edits),
  at: fc.nat(),
  other: fc.nat(),
  put: fc.constantFrom(...pieces),
});

/** Real files as they are after a slip: lines lost, doubled or swapped, two files in one, cut off, a strange character. */
export const mutated: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...real), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([{ path, text }, changes]) => ({
    path,
    text: changes.reduce((now, { how, at, other, put }) => (now === '' ? now : how(now, at, other, put)), text),
  }));
