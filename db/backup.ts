import { chmod, open, rename, rm } from 'node:fs/promises';
import { createClient } from '@libsql/client';

/**
 * Writes a whole and checked copy of the database at `url` (a `file:` address) to `path`, while it is in use. `path`
 * must not exist. Throws when the copy does not hold together; nothing is left at `path` then.
 */
export async function backUp(url: string, path: string): Promise<void> {
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  try {
    await execute(url, 'vacuum into ?', [partial]);
    const [verdict] = await execute(`file:${partial}`, 'pragma integrity_check');
    if (verdict !== 'ok') throw new Error(`The copy does not hold together: ${verdict}`);
    await chmod(partial, 0o600);
    const file = await open(partial, 'r+');
    await file.sync();
    await file.close();
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** The first column of the first row. */
async function execute(url: string, sql: string, args: string[] = []): Promise<readonly unknown[]> {
  const client = createClient({ url, timeout: 5000 });
  try {
    const { rows } = await client.execute({ sql, args });
    return Object.values(rows[0] ?? {});
  } finally {
    client.close();
  }
}
