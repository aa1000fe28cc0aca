import type { ExportNote } from '#domain/exchange/gift/export-notes.ts';
import type { Note, NoteRule } from '#domain/exchange/notes.ts';
import type { Explained } from './diagnostics.ts';
import { m } from './messages.ts';

/** What became of a part of a source file, and what to do about it. */
export function explainNote({ rule, values }: Pick<Note, 'rule' | 'values'>): Explained {
  const [problem, mend] = sentences[rule];
  return { problem: problem(values), mend: mend(values) };
}

/** What GIFT cannot hold, and what to do about it. */
export function explainExportNote({ rule }: Pick<ExportNote, 'rule'>): Explained {
  const [problem, mend] = exportSentences[rule];
  return { problem: problem(), mend: mend() };
}

/** A rule gives its sentences the values that they name; the tests hold each rule to that. */
type Sentence = (values: Note['values']) => string;

const sentences = {
  'item-kind': [m.note_item_kind, m.note_item_kind_mend],
  'braces-unpaired': [m.note_braces_unpaired, m.note_braces_unpaired_mend],
  'answers-twice': [m.note_answers_twice, m.note_answers_twice_mend],
  'answers-too-few': [m.note_answers_too_few, m.note_answers_too_few_mend],
  'pair-without-arrow': [m.note_pair_without_arrow, m.note_pair_without_arrow_mend],
  'xml-broken': [m.note_xml_broken, m.note_xml_broken_mend],
  'xml-not-quiz': [m.note_xml_not_quiz, m.note_xml_not_quiz_mend],
  description: [m.note_description, m.note_description_mend],
  'description-as-lead': [m.note_description_as_lead, m.note_description_as_lead_mend],
  category: [m.note_category, m.note_category_mend],
  comment: [m.note_comment, m.note_comment_mend],
  'comment-unreadable': [m.note_comment_unreadable, m.note_comment_unreadable_mend],
  'weight-partial': [m.note_weight_partial, m.note_weight_partial_mend],
  'weights-evened': [m.note_weights_evened, m.note_weights_evened_mend],
  'several-right': [m.note_several_right, m.note_several_right_mend],
  'one-right': [m.note_one_right, m.note_one_right_mend],
  wildcard: [m.note_wildcard, m.note_wildcard_mend],
  'answer-unwritable': [m.note_answer_unwritable, m.note_answer_unwritable_mend],
  'answer-without-feedback': [m.note_answer_without_feedback, m.note_answer_without_feedback_mend],
  'feedback-for-others': [m.note_feedback_for_others, m.note_feedback_for_others_mend],
  'feedback-combined': [m.note_feedback_combined, m.note_feedback_combined_mend],
  'feedbacks-joined': [m.note_feedbacks_joined, m.note_feedbacks_joined_mend],
  'general-feedback-moved': [m.note_general_feedback_moved, m.note_general_feedback_moved_mend],
  'number-unreadable': [m.note_number_unreadable, m.note_number_unreadable_mend],
  'number-more': [m.note_number_more, m.note_number_more_mend],
  'number-overlaps': [m.note_number_overlaps, m.note_number_overlaps_mend],
  'numbers-as-texts': [m.note_numbers_as_texts, m.note_numbers_as_texts_mend],
  'text-as-number': [m.note_text_as_number, m.note_text_as_number_mend],
  'tolerance-of-wrong': [m.note_tolerance_of_wrong, m.note_tolerance_of_wrong_mend],
  'match-extra': [m.note_match_extra, m.note_match_extra_mend],
  'name-shortened': [m.note_name_shortened, m.note_name_shortened_mend],
  image: [m.note_image, m.note_image_mend],
  media: [m.note_media, m.note_media_mend],
  file: [m.note_file, m.note_file_mend],
  formula: [m.note_formula, m.note_formula_mend],
  style: [m.note_style, m.note_style_mend],
  formatting: [m.note_formatting, m.note_formatting_mend],
  'raw-html': [m.note_raw_html, m.note_raw_html_mend],
  link: [m.note_link, m.note_link_mend],
  'heading-as-bold': [m.note_heading_as_bold, m.note_heading_as_bold_mend],
  'blocks-as-one': [m.note_blocks_as_one, m.note_blocks_as_one_mend],
  'list-or-table': [m.note_list_or_table, m.note_list_or_table_mend],
  setting: [m.note_setting, m.note_setting_mend],
  encoding: [m.note_encoding, m.note_encoding_mend],
  'questions-too-many': [m.note_questions_too_many, m.note_questions_too_many_mend],
} as unknown as Record<NoteRule, readonly [Sentence, Sentence]>;

const exportSentences: Record<ExportNote['rule'], readonly [() => string, () => string]> = {
  order: [m.export_note_order, m.export_note_order_mend],
  criteria: [m.export_note_criteria, m.export_note_criteria_mend],
  kind: [m.export_note_kind, m.export_note_kind_mend],
  link: [m.export_note_link, m.export_note_link_mend],
  formatting: [m.export_note_formatting, m.export_note_formatting_mend],
  arrow: [m.export_note_arrow, m.export_note_arrow_mend],
  media: [m.export_note_media, m.export_note_media_mend],
};
