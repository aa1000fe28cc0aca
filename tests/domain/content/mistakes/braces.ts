import { item, type Mistake, scene, two } from './bodies.ts';

/** Headings and braces. */
export const braceMistakes: Mistake[] = [
  ['quizzes', `«## What?»\n${two}`, 'heading-without-id'],
  ['quizzes', `## What? {«#What»}\n${two}`, 'id-unreadable'],
  ['quizzes', `${item(two)}\n## Which? {«#what»}\n${two}`, 'id-twice'],
  ['quizzes', `«### What? {#what}»\n${item(two)}`, 'heading-level'],
  ['quizzes', `«## {#what}»\n${two}`, 'heading-empty'],
  ['quizzes', `## What? {#what «serve»: put-it-right}\n${two}`, 'key-unknown'],
  ['quizzes', `## What? {#what serves: show-care, «serves»: put-it-right}\n${two}`, 'key-twice'],
  ['quizzes', `## What? {#what serves: «Show»}\n${two}`, 'value-not-slug'],
  ['quizzes', `## What? {#what «serves»}\n${two}`, 'braces-unreadable'],
  ['quizzes', `## What? «{#what»\n${two}`, 'braces-unclosed'],
  ['quizzes', `## What «{#what}» then?\n${two}`, 'braces-not-last'],
  ['scenarios', scene('- [Words](#end) {«#there»}\n  > a\n'), 'id-not-here'],
  ['scenarios', scene('- [Words «{»if: mood](#end)« > 0}»\n  > a\n'), 'braces-inside', 'choice-more-than-link'],
];
