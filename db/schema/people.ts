import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sourceLanguage } from '#domain/content/path.ts';
import type { EventVerb } from '#domain/events/verbs.ts';
import type { Browser, System } from '#domain/sessions/device.ts';

/** Everyone who may sign in. Times are milliseconds since 1970 throughout. */
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Lower case. */
  email: text().notNull().unique(),
  /** Argon2id; null until the set-up link has been used. */
  passwordHash: text(),
  language: text().notNull().default(sourceLanguage),
  /** Number keys choose and Enter goes on. */
  shortcuts: integer({ mode: 'boolean' }).notNull().default(true),
  theme: text({ enum: ['auto', 'light', 'dark'] })
    .notNull()
    .default('auto'),
  /** IANA time zone of the times that they read; null for that of their team. */
  zone: text(),
  createdAt: integer().notNull(),
  /** Shut out since; whoever asks who may come in asks this alone. */
  suspendedAt: integer(),
  /** Left the company; never without `suspendedAt`. */
  leftAt: integer(),
});

/** What people do here; one person may hold several. */
export const roles = sqliteTable(
  'roles',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    role: text({ enum: ['employee', 'manager', 'trainer', 'admin'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
);

/** Where people work, with the clock that their days go by. */
export const teams = sqliteTable('teams', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  /** IANA time zone; what is due is due on this zone's day. */
  zone: text().notNull(),
  /** Nobody works in it or leads it any more. */
  archivedAt: integer(),
});

/** Who works in a team and who leads it. */
export const memberships = sqliteTable(
  'memberships',
  {
    teamId: text()
      .notNull()
      .references(() => teams.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    as: text({ enum: ['member', 'manager'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.personId, t.as] }), index('memberships_by_person').on(t.personId)],
);

/** One-time links by which a person sets a first password. Only the token's SHA-256 is kept. */
export const setupLinks = sqliteTable('setup_links', {
  tokenHash: text().primaryKey(),
  personId: text()
    .notNull()
    .references(() => people.id),
  madeBy: text(),
  madeAt: integer().notNull(),
  expiresAt: integer().notNull(),
  usedAt: integer(),
});

/** Sessions; the id is the SHA-256 of the cookie's token. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    expiresAt: integer().notNull(),
    createdAt: integer().notNull(),
    /** To ten minutes or so. Null: opened before this was kept, and not used since. */
    lastUsedAt: integer(),
    /** What opened it; null where that was not told. */
    browser: text().$type<Browser>(),
    system: text().$type<System>(),
    /** On a device that others use too: it ends soon. */
    shared: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('sessions_by_person').on(t.personId)],
);

/** What somebody did, one row for each change, in the same transaction as the change. */
export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    /** Null: the command line. */
    by: text(),
    verb: text().$type<EventVerb>().notNull(),
    noun: text().notNull(),
    nounId: text().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [index('events_by_noun').on(t.noun, t.nounId), index('events_by_time').on(t.at)],
);
