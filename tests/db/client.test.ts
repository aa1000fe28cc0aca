import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
