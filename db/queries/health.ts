import type { Database, Tx } from '#db/client.ts';
import { healthChecks } from '#db/schema/health.ts';

/** Proves that the database can be written; throws when it cannot. `at` in milliseconds. */
export const proveWritable = (db: Database, at: number): Promise<unknown> => db.write((tx) => writeSomething(tx, at));

/** A write that changes nothing that anybody reads. */
export const writeSomething = (tx: Tx, at: number) =>
  tx.insert(healthChecks).values({ id: 1, at }).onConflictDoUpdate({ target: healthChecks.id, set: { at } });
