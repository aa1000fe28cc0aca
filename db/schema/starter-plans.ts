import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people, teams } from './people.ts';

/** What whoever joins a team is assigned by itself, and by how many days after they joined. */
export const starterSteps = sqliteTable(
  'starter_steps',
  {
    teamId: text()
      .notNull()
      .references(() => teams.id),
    kind: text({ enum: ['standards', 'lessons', 'quizzes', 'scenarios', 'modules'] }).notNull(),
    slug: text().notNull(),
    /** Calendar days of the team's zone after the day of joining. */
    days: integer().notNull(),
    why: text().notNull(),
    /** The manager in whose name it is assigned. */
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.kind, t.slug] })],
);
