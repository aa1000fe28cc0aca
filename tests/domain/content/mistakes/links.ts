import type { Mistake } from './bodies.ts';

/** Links, images, HTML. */
export const linkMistakes: Mistake[] = [
  ['lessons', 'Read «<b>»this«</b>».\n', 'raw-html', 'raw-html'],
  ['lessons', '«<script>alert(1)</script>»\n', 'raw-html'],
  ['lessons', '[a](«javascript:alert(1)»)\n', 'link-unsafe'],
  ['lessons', '«<vbscript:x>»\n', 'link-unsafe'],
  ['lessons', '[a](«data:text/html,x»)\n', 'link-unsafe'],
  ['lessons', '[a](«//evil.example»)\n', 'link-nowhere'],
  ['lessons', '[a](«other.md»)\n', 'link-nowhere'],
  ['lessons', '[a](«claims»:v7)\n', 'link-kind-unknown'],
  // A name that every object of JavaScript has is none of ours.
  ['lessons', '[a](«constructor:v7»)\n', 'link-unsafe'],
  ['lessons', '[a](«claim:V7»)\n', 'link-unreadable'],
  ['lessons', '«[a][b]»\n\n«[b]: https://example.org»\n', 'link-elsewhere', 'link-elsewhere'],
  ['lessons', '«# Title»\n', 'heading-level'],
  ['lessons', '', 'text-none'],
  ['lessons', 'Text «{if: mood > 0} more»\n'.replace(' more»', '» more'), 'braces-not-last'],
];
