import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerIsland, isForIsland } from '#actions/island.ts';
import { asHeader } from '#auth/lucia.ts';
import type { App } from './app.ts';
import { arrive, dependsOn, personal } from './arrive.ts';
import { send } from './send.ts';

/** Whether an island asks for what `replyToIsland` gives: what it shows, or what came of a plain form. */
export function isIslands(request: IncomingMessage): boolean {
  const { accept, 'content-type': type } = request.headers;
  if (!isForIsland(placeOf(request).pathname, accept)) return false;
  return request.method === 'POST' ? type?.startsWith('application/x-www-form-urlencoded') === true : isRead(request);
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

/**
 * Answers an island beside Astro, whose way from the request to a page would take twice as long as the answer. The
 * request came from the network `address`.
 */
export async function replyToIsland(
  app: App,
  request: IncomingMessage & { body?: Buffer },
  response: ServerResponse,
  address: string,
): Promise<void> {
  const { headers } = request;
  const { context, language, cookie } = await arrive(app, {
    cookies: headers.cookie ?? null,
    languages: headers['accept-language'] ?? null,
    agent: headers['user-agent'] ?? null,
    address,
  });
  const form = request.body && formOf(request.body);
  const { status, body } = await answerIsland(context, placeOf(request), form ?? null);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(personal(language))) response.setHeader(name, value);
  response.setHeader('Vary', `Accept, ${dependsOn}`);
  if (cookie) response.appendHeader('Set-Cookie', asHeader(cookie));
  send(request, response, Buffer.from(JSON.stringify(body)));
}

/** The path of the address that a request asks for, and its query as it stands behind that, with the question mark. */
export function placeOf({ url = '/' }: IncomingMessage) {
  const query = url.indexOf('?');
  return query < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, query), search: url.slice(query) };
}

function formOf(body: Buffer): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body.toString())) form.append(name, value);
  return form;
}
