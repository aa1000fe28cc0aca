import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { mailEnds, mailKinds } from '#domain/mails/mail.ts';
import { people } from './people.ts';

/**
 * What is to be mailed, written with the change that it tells of. It holds neither the address nor the words nor a link:
 * they are made when it is sent.
 */
export const mails = sqliteTable(
  'mails',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: mailKinds }).notNull(),
    /** The id of the thing that it tells of, where the kind alone does not say it. */
    about: text(),
    /** Who had it sent; null: they themselves, who were not signed in. */
    by: text(),
    queuedAt: integer().notNull(),
    /** Not tried before. While it is being tried: when that try counts as lost. */
    nextAt: integer().notNull(),
    tries: integer().notNull().default(0),
    sentAt: integer(),
    /** Why it is not sent any more. */
    end: text({ enum: mailEnds }),
    /** What the mail server said at the last try that failed. */
    error: text(),
  },
  (t) => [index('mails_by_next').on(t.sentAt, t.end, t.nextAt), index('mails_by_person').on(t.personId, t.kind)],
);
