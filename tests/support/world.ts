import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Auth, openAuth } from '#auth/auth.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { openCatalog } from '#catalog/open.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { memberships, people, roles, teams } from '#db/schema/index.ts';
import { openPresence } from '#domain/drafts/presence.ts';
import { type Instant, localDay } from '#domain/shared/time.ts';
import { languages } from '#i18n/languages.ts';
import type { Context, Outbox } from '#usecases/context.ts';
import { type CastName, cast, dockStreet, oldMarket, zone } from './cast.ts';
import { seeded } from './chance.ts';
import { instantOf } from './clock.ts';

/** Kettle & Lamp in a fresh database of its own, with a clock that the test moves. */
export interface World {
  readonly db: Database;
  readonly catalog: Catalog;
  readonly auth: Auth;
  /** The `file:` address of the database, for a second process. */
  readonly url: string;
  /** The folder of its content; a test may write into it where it asked for a `copy`. */
  readonly folder: string;
  readonly now: Instant;
  /** What this person's request carries at the current time of the clock; null: nobody signed in. */
  as(name: CastName | null): Context;
  /** Moves the clock to a local time in Vilnius, `2026-11-24T09:00`, or on by some milliseconds. */
  at(time: string | number): void;
  close(): Promise<void>;
}

/**
 * `content` is the small fixture of tests/support/content unless something else is said: a `copy` of it that goes with
 * the world, the `real` one (the folder content/), or a folder.
 */
export async function openWorld({
  content = 'fixture',
  now = '2026-11-23T09:00',
  mail = null,
}: {
  content?: 'fixture' | 'copy' | 'real' | (string & {});
  now?: string;
  /** None unless said: links are handed over. */
  mail?: Outbox | null;
} = {}): Promise<World> {
  const own = await mkdtemp(join(tmpdir(), 'wellserved-'));
  const folder = contentFolder(content, own);
  if (content === 'copy') cpSync(contentFolder('fixture', own), folder, { recursive: true });
  const url = `file:${join(own, 'world.db')}`;
  const db = await openDatabase({ url });
  await migrate(db);
  let clock = instantOf(now, zone);
  await db.write(async (tx) => {
    await tx.insert(teams).values([dockStreet, oldMarket]);
    for (const { seats, roles: held, ...person } of Object.values(cast)) {
      await tx.insert(people).values({ ...person, createdAt: clock });
      await tx.insert(roles).values(held.map((role) => ({ personId: person.id, role })));
      for (const seat of seats)
        await tx.insert(memberships).values({ teamId: seat.id, personId: person.id, as: seat.as });
    }
  });
  const catalog = openCatalog(folder, { today: () => localDay(clock, zone) });
  const auth = openAuth({ db, clocks: { now: () => clock, lucias: Date.now }, https: false });
  const presence = openPresence();
  const random = seeded(1);
  let ids = 0;
  return {
    db,
    catalog,
    auth,
    url,
    folder,
    get now() {
      return clock;
    },
    as: (name) => ({
      db,
      catalog,
      now: clock,
      random,
      newId: () => `id-${String(++ids).padStart(6, '0')}`,
      actor: name && cast[name],
      language: name ? cast[name].language : 'en',
      languages,
      auth,
      visit: { address: '192.0.2.1', session: null, shared: false, agent: null },
      mail,
      presence,
    }),
    at(time) {
      clock = typeof time === 'number' ? clock + time : instantOf(time, zone);
    },
    async close() {
      catalog.close();
      await db.close();
      await rm(own, { recursive: true, force: true });
    },
  };
}

const contentFolder = (content: string, own: string): string => {
  if (content === 'fixture') return join(import.meta.dirname, 'content');
  if (content === 'copy') return join(own, 'content');
  return content === 'real' ? join(import.meta.dirname, '../../content') : content;
};
