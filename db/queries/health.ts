import type { Database } from '#db/client.ts';
import { healthChecks } from '#db/schema/health.ts';

/** Proves that the database can be written; throws when it cannot. `at` in milliseconds. */
export const proveWritable = (db: Database, at: number): Promise<unknown> =>
  db.write((tx) =>
    tx.insert(healthChecks).values({ id: 1, at }).onConflictDoUpdate({ target: healthChecks.id, set: { at } }),
  );
