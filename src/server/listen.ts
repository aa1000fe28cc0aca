import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { may } from '#domain/people/permissions.ts';
import { checkHealth } from '#usecases/health.ts';
import { addressOf } from './address.ts';
import type { App } from './app.ts';
import { type Handle, serveAssets } from './assets.ts';
import { bodyLimit, readBody, uploadLimit } from './body.ts';
import { drainable } from './drain.ts';
import { setSecurityHeaders } from './headers.ts';
import { isIslands, replyToIsland } from './islands.ts';
import { isSameOrigin, isUnsafe } from './origin.ts';

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
    reply(site, assets, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'The server made a mistake. Nothing is lost: send it again.');
    });
  });
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

async function reply(site: Site, assets: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [origin] = site.origins;
  setSecurityHeaders(response, origin.startsWith('https:'));
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') return health(site.app, response);
  // Astro's image service is not used.
  if (path === '/_image') return plain(response, 404, 'Not found');
  if (isUnsafe(request)) {
    if (!isSameOrigin(request.headers, site.origins)) return plain(response, 403, 'This form came from another site.');
    const limit = await limitOf(site.app, path, request);
    const body = await readBody(request, limit);
    if (!body.ok) {
      response.setHeader('Connection', 'close');
      return plain(
        response,
        body.status,
        body.status === 413 ? `Too large: at most ${limit / 1024 / 1024} MB.` : 'The form broke off.',
      );
    }
    Object.assign(request, { body: body.bytes });
  }
  const address = addressOf(request, site.app.env.proxyHops);
  if (isIslands(request, path)) return replyToIsland(site.app, request, response, address);
  // What came beside the request is heard first, such as that a file of the content was edited before it was sent.
  await setImmediate();
  await new Promise<void>((resolve, reject) => {
    const page = () =>
      site.replyWithPage({ origin, address }, request, response, { app: site.app }).then(resolve, reject);
    response.once('close', resolve);
    assets(request, response, page);
  });
}

/** Nobody but those who may upload is read more of than a form needs. */
async function limitOf(app: App, path: string, request: IncomingMessage): Promise<number> {
  if (path !== '/studio/media') return bodyLimit;
  const { actor } = await app.auth.arrival(request.headers.cookie ?? null);
  return may(actor, 'media.add') ? uploadLimit : bodyLimit;
}

async function health(app: App, response: ServerResponse): Promise<void> {
  const result = await checkHealth(app.contextFor(null), undefined);
  const healthy = result.ok && result.value.database === 'ok';
  response.writeHead(healthy ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(result.ok ? result.value : result.refusal));
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
