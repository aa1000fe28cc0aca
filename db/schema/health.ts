import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';

/** One row, written again by each health check: the only proof that the database can be written. */
export const healthChecks = sqliteTable('health_checks', {
  id: integer().primaryKey(),
  at: integer().notNull(),
});
