import type { ContentKind } from '#domain/content/documents.ts';
import { m } from '#i18n/messages.ts';

/** What the folders of the content are called. */
export const kindWords: Record<ContentKind, () => string> = {
  standards: m.studio_kind_standards,
  claims: m.studio_kind_claims,
  lessons: m.studio_kind_lessons,
  quizzes: m.studio_kind_quizzes,
  scenarios: m.studio_kind_scenarios,
  modules: m.studio_kind_modules,
};

/** How a file of the content folder stands; `older-live` has errors while an older version of it is served. */
export type FileStanding = 'to-mend' | 'older-live' | 'draft' | 'live';

export const standingWords: Record<FileStanding, () => string> = {
  'to-mend': m.studio_state_to_mend,
  'older-live': m.studio_state_older_live,
  draft: m.studio_state_draft,
  live: m.studio_state_live,
};
