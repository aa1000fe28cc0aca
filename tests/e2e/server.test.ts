import { readdirSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, password, type Site } from '#tests/support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const signIn = (headers: Record<string, string>) =>
  fetch(`${site.origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ email: 'ieva@kettleandlamp.example', password }),
  });

describe('where a form comes from', () => {
  test('our own origin is taken', async () => {
    expect((await signIn({ Origin: site.origin })).status).toBe(303);
  });

  test('another origin is refused', async () => {
    expect((await signIn({ Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await signIn({ Origin: 'null' })).status).toBe(403);
    const told = await signIn({ Origin: 'null', 'Accept-Language': 'lv' });
    expect([told.headers.get('content-language'), await told.text()]).toEqual([
      'lv',
      'Šī veidlapa nāca no citas vietnes. Nekas nav izdarīts.\n',
    ]);
  });

  test('without Origin it is refused, unless Sec-Fetch-Site says same-origin', async () => {
    const plain = (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        const sent = request(`${site.origin}/sign-in`, { method: 'POST', headers }, (reply) => {
          reply.resume();
          resolve(reply.statusCode ?? 0);
        });
        sent.on('error', reject);
        sent.end('');
      });
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(await plain(form)).toBe(403);
    expect(await plain({ ...form, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await plain({ ...form, 'Sec-Fetch-Site': 'same-origin' })).toBeGreaterThanOrEqual(400);
    expect(await plain({ ...form, 'Sec-Fetch-Site': 'same-origin' })).not.toBe(403);
  });

  test('the content type makes no difference', async () => {
    const reply = await fetch(`${site.origin}/sign-in`, {
      method: 'POST',
      headers: { Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(reply.status).toBe(403);
  });
});

test('who signs in with nothing is told for each field that it is to be filled in', async () => {
  const reply = await site.post('/sign-in', { email: '', password: '' });
  expect(reply.status).toBe(422);
  const summary = /<div class="error-summary".*?<\/div>/s.exec(await reply.text())?.[0];
  expect(summary).toMatch(/href="#email">E-mail: .*href="#password">Password: /s);
});

describe('what a request may carry', () => {
  const post = (body: BodyInit, extra: RequestInit = {}) =>
    fetch(`${site.origin}/sign-in`, { method: 'POST', headers: { Origin: site.origin }, body, ...extra });

  test('of a form over 1 MB anybody is told on a page that it is too large', async () => {
    const reply = await post('x'.repeat(1024 * 1024 + 1));
    expect([reply.status, reply.headers.get('content-type')]).toEqual([413, 'text/html']);
    expect(await reply.text()).toContain('What you sent is too large');
  });

  /** The status of the answer to a form of which no more is sent than this. */
  const statusOf = (headers: OutgoingHttpHeaders, chunks: readonly Uint8Array[]) =>
    new Promise<number>((resolve, reject) => {
      const sent = request(`${site.origin}/sign-in`, { method: 'POST', headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      });
      sent.on('error', reject).flushHeaders();
      for (const chunk of chunks) sent.write(chunk);
    });

  test('a body over 9 MB is refused by its announced length, before it is sent', async () => {
    expect(await statusOf({ Origin: site.origin, 'Content-Length': 10 * 1024 * 1024 }, [])).toBe(413);
  });

  test('a body over 9 MB is refused when its length was not announced', async () => {
    const chunks = Array.from({ length: 20 }, () => new Uint8Array(640 * 1024));
    expect(await statusOf({ Origin: site.origin }, chunks)).toBe(413);
  });
});

describe('what is sent with a page', () => {
  test('the policy allows no inline script or style and no framing', async () => {
    const policy = (await fetch(`${site.origin}/sign-in`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
  });

  test('pages say what browsers must not guess or leak', async () => {
    const { headers } = await fetch(`${site.origin}/sign-in`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('pages are compressed for browsers that take it', async () => {
    const br = await fetch(`${site.origin}/sign-in`, { headers: { 'Accept-Encoding': 'br' } });
    expect(br.headers.get('content-encoding')).toBe('br');
    const gzip = await fetch(`${site.origin}/sign-in`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
  });

  test('built files are kept for a year and come compressed', async () => {
    const sheet = readdirSync('dist/client/_astro').find((name) => name.endsWith('.css'));
    const reply = await fetch(`${site.origin}/_astro/${sheet}`, { headers: { 'Accept-Encoding': 'br' } });
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('content-encoding')).toBe('br');
  });

  test('the image service that is not used is not there', async () => {
    expect((await fetch(`${site.origin}/_image?href=/bell.svg`)).status).toBe(404);
  });

  test('an address that is none says so with 404', async () => {
    const reply = await fetch(`${site.origin}/nowhere/at/all`);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toContain('text/html');
  });
});

describe('the health page', () => {
  test('it tells of the database and of the content', async () => {
    const reply = await fetch(`${site.origin}/healthz`);
    expect(reply.status).toBe(200);
    const files = site.world.catalog.files();
    expect(await reply.json()).toEqual({
      database: 'ok',
      content: {
        served: files.filter(({ entry }) => entry && !entry.document.draft).length,
        inError: files.filter(({ inError }) => inError).length,
      },
    });
  });

  test('it answers 503 while the database cannot be written', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let locked = () => {};
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const writing = site.world.db.write(async () => {
      locked();
      await held;
    });
    await isLocked;
    const reply = await fetch(`${site.origin}/healthz`);
    release();
    await writing;
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({ database: 'cannot be written' });
    expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
  });
});

// The last of the file: from then on this address has tried too often.
describe('by which address tries to come in are counted', () => {
  const guess = (from: string, { origin }: Site) =>
    fetch(`${origin}/setup/no-such-link`, { headers: { 'X-Forwarded-For': from } });

  test('behind a proxy by what it saw: who guesses too often shuts nobody else out, and is told why', async () => {
    const behind = await openSite({ env: { PROXY_HOPS: '1' } });
    for (let i = 0; i < 60; i++) await guess(`198.51.100.${i}, 203.0.113.1`, behind);
    const one = await guess('203.0.113.1', behind);
    const other = await guess('203.0.113.2', behind);
    await behind.stop();
    expect(one.status).toBe(429);
    expect(await one.text()).toContain('one try too many');
    expect(other.status).toBe(410);
  });

  test('without one, by who is connected: what the request says of it is not believed', async () => {
    for (let i = 0; i < 60; i++) await guess(`203.0.113.${i}`, site);
    expect((await guess('203.0.113.99', site)).status).toBe(429);
  });
});
