import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';

/** Content as it was shown to somebody, kept so that an old attempt can be reviewed and scored again. */
export const contentVersions = sqliteTable('content_versions', {
  /** SHA-256 of the canonical JSON of `body`. */
  digest: text().primaryKey(),
  body: text().notNull(),
  storedAt: integer().notNull(),
});

/** Who practises what, by which version; one is open for each person and subject. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** `refreshers` is a set of items drawn for one standard; its slug is the standard's. */
    kind: text({ enum: ['quizzes', 'scenarios', 'refreshers'] }).notNull(),
    slug: text().notNull(),
    language: text().notNull(),
    digest: text()
      .notNull()
      .references(() => contentVersions.digest),
    /** Secret; the order of options comes from it. */
    seed: text().notNull(),
    clientId: text().notNull(),
    startedAt: integer().notNull(),
    /** Set once, with the result, by the response or choice that ends the attempt. */
    finishedAt: integer(),
    earned: integer(),
    total: integer(),
    /** Quiz and refresher: at or above the pass. Scenario: reached an ending. */
    passed: integer({ mode: 'boolean' }),
    /** A scenario's ending. */
    ending: text(),
  },
  (t) => [
    uniqueIndex('attempts_one_open').on(t.personId, t.kind, t.slug).where(sql`finished_at is null`),
    uniqueIndex('attempts_client').on(t.personId, t.clientId),
    index('attempts_by_subject').on(t.personId, t.kind, t.slug, t.startedAt),
    // What people have done stands on most pages: it is read from here alone.
    index('attempts_passed')
      .on(t.personId, t.startedAt, t.kind, t.slug, t.finishedAt)
      .where(sql`passed = 1 and finished_at is not null`),
    // The figures of a scenario's graph begin here. Nothing in it changes later, so that a choice writes none of its
    // pages.
    index('attempts_on_scenario')
      .on(t.slug, t.language, t.digest, t.startedAt, t.personId)
      .where(sql`kind = 'scenarios'`),
  ],
);

/** Without rowid: those of an attempt stand beside one another, so that a response changes few pages. */
export const responses = sqliteTable(
  'responses',
  {
    id: text().notNull(),
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    personId: text().notNull(),
    /** `<quiz>#<id>` */
    item: text().notNull(),
    response: text({ mode: 'json' }).notNull(),
    confidence: text({ enum: ['sure', 'fairly', 'guessing'] }).notNull(),
    /** Null, both: the response could not be scored, or a coach scores it. */
    earned: integer(),
    total: integer(),
    at: integer().notNull(),
    clientId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.attemptId, t.item] }),
    uniqueIndex('responses_by_id').on(t.id),
    uniqueIndex('responses_client').on(t.personId, t.clientId),
    // The first response of each person to an item is found by it.
    index('responses_by_item').on(t.item, t.personId, t.at),
    // Few: open replies, and what could not be scored. The coach's queue is read from these.
    index('responses_unscored').on(t.personId, t.at).where(sql`earned is null`),
  ],
);

/** What was chosen in a scenario, step by step. */
export const choices = sqliteTable(
  'choices',
  {
    id: text().primaryKey(),
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    personId: text().notNull(),
    /** From 0. */
    step: integer().notNull(),
    scene: text().notNull(),
    /** The choice's index in the source. */
    choice: integer().notNull(),
    at: integer().notNull(),
    clientId: text().notNull(),
  },
  (t) => [
    uniqueIndex('choices_one_a_step').on(t.attemptId, t.step),
    uniqueIndex('choices_client').on(t.personId, t.clientId),
  ],
);
