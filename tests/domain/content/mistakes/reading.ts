import { item, type Mistake, two, why } from './bodies.ts';

/** Markdown that reads as something else. */
export const markdownMistakes: Mistake[] = [
  ['quizzes', item('- [x] A\n  > a\n- «[]» B\n  > b\n'), 'tick-empty'],
  ['quizzes', item('- [x] A\n  > a\n- «[ ]B»\n  > b\n'), 'tick-without-space'],
  ['quizzes', item('- [ ] A\n  > a\n- «[x]»\n  > b\n'), 'tick-without-text'],
  ['quizzes', item('- [x] A\n  > a\n- «[v]» B\n  > b\n'), 'tick-unreadable'],
  ['quizzes', item('- [x] A\n  > a\n- «B»\n  > b\n'), 'tick-missing'],
  ['quizzes', item('1. [x] A\n   > a\n2. [ ] B\n  «>» b\n'), 'explanation-indent'],
  ['quizzes', item('- [x] A\n  > a\n- [ ] B\n«>» b\n'), 'explanation-indent'],
  ['quizzes', item('1. A\n  «>» a\n2. B\n3. C\n'), 'step-with-explanation'],
  ['quizzes', item('1. A\n   «>» a\n2. B\n3. C\n'), 'step-with-explanation'],
  ['quizzes', item(`How many?\n«=»\n\n${two}`), 'lone-equals'],
  ['quizzes', item(`How many?\n«---»\n\n${two}`), 'lone-dashes'],
  ['lessons', 'Text.\n«======»\n', 'lone-equals'],
  ['quizzes', item(`How many?\n«= 82»${why}`), 'answer-without-blank-line'],
  ['quizzes', item(`= 82\n\n- “80” > No\n  «= 81»${why}`), 'answer-without-blank-line'],
];
