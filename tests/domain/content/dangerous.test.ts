import { expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { file, told, unmarked } from './marked.ts';

/** What is written, with the offending part marked «so», and the rule that refuses it. */
const cases: readonly (readonly [string, string])[] = [
  ['Text «<script>»alert(1)</script>', 'raw-html'],
  ['«<b onclick="a()">»b', 'raw-html'],
  ['«<!-- a -->»', 'raw-html'],
  ['«<img src=x onerror=alert(1)>»', 'raw-html'],
  ['[a](«javascript:alert(1)»)', 'link-unsafe'],
  ['[a](«JavaScript:alert(1)»)', 'link-unsafe'],
  ['[a](«java&#115;cript:alert(1)»)', 'link-unsafe'],
  ['[a](«javascript&colon;alert(1)»)', 'link-unsafe'],
  ['[a](«java&#9;script:alert(1)»)', 'link-unsafe'],
  ['[a](«java&Tab;script:alert(1)»)', 'link-unsafe'],
  ['[a](«&#1;javascript:alert(1)»)', 'link-nowhere'],
  ['[a](«<java\tscript:alert(1)>»)', 'link-unsafe'],
  ['[a](«data:text/html;base64,PHM+»)', 'link-unsafe'],
  ['[a](«vbscript:msgbox»)', 'link-unsafe'],
  ['[a](«file:///etc/passwd»)', 'link-unsafe'],
  ['[a](«//evil.example»)', 'link-nowhere'],
  ['[a](«/\\evil.example»)', 'link-nowhere'],
  ['[a](«/&Tab;/evil.example»)', 'link-nowhere'],
  ['[a](«&sol;/evil.example»)', 'link-nowhere'],
  ['![a](«https://evil.example/x.png»)', 'media-elsewhere'],
];

it.each(cases)('%s is refused, at its place', (marked, rule) => {
  const { text, places } = unmarked(file('lessons', marked));
  const found = told('lessons', text).filter((one) => one.endsWith(rule));
  expect(found[0]).toBe(`${places[0]} ${rule}`);
  expect(compile('lessons/en/a.md', text).document).toBeNull();
});

it.each(['<javascript:alert(1)>', '<data:text/html,a>', '<vbscript:a>'])('%s is refused', (text) => {
  expect(compile('lessons/en/a.md', file('lessons', text)).document).toBeNull();
});

/** Front matter with the offending part marked. */
const fronts: readonly (readonly [string, string])[] = [
  ['title: «!!js/function» "function () {}"', 'unreadable-front-matter'],
  ['title: «!!python/object/apply:os.system» [a]', 'unreadable-front-matter'],
  ['«__proto__»: {polluted: true}', 'front-matter-key-unknown'],
  ['«constructor»: {prototype: {polluted: true}}', 'front-matter-key-unknown'],
  ['«<<»: {title: T}', 'front-matter-key-unknown'],
  ['a: &a [x]\nb: «*a»', 'front-matter-alias'],
  ['a: &a [x]\nb: &b [*a]', 'front-matter-alias'],
];

it.each(fronts)('front matter %j is refused, at its place, and nothing is polluted', (marked, rule) => {
  const { text, places } = unmarked(`---\n${marked}\n---\nText.\n`);
  const found = told('lessons', text).find((one) => one.endsWith(rule));
  expect(found).toBeDefined();
  if (places[0]) expect(found).toBe(`${places[0]} ${rule}`);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
