import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client, InArgs } from '@libsql/client';
import { createClient } from '@libsql/client/sqlite3';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
// That of `drizzle-orm/libsql`, without the ways to a server: those are loaded where they are wanted.
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { checkpointsOf } from './checkpoints.ts';
import * as schema from './schema/index.ts';
import { keepStatements } from './statements.ts';
import { openTransactions } from './transactions.ts';
import { type Line, openLine } from './writer-queue.ts';

type Drizzle = LibSQLDatabase<typeof schema>;

/** An open transaction of the writer. */
export type Tx = Parameters<Parameters<Drizzle['transaction']>[0]>[0];

/** What a query that only reads takes: the reader, or a transaction that wants to see its own changes. */
export type Reader = Database['read'] | Tx;

/** The one way to the database. Made once for each process. */
export interface Database {
  /** For reading alone, beside the writer; it sees what was committed. */
  readonly read: Drizzle;
  /**
   * One short piece of work in its turn, written whole or not at all, with the lock from the start. `work` runs again
   * from its beginning when another process holds the lock or work beside it fails, so it changes nothing but `tx`.
   * Throws `DatabaseBusy` when the lock stays taken for about five seconds; nothing was written then.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** In the writer's turn and outside any transaction, for what cannot run in one: migrations. */
  alone<T>(work: (writer: Drizzle) => Promise<T>): Promise<T>;
  /** Refuses new writes, waits for those that were asked for, and lets go of the file. */
  close(): Promise<void>;
}

/** The busy timeout stops the whole event loop while it lasts: keep it short and wait asynchronously instead. */
const BUSY_TIMEOUT = 20;

/**
 * Opens `file:` databases (made if they are not there) with WAL and full durability, or connects to a libSQL server
 * over `http(s):`, `ws(s):` or `libsql:`.
 */
export async function openDatabase({ url, authToken }: { url: string; authToken?: string }): Promise<Database> {
  if (!url.startsWith('file:')) {
    const { createClient } = await import('@libsql/client');
    const client = createClient({ url, authToken });
    return assemble(client, client, openLine());
  }
  await mkdir(dirname(pathOf(url)), { recursive: true, mode: 0o700 });
  keepStatements();
  const writer = createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 });
  const prepare = async () => {
    for (const pragma of writerPragmas) await writer.execute(pragma);
  };
  const line = openLine(async () => {
    writer.reconnect();
    await prepare();
  });
  await line.inTurn(prepare);
  const reader = createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 });
  await reader.execute('pragma query_only = on');
  const database = assemble(writer, reader, line);
  const checkpoints = checkpointsOf(pathOf(url));
  return {
    ...database,
    write(work) {
      checkpoints.written();
      return database.write(work);
    },
    async close() {
      const closed = database.close();
      await checkpoints.stop();
      return closed;
    },
  };
}

// Pragmas hold for a connection, so they are set again with each new one.
const writerPragmas = [
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  'pragma secure_delete = on',
  // What was written is copied out of the log beside all writing (`checkpointsOf`), so that the log begins anew when
  // there is a pause. Without any, the write that finds 100 MB of it copies the last of them itself.
  'pragma wal_autocheckpoint = 25000',
  // The pages of an hour's learners, 16 MB: of the 2 MB that SQLite would keep each response read some anew.
  'pragma cache_size = -16000',
];

function assemble(writerClient: Client, readerClient: Client, line: Line): Database {
  const over = (client: Client): Drizzle => drizzle({ client, schema, casing: 'snake_case' });
  const writer = over(writerClient);
  const transactions = openTransactions(writerClient, line);
  // One for all transactions, so that its queries are built once. It has what a transaction of Drizzle's has.
  const tx = over(transactions.client) as unknown as Tx;
  return {
    read:
      readerClient === writerClient
        ? writer
        : over(readingAlone(readerClient, () => (transactions.isOpen() ? readerClient : writerClient))),
    write: (work) => transactions.join(() => work(tx)),
    alone: async (work) => line.inTurn(line.asAsked(() => work(writer))),
    async close() {
      await line.close();
      readerClient.close();
      if (writerClient !== readerClient) writerClient.close();
    },
  };
}

/**
 * Reads by the writer's own connection, which remembers the pages that it wrote, and beside it only while it has a
 * transaction. Whatever does not begin as what only reads does is left to `reader`, which writes nothing.
 */
const readingAlone = (reader: Client, connection: () => Client) =>
  ({
    execute: async (statement: { sql: string; args: InArgs }) =>
      (/^\s*select\b/i.test(statement.sql) ? connection() : reader).execute(statement),
  }) as unknown as Client;

const pathOf = (url: string): string => (url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length));
