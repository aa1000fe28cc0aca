import type { Mistake } from './bodies.ts';

/** Claims and modules. */
export const documentMistakes: Mistake[] = [
  ['claims', '«Only a finding.»\n', 'caveat-missing'],
  ['claims', '«- A list.»\n\nMore.\n', 'finding-missing'],
  ['claims', 'A finding.\n\nMore.\n\n«## More»\n', 'heading-not-here'],
  ['modules', '', 'steps-none'],
  ['modules', '1. «Put it right»\n', 'step-without-link'],
  ['modules', '1. [A](«standard:put-it-right»)\n', 'step-link'],
  ['modules', '1. [A](lesson:a) {requires: «previous»}\n', 'requires-nothing'],
  ['modules', '1. [A](lesson:a)\n2. [B](lesson:b) {requires: «quiz»}\n', 'requires-unreadable'],
  ['modules', '1. [A](lesson:a)\n2. «[B](lesson:a)»\n', 'same-twice'],
  ['modules', '«Some words.»\n\n1. [A](lesson:a)\n', 'not-part-of-module'],
];
