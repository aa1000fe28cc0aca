import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { cell } from '#domain/exchange/items/match.ts';
import type { Blocks, DraftItem, DraftQuiz, Inline } from '#domain/exchange/model.ts';
import { tidied, trimmed } from '#domain/exchange/texts/tidy.ts';

/** What reads as something else in markdown, in our language, in YAML, in GIFT. */
const pieces = [
  ...[
    '#',
    '## ',
    '{#id}',
    '{',
    '}',
    '{#a serves: b}',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '1) ',
    '> ',
    '[x] ',
    '[ ] ',
    '[]',
    '[a](b)',
  ],
  ...[
    '= ',
    '= 5',
    '==',
    '=',
    '---',
    '***',
    '___',
    '| a | b |',
    '|',
    '`',
    '```',
    '~~~',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '<',
    '>',
  ],
  ...[
    '<b>',
    '<!--',
    '&',
    '&amp;',
    '&#35;',
    '\\',
    '\\\\',
    '\\n',
    '!',
    '![',
    '](',
    ':',
    '::',
    '://',
    'http://a.b',
    'a@b.c',
    '->',
    '%50%',
  ],
  ...[
    '####',
    '//',
    '$CATEGORY:',
    '[html]',
    '“',
    '”',
    '"',
    "'",
    '“60” > no',
    '±',
    '+-',
    '.',
    ',',
    ' ',
    ' ',
    ' ',
    'a',
    'b',
    'word',
    'Ž',
  ],
  ...[
    'ķ',
    'Ў',
    '😀',
    '12',
    '3.5',
    '\u00a0',
    '\u202f',
    '\u200b',
    '- [x] a',
    'true',
    'null',
    '?',
    '@',
    '^',
    'rewrite:',
    'Mark : ',
    '\t',
  ],
];

const phrase = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }).map((found) => found.join(''));
/** Words with at least a letter or figure in them, as any text has that says something. */
const words = phrase
  .map((text) => text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim())
  .map((text) => (/[\p{L}\p{N}]/u.test(text) ? text : `${text}a`).trim());

const marked: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 6, arbitrary: words.map((value): PhrasingContent => ({ type: 'text', value })) },
  {
    weight: 1,
    arbitrary: words.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
  },
  {
    weight: 1,
    arbitrary: words.map((value): PhrasingContent => ({ type: 'emphasis', children: [{ type: 'text', value }] })),
  },
  {
    weight: 1,
    arbitrary: words.map((value): PhrasingContent => ({ type: 'inlineCode', value: value.replace(/\s+/g, ' ') })),
  },
  {
    weight: 1,
    arbitrary: words.map(
      (value): PhrasingContent => ({
        type: 'link',
        url: 'https://a.example/b?c=d',
        children: [{ type: 'text', value }],
      }),
    ),
  },
);

const told = () => {};

/** Texts as every reader of a format hands them on: tidied. */
const inline: fc.Arbitrary<Inline> = fc
  .array(marked, { minLength: 1, maxLength: 3 })
  .map((children) => tidied([{ type: 'paragraph', children }], 1, told))
  .map(([paragraph]) => (paragraph?.type === 'paragraph' ? trimmed(paragraph.children) : []))
  .filter((nodes) => nodes.length > 0);

const paragraph = inline.map((children): RootContent => ({ type: 'paragraph', children: [...children] }));
const list = fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.boolean()).map(
  ([entries, ordered]): RootContent => ({
    type: 'list',
    ordered,
    spread: false,
    children: entries.map((entry) => ({ type: 'listItem', spread: false, children: [entry] as never })),
  }),
);
const code = words.map((value): RootContent => ({ type: 'code', value }));

const blocks = (...of: fc.Arbitrary<RootContent>[]): fc.Arbitrary<Blocks> =>
  fc
    .array(fc.oneof(paragraph, paragraph, ...of), { minLength: 1, maxLength: 3 })
    .map((found) => tidied(found, 1, told))
    // Of two lists that follow each other, the parser gives the entries of the first a paragraph each.
    .filter((found) => !found.some((block, index) => block.type === 'list' && found[index + 1]?.type === 'list'));
const why = blocks(list, code);
const setting = fc.oneof(fc.constant<Blocks>([]), blocks(list, code));
// A numbered list above a match or an order is its answers; the importer makes bullets of it.
const plainSetting = fc.oneof(fc.constant<Blocks>([]), blocks());

const distinct = fc.uniqueArray(words, {
  minLength: 2,
  maxLength: 4,
  selector: (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
});
const literal = words.filter(
  (text) =>
    !/[|*]|\s>\s/.test(text) && !/^["“„«]|["”“»]$/.test(text) && /^[\p{L}\p{N}]+[\p{L}\p{N} #{}=<>&_~\\]*$/u.test(text),
);
const literals = fc.uniqueArray(literal, {
  minLength: 2,
  maxLength: 4,
  selector: (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
});
const number = fc.integer({ min: -99999, max: 99999 }).map((whole) => whole / 100);

const asText = (value: string): Inline => [{ type: 'text', value }];

/** The part of an item that its kind has of its own; a setting in it goes before that of the base. */
const answers: fc.Arbitrary<object> = fc.oneof(
  fc.tuple(distinct, fc.array(why, { minLength: 4, maxLength: 4 }), fc.nat()).map(([texts, whys, right]) => ({
    kind: 'choice',
    options: texts.map((text, index) => ({
      text: asText(text),
      why: whys[index]!,
      right: index === right % texts.length,
    })),
  })),
  fc.tuple(distinct, inline, inline, why, plainSetting).map(([texts, left, right, because, above]) => ({
    setting: above,
    kind: 'match',
    heads: [cell(left, () => {}), cell(right, () => {})],
    pairs: texts.map((text, index) => ({ left: asText(text), right: asText(`partner ${index}`) })),
    why: because,
  })),
  fc
    .tuple(distinct, why, plainSetting)
    .filter(([texts]) => texts.length > 2)
    .map(([steps, because, above]) => ({ setting: above, kind: 'order', steps: steps.map(asText), why: because })),
  fc.tuple(distinct, why, plainSetting, why).map(([texts, because, rewrite, about]) => ({
    kind: 'open-reply',
    rewrite,
    criteria: texts.map((text) => ({ text: asText(text), why: about })),
    why: because,
  })),
  fc.tuple(literals, why, why).map(([[wrong, ...accepted], because, about]) => ({
    kind: 'short-text',
    accepted,
    foreseen: [{ text: wrong!, why: about }],
    why: because,
  })),
  fc.tuple(number, fc.nat(50), why, why).map(([value, tolerance, because, about]) => ({
    kind: 'number',
    value,
    tolerance: tolerance / 4,
    foreseen: [{ value: Math.round(value * 100 + 10000) / 100, why: about }],
    why: because,
  })),
);

const item = fc.tuple(answers, inline, setting);

/** A whole quiz of any items, whose every text is made of what reads as something else. */
export const anyQuiz: fc.Arbitrary<DraftQuiz> = fc
  .tuple(words, words, fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([title, lead, items]) => ({
    front: { title, lead, serves: ['put-it-right'], lesson: null, pass: 70 },
    items: items.map(([own, stem, above], index) => {
      const base: object = { id: `item-${index}`, serves: index === 0 ? ['show-care'] : [], stem, setting: above };
      return { ...base, ...own } as DraftItem;
    }),
  }));
