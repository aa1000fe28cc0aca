import { type Mistake, scene, toEnd } from './bodies.ts';

/** Scenarios. */
export const scenarioMistakes: Mistake[] = [
  ['scenarios', scene(`- [Words](«#ende»)\n  > a\n${toEnd}`), 'scene-unknown'],
  ['scenarios', scene('- «[Words](#end)»\n'), 'choice-without-explanation'],
  ['scenarios', scene('- [Words](#end)\n «>» a\n'), 'explanation-indent'],
  ['scenarios', scene(`- «Words»\n  > a\n${toEnd}`), 'choice-without-link'],
  ['scenarios', scene('- [Words](#end)« and more»\n  > a\n'), 'choice-more-than-link'],
  ['scenarios', scene(`- [Words](«end»)\n  > a\n${toEnd}`), 'choice-to-no-scene'],
  ['scenarios', scene('- «[](#end)»\n  > a\n'), 'choice-without-words'],
  ['scenarios', scene('- [Words](#end)\n  > a\n\n  «More.»\n'), 'not-part-of-choice'],
  ['scenarios', scene(`${toEnd}\n«More.»`), 'text-after-choices'],
  ['scenarios', scene(`| «»a |`).replace('| «»a |', `«> A quotation.»\n\n${toEnd}`), 'not-part-of-scene'],
  ['scenarios', scene('- «[ ] [Words](#end)»\n  > a\n'), 'ticks-not-here'],
  ['scenarios', scene('- [Words](#end) {mood: «down»}\n  > a\n'), 'mood-unreadable'],
  ['scenarios', scene('- [Words](#end) {minutes: «-5»}\n  > a\n'), 'minutes-unreadable'],
  ['scenarios', scene('- [Words](#end) {effort: «+1»}\n  > a\n'), 'effort-without-name'],
  ['scenarios', scene('- [Words](#end) {set: «Told»}\n  > a\n'), 'flag-unreadable'],
  ['scenarios', scene('- [Words](#end) {meets: show-care, misses: «show-care»}\n  > a\n'), 'meets-and-misses'],
  ['scenarios', scene(`- [Words](#end) {if: mood > 0 and «mood is 1»}\n  > a\n${toEnd}`), 'condition-unreadable'],
  ['scenarios', scene(`- [Words](#end) {if: «told»}\n  > a\n${toEnd}`), 'flag-never-set'],
  [
    'scenarios',
    '«## Start {#start}»\nA.\n\n- [Words](#end) {if: mood > 0}\n  > a\n\n## End {#end}\nB.\n',
    'scene-all-conditional',
  ],
  ['scenarios', `${scene(toEnd)}\n«## Lost {#lost}»\nC.\n`, 'scene-unreachable'],
  [
    'scenarios',
    `${scene(`${toEnd}- [More](#loop)\n  > a\n`)}\n«## Loop {#loop}»\nC.\n\n- [Again](#loop)\n  > a\n`,
    'scene-no-way-out',
  ],
  ['scenarios', '«## Start {#start}»\nA.\n\n- [Again](#start)\n  > a\n', 'scenario-without-ending'],
  ['scenarios', `«## Start {#start}»\n${toEnd}\n## End {#end}\nB.\n`, 'scene-empty'],
  ['scenarios', '', 'scenes-none'],
];
