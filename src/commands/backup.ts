// `npm run db:backup -- FILE`: a whole and checked copy of the database, while the site runs.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backUp } from '#db/backup.ts';
import { envOrLeave, leave } from './serving.ts';

const [path] = process.argv.slice(2);
if (!path) leave('Say where the copy goes: npm run db:backup -- backups/monday.db');
// A copy is made whatever address people type.
const { databaseUrl } = envOrLeave({ ...process.env, NODE_ENV: 'development' });
if (!databaseUrl.startsWith('file:')) {
  leave(`The database is on a libSQL server (${new URL(databaseUrl).host}). Make the copy there.`);
}
if (!existsSync(databaseUrl.slice('file:'.length))) leave(`There is no database at ${databaseUrl} yet.`);
if (existsSync(path)) leave(`${path} exists already. Choose another name, so that no copy is lost.`);
await mkdir(dirname(path), { recursive: true });
await backUp(databaseUrl, path);
console.log(`Copied ${databaseUrl} to ${path} and checked it.`);
