import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exited, openSite, password, type Site } from '#tests/support/site.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.stop());

/** A connection on which a whole sign-in, which costs the server some work, has been sent. */
async function signingIn(): Promise<{ socket: Socket; reply: Promise<string> }> {
  const { hostname, port, host } = new URL(site.origin);
  const socket = connect({ host: hostname, port: Number(port) });
  const reply = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  const body = new URLSearchParams({ email: 'ieva@kettleandlamp.example', password }).toString();
  const head = [
    'POST /sign-in HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${site.origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
  ];
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => resolve()));
  return { socket, reply };
}

test('on SIGTERM every accepted request is answered, then the process leaves with 0', async () => {
  const requests = await Promise.all(Array.from({ length: 20 }, signingIn));
  site.process.kill('SIGTERM');
  const replies = await Promise.all(requests.map(({ reply }) => reply));
  const statuses = replies.map((reply) => reply.slice(0, 'HTTP/1.1 303'.length));
  expect(statuses).toHaveLength(20);
  // The limiter may have had enough of the same person; an answer it is.
  expect(statuses.filter((status) => !/^HTTP\/1\.1 (303|429)$/.test(status))).toEqual([]);
  await exited(site.process, () => {});
  expect(site.process.exitCode).toBe(0);
});

test('after SIGTERM nothing new is taken', async () => {
  await exited(site.process, () => site.process.kill('SIGTERM'));
  await expect(fetch(`${site.origin}/healthz`)).rejects.toThrow();
});
