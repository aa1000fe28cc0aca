import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';

/**
 * One response or choice seen from one standard that it serves; mastery is made of these. Without rowid: those that are
 * read together stand together.
 */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    standard: text().notNull(),
    /** knows: a quiz item; can: a choice in a scenario. */
    way: text({ enum: ['knows', 'can'] }).notNull(),
    /** `<quiz>#<item>` or `<scenario>#<scene>` */
    subject: text().notNull(),
    attemptId: text().notNull(),
    right: integer({ mode: 'boolean' }).notNull(),
    at: integer().notNull(),
    /** When a coach scored the open reply that it is of, which is later than `at`; null for all else. */
    scoredAt: integer(),
    /** The local day, YYYY-MM-DD, in the zone of the person's team. */
    day: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.standard, t.way, t.at, t.id] })],
);

/**
 * What the evidence of a person on a standard, seen one way, came to at the last of it. Made from `evidence` and
 * nothing else, in the transaction that appends it, so that neither a team's page nor the next response need read all
 * of it.
 */
export const masteries = sqliteTable(
  'masteries',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    standard: text().notNull(),
    way: text({ enum: ['knows', 'can'] }).notNull(),
    /** By which rule, and for how many days of the standard's `refresh`, it was made: else it is made anew. */
    rule: integer().notNull(),
    refresh: integer().notNull(),
    metSince: integer(),
    lastAt: integer().notNull(),
    right: integer().notNull(),
    of: integer().notNull(),
    /** The last of it that counts, to go on from: the oldest first, each its local day and whether it was right. */
    latest: text({ mode: 'json' }).$type<[day: string, right: boolean][]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.personId, t.standard, t.way] })],
);
