import { type ChildProcess, spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { hashPassword } from '#auth/password.ts';
import { people } from '#db/schema/index.ts';
import { builtCommand } from '../../src/commands/prepare.mjs';
import { scratch } from './browser.ts';
import { type CastName, cast } from './cast.ts';
import { openWorld, type World } from './world.ts';

/** The built site, running in production mode as a process of its own over a world's database. */
export interface Site {
  readonly origin: string;
  readonly world: World;
  /** A copy of the content that a test may edit. */
  readonly content: string;
  readonly process: ChildProcess;
  /** What the process printed. */
  readonly log: () => string;
  /**
   * Starts the site again after it was stopped or killed, over the same database and content. `dying`: it kills itself
   * the next time that it publishes, before or after the file is in its place.
   */
  start(dying?: 'before' | 'after'): Promise<void>;
  /** The cookie of a person who signed in. */
  cookieOf(name: CastName): Promise<string>;
  /** Signs a person in, in a browser. */
  signIn(context: BrowserContext, name: CastName): Promise<void>;
  /** Posts a form as the browser would, without following. */
  post(path: string, fields: Record<string, string>, cookie?: string): Promise<Response>;
  stop(): Promise<void>;
}

export const password = 'a-kettle-on-the-counter';

const root = join(import.meta.dirname, '../..');

/** Starts the site; everyone of the cast has the same password. `prepare` may write into the copy of the content before. */
export async function openSite({
  content = 'fixture',
  prepare = async () => {},
  env = {},
}: {
  content?: 'fixture' | 'real';
  prepare?: (folder: string) => Promise<void>;
  /** More of the environment, such as a mail server. */
  env?: Readonly<Record<string, string>>;
} = {}): Promise<Site> {
  const folder = await scratch();
  const source = content === 'fixture' ? join(import.meta.dirname, 'content') : join(root, 'content');
  await cp(source, folder, { recursive: true });
  await prepare(folder);
  const world = await openWorld({ content: folder, now: localNow() });
  const passwordHash = await hashPassword(password);
  await world.db.write((tx) => tx.update(people).set({ passwordHash }));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  let printed = '';
  const start: Site['start'] = async (dying) => {
    const command = dying ? ['tests/support/dying-site.ts', dying] : builtCommand('serve');
    child = spawn('node', command, {
      cwd: root,
      env: { ...process.env, PORT: String(port), ORIGIN: origin, DATABASE_URL: world.url, CONTENT_DIR: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    await ready(origin, child, () => printed);
  };
  await start();
  const post: Site['post'] = (path, fields, cookie) =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin, ...(cookie && { Cookie: cookie }) },
      body: new URLSearchParams(fields),
    });
  const cookieOf: Site['cookieOf'] = async (name) => {
    const reply = await post('/sign-in', { email: cast[name].email, password });
    const cookie = reply.headers.getSetCookie()[0]?.split(';', 1)[0];
    if (reply.status !== 303 || !cookie) throw new Error(`${name} was not signed in: ${reply.status}`);
    return cookie;
  };
  return {
    origin,
    world,
    content: folder,
    get process() {
      return child;
    },
    log: () => printed,
    start,
    cookieOf,
    async signIn(context, name) {
      const [key, value] = (await cookieOf(name)).split(/=(.*)/s);
      await context.addCookies([{ name: key!, value: value!, url: origin, httpOnly: true, sameSite: 'Lax' }]);
    },
    post,
    async stop() {
      await exited(child, () => child.kill('SIGTERM'));
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until `child` is gone; `end` is called when it is not yet. */
export async function exited(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  end();
  await gone;
}

async function ready(origin: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`The site did not start:\n${printed()}`);
    const reply = await fetch(`${origin}/healthz`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The site was not ready in a minute:\n${printed()}`);
}

/** A port of this machine on which nothing listens. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The wall clock in Vilnius now, as `openWorld` takes it. */
const localNow = (): string =>
  new Date().toLocaleString('sv-SE', { timeZone: 'Europe/Vilnius' }).replace(' ', 'T').slice(0, 16);
