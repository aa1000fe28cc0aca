import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '#server/send.ts';

const page = '<p>Would you like a hand with that?</p>'.repeat(100);
const replies: Readonly<Record<string, [type: string, body: string]>> = {
  '/page': ['text/html', page],
  '/short': ['text/html', 'Yes.'],
  '/picture': ['image/jpeg', page],
};
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = replies[request.url!]!;
    response.setHeader('Content-Type', type);
    response.setHeader('Vary', 'Cookie');
    send(request, response, Buffer.from(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const encodingOf = async (path: string, accepted: string): Promise<string | null> => {
  const reply = await fetch(origin + path, { headers: { 'Accept-Encoding': accepted } });
  expect(await reply.text()).toBe(replies[path]![1]);
  return reply.headers.get('content-encoding');
};

test.for([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['identity', null],
  ['zstd', null],
] as const)('a browser that takes “%s” gets the page in %s', async ([accepted, encoding]) => {
  expect(await encodingOf('/page', accepted)).toBe(encoding);
});

test('what is short, or compressed by itself, is sent as it is', async () => {
  expect(await encodingOf('/short', 'br')).toBeNull();
  expect(await encodingOf('/picture', 'br')).toBeNull();
});

test('what is kept on the way is kept for each encoding', async () => {
  const { headers } = await fetch(`${origin}/page`, { headers: { 'Accept-Encoding': 'identity' } });
  expect(headers.get('vary')).toBe('Cookie, Accept-Encoding');
  expect(headers.get('content-length')).toBe(String(page.length));
});

test('who asks for the head gets no body', async () => {
  const reply = await fetch(`${origin}/page`, { method: 'HEAD' });
  expect(reply.headers.get('content-length')).toBe(String(page.length));
  expect(await reply.text()).toBe('');
});
