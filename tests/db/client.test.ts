import { AsyncLocalStorage } from 'node:async_hooks';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq, like, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { people, teams } from '#db/schema/index.ts';
import { isDatabaseBusy } from '#db/writer-queue.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const team = (id: string) => ({ id, name: id, zone: 'UTC' });

test('a hundred writes at once are carried out one after the other, in the order in which they were asked for', async () => {
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      world.db.write(async (tx) => {
        const [before] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, 'dock-street'));
        await tx
          .update(teams)
          .set({ name: `${before!.name}.` })
          .where(eq(teams.id, 'dock-street'));
        order.push(i);
      }),
    ),
  );
  const [after] = await world.db.read.select().from(teams).where(eq(teams.id, 'dock-street'));
  expect(after!.name).toBe(`Dock Street${'.'.repeat(100)}`);
  expect(order).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

test('work that fails leaves nothing behind and holds up nobody', async () => {
  const failed = world.db.write(async (tx) => {
    await tx.insert(teams).values(team('half'));
    throw new Error('in the middle');
  });
  await expect(failed).rejects.toThrow('in the middle');
  await world.db.write((tx) => tx.insert(teams).values(team('whole')));
  expect(await world.db.read.$count(teams, eq(teams.id, 'half'))).toBe(0);
  expect(await world.db.read.$count(teams, eq(teams.id, 'whole'))).toBe(1);
});

test('of writes that wait together each is written whole or not at all, and hears what came of it alone', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 80 }, (_, i) =>
      world.db.write(async (tx) => {
        await tx.insert(teams).values(team(`team-${i}`));
        if (i % 3 === 0) throw new Error(`no ${i}`);
        // Taken already: the database refuses it.
        if (i % 3 === 1) await tx.insert(teams).values(team('dock-street'));
        return i;
      }),
    ),
  );
  for (const [i, result] of results.entries()) {
    if (i % 3 === 0) expect(result).toMatchObject({ status: 'rejected', reason: { message: `no ${i}` } });
    else if (i % 3 === 1)
      expect(result).toMatchObject({ status: 'rejected', reason: { cause: { code: 'SQLITE_CONSTRAINT' } } });
    else expect(result).toEqual({ status: 'fulfilled', value: i });
  }
  const kept = await world.db.read.select({ id: teams.id }).from(teams).where(like(teams.id, 'team-%'));
  expect(kept.map(({ id }) => Number(id.slice(5))).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 80 }, (_, i) => i).filter((i) => i % 3 === 2),
  );
});

test('writes that wait together reach the disk together', async () => {
  const onDisk = () => world.db.read.$count(teams, like(teams.id, 'team-%'));
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      world.db.write(async (tx) => {
        await tx.insert(teams).values(team(`team-${i}`));
        return onDisk();
      }),
    ),
  );
  expect(new Set(seen)).toEqual(new Set([0]));
  expect(await onDisk()).toBe(20);
});

test('what was written is copied out of the log once nobody writes, so that nobody’s write waits for it', async () => {
  const file = fileURLToPath(world.url);
  await world.db.write((tx) => tx.insert(teams).values(team('copied-while-idle')));
  expect((await readFile(file)).includes('copied-while-idle')).toBe(false);
  await vi.waitFor(async () => expect((await readFile(file)).includes('copied-while-idle')).toBe(true), 5_000);
});

test('what was written is copied out of the log also while writing goes on', async () => {
  const file = fileURLToPath(world.url);
  await world.db.write((tx) => tx.insert(teams).values(team('copied-beside')));
  let writes = 0;
  const isCopied = async () => (await readFile(file)).includes('copied-beside');
  const from = performance.now();
  for (; performance.now() - from < 5_000 && !(await isCopied()); writes++)
    await world.db.write((tx) =>
      tx
        .update(teams)
        .set({ name: `Shop ${writes}` })
        .where(eq(teams.id, 'copied-beside')),
    );
  expect(await isCopied()).toBe(true);
  expect(writes).toBeGreaterThan(0);
});

test('a write is carried out in the circumstances of whoever asked for it', async () => {
  const spoken = new AsyncLocalStorage<number>();
  const heard = await Promise.all(
    [1, 2, 3, 4].map((i) => spoken.run(i, () => world.db.write(async () => spoken.getStore()))),
  );
  expect(heard).toEqual([1, 2, 3, 4]);
});

test('once its time is over a transaction takes nothing more', async () => {
  const kept = await world.db.write(async (tx) => tx);
  await expect(kept.insert(teams).values(team('late'))).rejects.toMatchObject({
    cause: { message: 'The transaction is over' },
  });
});

test('a statement that was asked before sees the table as it is now, also after it failed', async () => {
  const all = () => world.db.read.all<Record<string, unknown>>('select * from teams');
  const columns = Object.keys((await all())[0]!).length;
  await world.db.alone((writer) => writer.run(sql`alter table teams add column motto text`));
  expect(Object.keys((await all())[0]!)).toHaveLength(columns + 1);
  const twice = () => world.db.write((tx) => tx.insert(teams).values(team('twice')));
  await twice();
  await expect(twice()).rejects.toThrow();
  await world.db.write((tx) => tx.delete(teams).where(eq(teams.id, 'twice')));
  await twice();
  expect(await world.db.read.$count(teams, eq(teams.id, 'twice'))).toBe(1);
});

test('a write waits, without stopping the process, while another process holds the lock; later writes work', async () => {
  const other = fork(join(import.meta.dirname, '../support/lock-holder.ts'), [world.url, '600']);
  await once(other, 'message');
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  await world.db.write((tx) => tx.insert(teams).values(team('patient')));
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
  await world.db.write((tx) => tx.insert(teams).values(team('later')));
  expect(await world.db.read.$count(teams)).toBe(4);
  const [durable] = await world.db.alone((writer) => writer.all<{ synchronous: number }>(sql`pragma synchronous`));
  expect(durable).toEqual({ synchronous: 2 });
});

test('a write that meets a lock without end is refused as busy, and the next one works', {
  timeout: 20_000,
}, async () => {
  const other = fork(join(import.meta.dirname, '../support/lock-holder.ts'), [world.url, '60000']);
  await once(other, 'message');
  const refused = await world.db.write((tx) => tx.insert(teams).values(team('refused'))).catch((error) => error);
  expect(isDatabaseBusy(refused)).toBe(true);
  other.kill();
  await once(other, 'exit');
  await world.db.write((tx) => tx.insert(teams).values(team('next')));
  expect(await world.db.read.$count(teams)).toBe(3);
});

test('the writer waits for the disk, checks references and overwrites what it deletes', async () => {
  const read = (pragma: string) => world.db.alone((writer) => writer.get<Record<string, unknown>>(`pragma ${pragma}`));
  expect(await read('journal_mode')).toMatchObject({ journal_mode: 'wal' });
  expect(await read('synchronous')).toMatchObject({ synchronous: 2 });
  expect(await read('foreign_keys')).toMatchObject({ foreign_keys: 1 });
  expect(await read('secure_delete')).toMatchObject({ secure_delete: 1 });
});

test('the reader cannot write', async () => {
  await expect(world.db.read.insert(teams).values(team('sly'))).rejects.toThrow();
  const one = sql`with one as (select 1) delete from ${teams}`;
  await expect(world.db.read.run(one)).rejects.toMatchObject({ cause: { code: 'SQLITE_READONLY' } });
  expect(await world.db.read.$count(teams)).toBe(2);
});

test('a write inside a write is refused, as it would wait for itself', async () => {
  const nested = world.db.write(() => world.db.write((tx) => tx.delete(people)));
  await expect(nested).rejects.toThrow('hand the transaction on');
});

test('closing waits for the writes that were asked for and refuses later ones', async () => {
  const db = await openDatabase({ url: world.url });
  const asked = db.write((tx) => tx.insert(teams).values(team('last')));
  const closing = db.close();
  await expect(db.write((tx) => tx.insert(teams).values(team('late')))).rejects.toThrow('closed');
  await Promise.all([asked, closing]);
  expect(await world.db.read.$count(teams, eq(teams.id, 'last'))).toBe(1);
  expect(await world.db.read.$count(teams, eq(teams.id, 'late'))).toBe(0);
});
