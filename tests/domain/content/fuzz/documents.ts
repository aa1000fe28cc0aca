import fc from 'fast-check';
import { type ContentKind, contentKinds } from '#domain/content/documents.ts';
import { file } from '../marked.ts';
import { frontMatters } from './front-matters.ts';
import { pieces } from './pieces.ts';

export interface Case {
  readonly path: string;
  readonly text: string;
}

const { constantFrom, oneof, array, tuple, nat } = fc;
/** Mostly the first, now and then the second. */
const mostly = <T>(usual: fc.Arbitrary<T>, else_: fc.Arbitrary<T>) =>
  oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: else_ });

const noise = constantFrom(...pieces);
const word = constantFrom(
  'the',
  'late',
  'part',
  '*sorry*',
  '**now**',
  '`x`',
  '“yes”',
  'Ķēde',
  'žąsis',
  '30',
  '22:40',
  '82%',
  '😀',
  'не',
);
const slug = constantFrom('put-it-right', 'carry-the-effort', 'a', 'v7', 'x-1');
const link = tuple(
  word,
  constantFrom('claim:', 'lesson:', 'standard:', '#', '/', 'https://x.example/', 'mailto:a@', 'javascript:', '//'),
  slug,
).map(([text, scheme, to]) => `[${text}](${scheme}${to})`);
const words = array(mostly(mostly(word, link), noise), { minLength: 1, maxLength: 9 }).map((found) => found.join(' '));
const id = constantFrom('start', 'take-over', 'receipt', 'end', 'x');
const several = (line: fc.Arbitrary<string>, most: number, apart = '\n') =>
  array(line, { minLength: 1, maxLength: most }).map((lines) => lines.join(apart));
const why = words.map((text) => `> ${text}`);
const quotation = mostly(constantFrom('  > ', '   > '), constantFrom('> ', ' > ', '\t> ', '    > '));
const explained = (line: fc.Arbitrary<string>) =>
  tuple(
    line,
    mostly(
      tuple(quotation, words).map(([mark, text]) => `\n${mark}${text}`),
      constantFrom(''),
    ),
  ).map((parts) => parts.join(''));

const tick = mostly(constantFrom('- [x] ', '- [ ] ', '- [ ] '), constantFrom('- [] ', '- [v] ', '- ', '1. [x] '));
const options = several(explained(tuple(tick, words).map((parts) => parts.join(''))), 5);
const order = tuple(
  several(
    words.map((text) => `1. ${text}`),
    5,
  ),
  why,
).map((parts) => parts.join('\n\n'));
const row = array(mostly(words, constantFrom('')), { minLength: 1, maxLength: 3 }).map(
  (cells) => `| ${cells.join(' | ')} |`,
);
const table = tuple(several(row, 5), why).map(([rows, text]) => `| a | b |\n| - | - |\n${rows}\n\n${text}`);
const literal = oneof(constantFrom('82', '82 ± 5', '82 +- 5', '2,5', '1e9', '−3', '', '9'.repeat(400)), words);
const written = tuple(
  array(literal, { minLength: 1, maxLength: 3 }),
  array(tuple(literal, words), { maxLength: 2 }),
  why,
).map(
  ([right, wrong, text]) =>
    `= ${right.join(' | ')}\n\n${wrong.map(([no, because]) => `- “${no}” > ${because}`).join('\n')}\n\n${text}`,
);
const open = tuple(
  several(
    words.map((text) => `> - ${text}`),
    3,
  ),
  words,
).map(([list, text]) => `${text}\n\n> rewrite:\n${list}`);
const marking = tuple(words, words).map(
  ([before, text]) => `> mark: ${before} **${text}** *${before}*\n\n- “${text}” > ${before}\n\n> ${text}`,
);
const heading = tuple(
  mostly(constantFrom('## '), constantFrom('# ', '### ', '##', '')),
  words,
  id,
  nat({ max: 99 }),
).map(([mark, text, name, number]) => `${mark}${text} {#${name}-${number}}`);
const item = tuple(heading, mostly(words, constantFrom('')), oneof(options, order, table, written, open, marking)).map(
  (parts) => parts.join('\n\n'),
);

const number = constantFrom('+1', '-1', '−2', '5', '99999', '1.5', '');
const condition = array(
  oneof(constantFrom('mood < 0', 'effort >= 2', 'minutes > 10', 'told-her', 'not told-her', 'mood <', '= 3'), words),
  { minLength: 1, maxLength: 3 },
).map((terms) => terms.join(' and '));
const pair = oneof(
  tuple(constantFrom('meets', 'misses', 'serves', 'set', 'requires', '__proto__', 'constructor'), slug).map((parts) =>
    parts.join(': '),
  ),
  tuple(constantFrom('mood', 'minutes'), number).map((parts) => parts.join(': ')),
  words.map((text) => `effort: "${text}"`),
  condition.map((text) => `if: ${text}`),
);
const braces = array(pair, { maxLength: 3 }).map((pairs) => (pairs.length > 0 ? ` {${pairs.join(', ')}}` : ''));
const choice = explained(tuple(words, id, braces).map(([text, to, said]) => `- [${text}](#${to})${said}`));
const said = tuple(constantFrom('**Rasa:** ', '**You:** ', '', '**: '), words, braces).map((parts) => parts.join(''));
const scene = tuple(id, several(said, 3, '\n\n'), mostly(several(choice, 3), constantFrom(''))).map(
  ([name, lines, choices]) => `## Scene {#${name}}\n${lines}\n\n${choices}`,
);
const step = tuple(
  words,
  constantFrom('lesson', 'quiz', 'scenario', 'claim', 'shop'),
  slug,
  constantFrom('', ' {requires: previous}', ' {requires: luck}'),
).map(([text, kind, to, requires]) => `1. [${text}](${kind}:${to})${requires}`);
const listed = several(
  words.map((text) => `- ${text}`),
  4,
);
const prose = oneof(
  words,
  said,
  listed,
  options,
  heading,
  table,
  words.map((text) => `> ${text}`),
);
const part = tuple(constantFrom('why', 'met', 'partly', 'not-met', 'x'), oneof(listed, words)).map(
  ([name, text]) => `## Part {#${name}}\n${text}`,
);

const bodies: Readonly<Record<string, fc.Arbitrary<string>>> = {
  standards: tuple(words, several(part, 5, '\n\n')).map((parts) => parts.join('\n\n')),
  claims: several(words, 3, '\n\n'),
  lessons: several(prose, 8, '\n\n'),
  quizzes: several(item, 5, '\n\n'),
  scenarios: several(scene, 6, '\n\n'),
  modules: several(step, 5),
};

/** Nearly valid files of every kind: the language as it is written, with a slip here and there. */
export const documents: fc.Arbitrary<Case> = constantFrom(...contentKinds).chain((kind: ContentKind) =>
  tuple(bodies[kind] ?? prose, mostly(fc.constant<string | null>(null), frontMatters)).map(([body, front]) => ({
    path: `${kind}/en/a.md`,
    text: front === null ? file(kind, body) : `---\n${front}\n---\n${body}`,
  })),
);

/** Pieces of the language in any order. */
export const soup: fc.Arbitrary<Case> = tuple(
  constantFrom(...contentKinds),
  array(noise, { maxLength: 60 }),
  fc.boolean(),
).map(([kind, found, bare]) => ({ path: `${kind}/en/a.md`, text: bare ? found.join('') : file(kind, found.join('')) }));

/** Any text at all. */
export const anything: fc.Arbitrary<Case> = tuple(
  constantFrom(...contentKinds),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.boolean(),
).map(([kind, text, bare]) => ({ path: `${kind}/en/a.md`, text: bare ? text : file(kind, text) }));
