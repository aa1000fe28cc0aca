import type { WarningRule } from '#domain/markdown/rules.ts';
import { m } from './messages.ts';

/** What is wrong, and what to write instead, for each rule that is only told. */
export const warningSentences = {
  'longest-is-right': [m.warning_longest_is_right, m.warning_longest_is_right_mend],
  'first-is-right': [m.warning_first_is_right, m.warning_first_is_right_mend],
  'options-alike': [m.warning_options_alike, m.warning_options_alike_mend],
  'lesson-too-long': [m.warning_lesson_too_long, m.warning_lesson_too_long_mend],
  'sentence-too-long': [m.warning_sentence_too_long, m.warning_sentence_too_long_mend],
  'list-begins-late': [m.warning_list_begins_late, m.warning_list_begins_late_mend],
  'figure-without-claim': [m.warning_figure_without_claim, m.warning_figure_without_claim_mend],
  'claim-review-passed': [m.warning_claim_review_passed, m.warning_claim_review_passed_mend],
  'standard-not-taught': [m.warning_standard_not_taught, m.warning_standard_not_taught_mend],
  'standard-not-tested': [m.warning_standard_not_tested, m.warning_standard_not_tested_mend],
  'standard-not-practised': [m.warning_standard_not_practised, m.warning_standard_not_practised_mend],
  'translation-behind': [m.diagnostic_translation_behind, m.diagnostic_translation_behind_mend],
  'translation-unstamped': [m.diagnostic_translation_unstamped, m.diagnostic_translation_unstamped_mend],
} satisfies Record<WarningRule, readonly [unknown, unknown]>;
