import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { responses } from './attempts.ts';
import { people } from './people.ts';

/** How a coach scored an open reply. Scoring again appends a row; the latest counts. */
export const replyScores = sqliteTable(
  'reply_scores',
  {
    id: text().primaryKey(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    scoredBy: text()
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
    /** The criteria that were met, by index in the item as it was pinned. */
    met: text({ mode: 'json' }).$type<readonly number[]>().notNull(),
    /** To the learner; may be empty. */
    note: text().notNull(),
    clientId: text().notNull(),
  },
  (t) => [
    uniqueIndex('reply_scores_client').on(t.scoredBy, t.clientId),
    index('reply_scores_by_response').on(t.responseId, t.at),
  ],
);
