/**
 * Every table that holds something of a person, in the order in which it is told to them. Its rows stand in
 * db/queries/own-data.ts, its words in components/settings/own-data-words.ts.
 */
export const keptTables = [
  'people',
  'roles',
  'memberships',
  'sessions',
  'setup_links',
  'mails',
  'readings',
  'attempts',
  'responses',
  'choices',
  'evidence',
  'masteries',
  'reply_scores',
  'questions',
  'question_answers',
  'question_readings',
  'assignments',
  'assignment_closings',
  'reminders',
  'starter_steps',
  'drafts',
  'publications',
  'events',
] as const;

export type KeptTable = (typeof keptTables)[number];

/** Times as people read them: `2026-11-23T07:00:00.000Z` in the place of milliseconds since 1970. */
export const readable = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' && /^at$|At$/.test(name) ? new Date(value).toISOString() : value,
    ]),
  );
