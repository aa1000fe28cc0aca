import { join } from 'node:path';
import { migrate as run } from 'drizzle-orm/libsql/migrator';
import { root } from '#project/root.ts';
import type { Database } from './client.ts';

/** Brings the database to the newest schema; does nothing when it is there already. */
export const migrate = (db: Database, folder = join(root, 'db/migrations')): Promise<void> =>
  db.alone((writer) => run(writer, { migrationsFolder: folder }));
