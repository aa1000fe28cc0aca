import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type InStatement } from '@libsql/client';
import { exited } from '#tests/support/site.ts';
import { openClient, type Pace, pace } from './load.ts';

/** The pace of a bare Node server that answers the same bytes, so many at once. */
export async function paceOfBareServer(body: Buffer, turns: number, atOnce: number): Promise<Pace> {
  const folder = await mkdtemp(join(tmpdir(), 'wellserved-bare-'));
  await writeFile(join(folder, 'body'), body);
  const child = spawn('node', [join(import.meta.dirname, 'bare-server.ts'), join(folder, 'body')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = await new Promise<string>((resolve) => child.stdout.once('data', (line) => resolve(`${line}`.trim())));
    const ask = openClient(`http://127.0.0.1:${port}`, atOnce);
    const turn = () => ask({ path: '/' });
    await pace(child.pid!, { turns: turns / 10, atOnce }, turn);
    return await pace(child.pid!, { turns, atOnce }, turn);
  } finally {
    await exited(child, () => child.kill('SIGTERM'));
    await rm(folder, { recursive: true });
  }
}

/**
 * The pace of bare libSQL: the transactions of each turn, one after the other, in a copy of the database at `url` with
 * the settings of the product.
 */
export async function paceOfBareInserts(url: string, turns: number, transactions: (turn: number) => InStatement[][]) {
  const folder = await mkdtemp(join(tmpdir(), 'wellserved-bare-'));
  const source = createClient({ url });
  const copy = join(folder, 'copy.db');
  await source.execute(`vacuum into '${copy}'`);
  source.close();
  const client = createClient({ url: `file:${copy}`, concurrency: 1 });
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'secure_delete = on'])
    await client.execute(`pragma ${pragma}`);
  try {
    return await pace(process.pid, { turns, atOnce: 1 }, async (turn) => {
      for (const statements of transactions(turn)) await client.batch(statements, 'write');
    });
  } finally {
    client.close();
    await rm(folder, { recursive: true });
  }
}
