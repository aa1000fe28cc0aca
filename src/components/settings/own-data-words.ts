import type { KeptTable } from '#domain/people/own-data.ts';
import { m } from '#i18n/messages.ts';

/** What each table is called, and what stands in it about a person and who sees it: one that is missing does not compile. */
export const ownDataWords: Record<KeptTable, { readonly title: () => string; readonly text: () => string }> = {
  people: { title: m.kept_people, text: m.kept_people_text },
  roles: { title: m.kept_roles, text: m.kept_roles_text },
  memberships: { title: m.kept_memberships, text: m.kept_memberships_text },
  sessions: { title: m.kept_sessions, text: m.kept_sessions_text },
  setup_links: { title: m.kept_setup_links, text: m.kept_setup_links_text },
  mails: { title: m.kept_mails, text: m.kept_mails_text },
  readings: { title: m.kept_readings, text: m.kept_readings_text },
  attempts: { title: m.kept_attempts, text: m.kept_attempts_text },
  responses: { title: m.kept_responses, text: m.kept_responses_text },
  choices: { title: m.kept_choices, text: m.kept_choices_text },
  evidence: { title: m.kept_evidence, text: m.kept_evidence_text },
  masteries: { title: m.kept_masteries, text: m.kept_masteries_text },
  reply_scores: { title: m.kept_reply_scores, text: m.kept_reply_scores_text },
  questions: { title: m.kept_questions, text: m.kept_questions_text },
  question_answers: { title: m.kept_question_answers, text: m.kept_question_answers_text },
  question_readings: { title: m.kept_question_readings, text: m.kept_question_readings_text },
  assignments: { title: m.kept_assignments, text: m.kept_assignments_text },
  assignment_closings: { title: m.kept_assignment_closings, text: m.kept_assignment_closings_text },
  reminders: { title: m.kept_reminders, text: m.kept_reminders_text },
  starter_steps: { title: m.kept_starter_steps, text: m.kept_starter_steps_text },
  drafts: { title: m.kept_drafts, text: m.kept_drafts_text },
  publications: { title: m.kept_publications, text: m.kept_publications_text },
  events: { title: m.kept_events, text: m.kept_events_text },
};
