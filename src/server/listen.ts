import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inLanguage } from '#i18n/in-language.ts';
import { m } from '#i18n/messages.ts';
import { checkHealth } from '#usecases/health.ts';
import { addressOf } from './address.ts';
import type { App } from './app.ts';
import { languageOf } from './arrive.ts';
import { type Handle, serveAssets } from './assets.ts';
import { carriesFile, plainRoom, type Room, readBody, roomFor } from './body.ts';
import { drainable } from './drain.ts';
import { setSecurityHeaders } from './headers.ts';
import { isIslands, placeOf, replyToIsland } from './islands.ts';
import { isSameOrigin, isUnsafe } from './origin.ts';
import { type Turn, turnsOf } from './turns.ts';

/** The two ends of a request: the site's origin, and the network address that it came from. */
export interface Ends {
  readonly origin: string;
  readonly address: string;
}

/** What the build makes of `pages.ts`. */
export type ReplyWithPage = (
  ends: Ends,
  request: IncomingMessage,
  response: ServerResponse,
  locals: object,
) => Promise<void>;

export interface Site {
  readonly app: App;
  readonly replyWithPage: ReplyWithPage;
  /** The folder with the built scripts, styles and fonts. */
  readonly assets: string;
  /** Origins whose forms are taken; the first is the site's own. */
  readonly origins: readonly [string, ...string[]];
}

export interface Listening {
  /** The port it listens on. */
  readonly port: number;
  /** Answers every accepted request, then closes the server and the app. */
  stop(): Promise<void>;
}

/** Serves the site on `host` and `port`; port 0 takes a free one. */
export async function listen(site: Site, host: string, port: number): Promise<Listening> {
  const assets = serveAssets(site.assets);
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    reply(site, { assets, turn }, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) plain(request, response, 500, m.server_mistake);
    });
  });
  const turn = turnsOf(server);
  const { drain } = drainable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      await drain();
      await site.app.close();
    },
  };
}

async function reply(
  site: Site,
  { assets, turn }: { assets: Handle; turn: Turn },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [origin] = site.origins;
  setSecurityHeaders(response, origin.startsWith('https:'));
  const { pathname: path } = placeOf(request);
  if (path === '/healthz') return health(site.app, response);
  // Astro's image service is not used.
  if (path === '/_image') return plain(request, response, 404, m.stop_404_title);
  if (isUnsafe(request)) {
    if (!isSameOrigin(request.headers, site.origins)) return plain(request, response, 403, m.server_elsewhere);
    const body = await readBody(request, await roomOf(site.app, path, request));
    if (body.ok) Object.assign(request, { body: body.bytes });
    // The page that says so; nothing of what was sent goes further.
    else if (body.why === 'too-large') Object.assign(request, { method: 'GET', url: '/413' });
    else {
      response.setHeader('Connection', 'close');
      if (body.why === 'broke-off') return plain(request, response, 400, m.server_broke_off);
      return plain(request, response, 413, m.stop_413_title);
    }
  }
  const address = addressOf(request, site.app.env.proxyHops);
  // What came beside the request is heard first, such as that a file of the content was edited before it was sent.
  await turn();
  if (isIslands(request)) return replyToIsland(site.app, request, response, address);
  await new Promise<void>((resolve, reject) => {
    const page = () =>
      site.replyWithPage({ origin, address }, request, response, { app: site.app }).then(resolve, reject);
    response.once('close', resolve);
    assets(request, response, page);
  });
}

async function roomOf(app: App, path: string, request: IncomingMessage): Promise<Room> {
  if (!carriesFile(request)) return plainRoom;
  const { actor } = await app.auth.arrival(request.headers.cookie ?? null);
  return roomFor(actor, path);
}

async function health(app: App, response: ServerResponse): Promise<void> {
  const result = await checkHealth(app.contextFor(null), undefined);
  const healthy = result.ok && result.value.database === 'ok';
  response.writeHead(healthy ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(result.ok ? result.value : result.refusal));
}

/** A sentence where there is no page to give, in the language that the browser asks for. */
function plain({ headers }: IncomingMessage, response: ServerResponse, status: number, sentence: () => string): void {
  const asked = { cookies: headers.cookie ?? null, languages: headers['accept-language'] ?? null };
  const language = languageOf(asked, null);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': language });
  response.end(`${inLanguage(language, sentence)}\n`);
}
