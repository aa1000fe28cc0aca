import { type ContentKind, contentKinds } from '#domain/content/documents.ts';
import { LARGEST_FILE, withinLimits } from '#domain/markdown/limits.ts';
import { readerOf } from '#domain/markdown/reader.ts';
import { file } from '../marked.ts';
import type { Case } from './documents.ts';

const refused = (kind: ContentKind, text: string) => !withinLimits(readerOf(kind, text));

const inLines = [
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
  '[a](b) ',
  '*a* ',
  '`a` ',
  '&amp;',
  '\\*',
  '😀',
  'a\t',
  '<a>',
  '[]',
  'a ',
  'a@b.c ',
  '# {#',
  '~',
  'https://a ',
  '1',
  '1 ',
  '. ',
  '1.',
  ' "',
  'a b. ',
  '{if: ',
];
const inBlocks = [
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
  '---\n',
  '```\n',
  '> a\n\n',
  '**A:** b\n\n',
  '[a]: b\n\n',
  '<!-- a\n\n',
  '- [ ] a\n  > b\n',
  'a | b\n- | -\n',
  '[a](claimm:v7)\n\n',
  '> > > > > > > > a\n\n',
  '> a\nb\n',
  '- a\nb\n',
  `## a {${'a: b, '.repeat(300)}}\n\n`,
  `## a ${'{a'.repeat(90)}}\n\n`,
  `a${' '.repeat(3_900)}b\n\n`,
  `## a${' #'.repeat(1_900)} x\n\n`,
  `[a](<${'b'.repeat(3_900)}\n\n`,
];

const scenes = (count: number, choices: (scene: number) => string) =>
  `${Array.from({ length: count }, (_, scene) => `## S {#s${scene}}\nA.\n\n${choices(scene)}\n`).join('')}## E {#s${count}}\nE.\n`;
const all = (count: number, choice: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => choice(index)).join('');
const to = (scene: number, said = '') => `- [W](#s${scene})${said}\n  > a\n`;

/** Bodies that grow: made to take time that grows with the square of their length, or worse. */
const growing: readonly (readonly [ContentKind, (size: number) => string])[] = [
  ...inLines.flatMap((piece) => {
    const whole = `${piece.repeat(Math.ceil(380 / piece.length))}\n\n`;
    const long = `${piece.repeat(Math.floor(3_900 / piece.length))}\n\n`;
    return [whole, long].map((block) => ['lessons', (size: number) => block.repeat(size)] as const);
  }),
  ...inBlocks.flatMap((block) => contentKinds.map((kind) => [kind, (size: number) => block.repeat(size)] as const)),
  ['scenarios', (size) => scenes(size, (scene) => to(scene + 1))],
  ['scenarios', (size) => scenes(size, (scene) => to(scene + 1) + to(Math.min(size, scene + 2)))],
  ['scenarios', (size) => scenes(size, (scene) => to(scene + 1) + to(0) + to(Math.max(0, scene - 1)))],
  ['scenarios', (size) => scenes(size, (scene) => all(size, (other) => to((scene + other + 1) % size)) + to(size))],
  [
    'scenarios',
    (size) => scenes(size, (scene) => all(5, (other) => to((scene * 7 + other * 13) % size)) + to(scene + 1)),
  ],
  [
    'scenarios',
    (size) =>
      scenes(
        size,
        (scene) =>
          to(scene + 1, ` {minutes: ${scene + 1}}`) +
          to(scene + 1, ` {minutes: ${2 * scene + 3}}`) +
          to(scene + 1, ' {if: minutes > 3}'),
      ),
  ],
  [
    'scenarios',
    (size) =>
      scenes(
        size,
        (scene) => to(scene + 1, ` {set: f${scene}}`) + to(scene + 1) + to(scene + 1, ` {if: f${scene >> 1}}`),
      ),
  ],
  [
    'scenarios',
    (size) =>
      scenes(
        size,
        (scene) =>
          to(scene + 1, ` {set: some-flag-of-this-name-${scene}}`) +
          to(scene + 1, ` {if: some-flag-of-that-name-${scene}}`),
      ),
  ],
  [
    'scenarios',
    (size) =>
      all(
        size,
        (scene) => `## S {#a-scene-of-this-name-${scene}}\nA.\n\n- [W](#a-scene-of-that-name-${scene}x)\n  > a\n\n`,
      ),
  ],
  ['quizzes', (size) => `## a {#a}\n\n| a | b |\n| - | - |\n${all(size, (row) => `| a${row} | b${row} |\n`)}\n> w\n`],
  [
    'quizzes',
    (size) => `## a {#a}\n\n= ${all(size, (at) => `a${at} | `)}b\n\n${all(size, (at) => `- “x${at}” > b\n`)}\n> w\n`,
  ],
  ['quizzes', (size) => all(size, (at) => `## S {#s${at}}\n\n= a\n\n> w\n\n`)],
  ['quizzes', (size) => `## a {#a}\n${all(size, (at) => `1. step ${at}\n`)}\n> w\n`],
  ['quizzes', (size) => `## a {#a}\n> mark: ${all(size, (at) => `**a${at}** *b${at}* `)}\n\n> w\n`],
  // Runs of spaces between what a pattern looks for and what it does not find.
  ...['', '#', '{a', '>', ':', '±', '1'].flatMap((mark) =>
    (['lessons', 'quizzes', 'scenarios'] as const).map(
      (kind) => [kind, (size: number) => `## a {#a}\n= 8${mark}${' '.repeat(3_900)}x\n\n`.repeat(size)] as const,
    ),
  ),
  ...['', '#', '{a', '{a:', '“ >'].map(
    (mark) =>
      [
        'quizzes',
        (size: number) =>
          all(size, () => `## a${mark}${' '.repeat(1_900)}x${mark}${' '.repeat(1_900)}}\n- a${' '.repeat(3_900)}b\n\n`),
      ] as const,
  ),
  ['lessons', (size) => `${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n${`${'|a'.repeat(50)}|\n`.repeat(size)}`],
  ['modules', (size) => all(size, (at) => `1. [A](lesson:a${at})\n`)],
];

/** Each of these, as large as it may be before the limits refuse it: that is where it takes longest. */
export function* hardest(): Generator<Case> {
  for (const [kind, grown] of growing) {
    let fits = 0;
    let over = 1;
    const tooMuch = (size: number) => {
      const text = file(kind, grown(size));
      return Buffer.byteLength(text) > LARGEST_FILE || refused(kind, text);
    };
    while (!tooMuch(over)) [fits, over] = [over, over * 2];
    while (over - fits > Math.max(1, fits / 40)) {
      const middle = (fits + over) >> 1;
      if (tooMuch(middle)) over = middle;
      else fits = middle;
    }
    for (const size of [fits, over]) yield { path: `${kind}/en/a.md`, text: file(kind, grown(size)) };
  }
}
