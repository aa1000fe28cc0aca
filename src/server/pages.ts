import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApp } from 'astro/app/entrypoint';
import { send } from './send.ts';

// In one piece: written as a stream, each small string of a page is encoded by itself, a fifth of the page's time.
const astro = createApp({ streaming: false });

/** Answers with the page that Astro renders. `origin` is that of the site: links are built from it, whatever Host says. */
export async function replyWithPage(
  origin: string,
  request: IncomingMessage & { body?: Buffer },
  response: ServerResponse,
  locals: object,
): Promise<void> {
  const address = origin + (request.url ?? '/');
  const asked = new Request(URL.canParse(address) ? address : origin, {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    ...(request.body && { body: new Uint8Array(request.body) }),
  });
  const page = await astro.render(asked, {
    addCookieHeader: true,
    clientAddress: request.socket.remoteAddress,
    locals,
    routeData: astro.match(asked),
  });
  response.statusCode = page.status;
  for (const [name, value] of page.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = page.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (page.body) send(request, response, Buffer.from(await page.arrayBuffer()));
  else response.end();
}
