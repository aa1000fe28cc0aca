import { fileURLToPath } from 'node:url';
import { migrate as run } from 'drizzle-orm/libsql/migrator';
import type { Database } from './client.ts';

/**
 * Brings the database to the newest schema; does nothing when it is there already. The folder lies beside this file
 * unless said: the built server says where it is.
 */
export const migrate = (
  db: Database,
  folder = fileURLToPath(new URL('./migrations', import.meta.url)),
): Promise<void> => db.alone((writer) => run(writer, { migrationsFolder: folder }));
