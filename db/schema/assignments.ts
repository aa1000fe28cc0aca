import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people, teams } from './people.ts';

/** What one person was asked to do, by when and why. A form for several people and things makes one row for each. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    kind: text({ enum: ['standards', 'lessons', 'quizzes', 'scenarios', 'modules'] }).notNull(),
    slug: text().notNull(),
    /** Local date, YYYY-MM-DD, in `zone`. */
    due: text().notNull(),
    zone: text().notNull(),
    why: text().notNull(),
    assignedBy: text()
      .notNull()
      .references(() => people.id),
    assignedAt: integer().notNull(),
    /** The form it came from; the same form sent twice counts once. */
    clientId: text().notNull(),
    /** Given by a starter plan: to one person the same thing once, in whatever team. */
    starter: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    uniqueIndex('assignments_client').on(t.assignedBy, t.clientId, t.personId, t.kind, t.slug),
    uniqueIndex('assignments_starter').on(t.personId, t.kind, t.slug).where(sql`starter = 1`),
    index('assignments_by_person').on(t.personId),
    index('assignments_by_team').on(t.teamId),
  ],
);

/** How an assignment ended: at most one row for each. */
export const assignmentClosings = sqliteTable('assignment_closings', {
  assignmentId: text()
    .primaryKey()
    .references(() => assignments.id),
  how: text({ enum: ['done', 'withdrawn', 'left', 'undone'] }).notNull(),
  /** The learner for `done`, the manager for `withdrawn` and `undone`, the admin for `left`: the learner left the company. */
  by: text().notNull(),
  at: integer().notNull(),
});
