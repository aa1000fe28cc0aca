import fc from 'fast-check';

const nested = (open: string, close: string, deep: number) => open.repeat(deep) + close.repeat(deep);
const laughs = [
  'a: &a [x, x]',
  ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]`),
];

/** Front matter that has broken readers of YAML before. */
export const bombs: readonly string[] = [
  laughs.join('\n'),
  'a: &a\n  b: *a',
  'title: &t T\nlead: *t',
  '<<: {title: T}\nlead: L',
  'base: &b {title: T}\n<<: *b',
  '__proto__: {polluted: true}\ntitle: T',
  'title: T\nconstructor: {prototype: {polluted: true}}',
  '"__proto__":\n  polluted: true',
  'title: T\nserves: {__proto__: [x]}',
  'toString: 1\nhasOwnProperty: 2\nvalueOf: 3',
  'title: !!js/function "function () { return 1 }"',
  'title: !!js/undefined x',
  'title: !!python/object/apply:os.system ["true"]',
  'title: !!binary R0lGODlh',
  'title: !!set {a, b}',
  'title: !<tag:example.org,2000:x> y',
  '%TAG ! tag:example.org,2000:\ntitle: T',
  'effective: 2026-13-45',
  'effective: 2026-09-01T00:00:00Z',
  'number: 017',
  'number: 0o17',
  'number: 0x1F',
  'number: .inf',
  'number: .nan',
  'number: 1e999',
  `number: ${'9'.repeat(400)}`,
  'draft: yes',
  'draft: null',
  'title: ~',
  '? [a, b]\n: c',
  '? {a: 1}\n: c',
  '? |\n  title\n: T',
  'title: T\ntitle: T',
  'title: |\n  a\n\n  b',
  'title: "a\\u0000b\\ud800"',
  '- a\n- b',
  'T',
  '',
  '{title: T}',
  '"\\x3cscript>": 1',
  nested('[', ']', 900),
  nested('{a: ', '}', 900),
  'a: '.repeat(900),
  '- '.repeat(900),
  'title: T\n'.repeat(300),
  'x'.repeat(9_000),
  `serves: [${'a, '.repeat(2_000)}]`,
  '!'.repeat(500),
  '&a '.repeat(500),
  '...\ntitle: T',
  'title: T\n...\n--- x',
  '\ttitle: T',
  'title:\tT',
];

const value = fc.oneof(
  fc.constantFrom(
    'T',
    '[a]',
    '[]',
    '{}',
    '-1',
    '1e3',
    '"',
    "'",
    '|',
    '>',
    '*a',
    '&a x',
    '!!str x',
    '~',
    '2026-09-01',
    'true',
    '[put-it-right]',
  ),
  fc.string({ maxLength: 20 }),
);
const key = fc.constantFrom(
  'title',
  'lead',
  'serves',
  'number',
  'draft',
  'effort',
  'mood',
  '__proto__',
  'constructor',
  '<<',
  '?',
  'x',
);

/** Front matter of any kind, sound and not. */
export const frontMatters: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...bombs),
  fc
    .array(
      fc.tuple(key, value).map((pair) => pair.join(': ')),
      { maxLength: 8 },
    )
    .map((lines) => lines.join('\n')),
);
