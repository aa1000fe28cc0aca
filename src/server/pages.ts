import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApp } from 'astro/app/entrypoint';
import type { Ends } from './listen.ts';
import { send } from './send.ts';

// In one piece: written as a stream, each small string of a page is encoded by itself, a fifth of the page's time.
const astro = createApp({ streaming: false });

/** Answers with the page that Astro renders. Links are built from the site's own origin, whatever Host says. */
export async function replyWithPage(
  { origin, address }: Ends,
  request: IncomingMessage & { body?: Buffer },
  response: ServerResponse,
  locals: object,
): Promise<void> {
  const url = origin + (request.url ?? '/');
  const asked = new Request(URL.canParse(url) ? url : origin, {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    ...(request.body && { body: new Uint8Array(request.body) }),
  });
  const page = await astro.render(asked, {
    addCookieHeader: true,
    clientAddress: address,
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
