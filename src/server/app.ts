import { randomInt } from 'node:crypto';
import { type Auth, openAuth } from '#auth/auth.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { openCatalog } from '#catalog/open.ts';
import type { AtReplace } from '#catalog/replace.ts';
import { holdCatalog } from '#catalog/slot.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { openPresence } from '#domain/drafts/presence.ts';
import { type Actor, defaultZone } from '#domain/people/actor.ts';
import type { Random } from '#domain/shared/random.ts';
import { type Instant, localDay } from '#domain/shared/time.ts';
import { languages } from '#i18n/languages.ts';
import type { Context, Visit } from '#usecases/context.ts';
import { renewMasteries } from '#usecases/evidence.ts';
import { settleInterrupted } from '#usecases/publishing.ts';
import type { Env } from '../env.ts';
import { contentMemory } from './content-memory.ts';
import { newId } from './ids.ts';
import { type Mailer, openMailer } from './mail/mailer.ts';
import { openTransport } from './mail/transport.ts';

/** All that lives as long as the process: made once by the server, and reached by pages through `locals`. */
export interface App {
  readonly env: Env;
  /** The company's name, for the bar. */
  readonly company: string;
  readonly db: Database;
  readonly catalog: Catalog;
  readonly auth: Auth;
  now(): Instant;
  readonly random: Random;
  readonly newId: () => string;
  /** What one request may reach, answered in `language`. Without a visit: the command line, in the first language. */
  contextFor(actor: Actor | null, visit?: Visit, language?: string): Context;
  /** Waits for the mail and the writes under way, and lets go of the database and the content folder. */
  close(): Promise<void>;
}

/**
 * Opens the database, migrates it, and reads the content; watches the folder and sends mail from then on unless told
 * not to. What was interrupted while it was published is settled first. `atReplace` is for tests of such interruptions.
 */
export async function openApp(
  env: Env,
  { watch = true, atReplace }: { watch?: boolean; atReplace?: AtReplace } = {},
): Promise<App> {
  const db = await openDatabase({ url: env.databaseUrl, authToken: env.databaseAuthToken });
  await migrate(db);
  const today = () => localDay(Date.now(), defaultZone);
  const catalog = openCatalog(env.contentDir, { watch, memory: await contentMemory(db, Date.now), today, atReplace });
  holdCatalog(catalog);
  const presence = openPresence();
  const auth = openAuth({
    db,
    clocks: { now: Date.now, lucias: Date.now },
    https: env.origin.startsWith('https:'),
  });
  await auth.forgetEndedSessions();
  let mailer: Mailer | null = null;
  const contextFor: App['contextFor'] = (actor, visit = commandLine, language = languages[0]) => ({
    db,
    catalog,
    auth,
    now: Date.now(),
    random: randomInt,
    newId,
    actor,
    language,
    languages,
    visit,
    mail: mailer,
    presence,
  });
  await renewMasteries(contextFor(null));
  if (env.mail && watch) {
    const { from } = env.mail;
    mailer = openMailer({ from, house: env, context: () => contextFor(null), post: openTransport(env.mail) });
  }
  // A command beside a server that runs has nothing to settle: what it sees may be under way.
  if (watch) await settleInterrupted({ db, catalog, now: Date.now(), newId });
  return {
    env,
    company: env.company,
    db,
    catalog,
    auth,
    now: Date.now,
    random: randomInt,
    newId,
    contextFor,
    async close() {
      catalog.close();
      await mailer?.close();
      await db.close();
    },
  };
}

const commandLine: Visit = { address: 'command line', session: null, shared: false, agent: null };
