import { createClient } from '@libsql/client';

/** A second process: holds the write lock of the database at `url` for some milliseconds. */
const [, , url, milliseconds] = process.argv;
const client = createClient({ url: url! });
const holding = await client.transaction('write');
process.send?.('locked');
setTimeout(async () => {
  await holding.rollback();
  client.close();
  process.disconnect?.();
}, Number(milliseconds));
