import { createHash } from 'node:crypto';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/client.ts';
import * as schema from '#db/schema/index.ts';

/** Every row of every table, as one digest for each table. */
export async function rowsOf({ read }: Database): Promise<Readonly<Record<string, string>>> {
  const tables = Object.values(schema).filter((one) => is(one, SQLiteTable));
  const digests: [string, string][] = [];
  for (const table of tables) {
    const rows = (await read.select().from(table)).map((row) => JSON.stringify(row)).sort();
    digests.push([getTableName(table), createHash('sha256').update(rows.join('\n')).digest('hex')]);
  }
  return Object.fromEntries(digests);
}

/** The tables in which something was added, changed or deleted in between. */
export const changed = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table]);
