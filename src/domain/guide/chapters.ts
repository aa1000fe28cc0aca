/** The chapters of the guide for authors, in their order; each is a file of `src/guide/<language>`. */
export const chapterSlugs = [
  'start',
  'studio',
  'text',
  'standards',
  'claims',
  'lessons',
  'quizzes',
  'scenarios',
  'modules',
  'translations',
  'mistakes',
  'writing-well',
] as const;
export type ChapterSlug = (typeof chapterSlugs)[number];
