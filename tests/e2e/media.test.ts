import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { jpg, mp3, png } from '#tests/support/media/files.ts';
import { openSite, type Site } from '#tests/support/site.ts';

let site: Site;
let marius: string;
beforeAll(async () => {
  site = await openSite();
  marius = await site.cookieOf('marius');
});
afterAll(() => site?.stop());

function upload(
  bytes: Buffer,
  name: string,
  cookie: string | null = marius,
  path = '/studio/media',
): Promise<Response> {
  const form = new FormData();
  form.set('do', 'add');
  form.set('clientId', name);
  form.set('file', new File([new Uint8Array(bytes)], name));
  const headers = { Origin: site.origin, ...(cookie && { Cookie: cookie }) };
  return fetch(site.origin + path, { method: 'POST', redirect: 'manual', headers, body: form });
}
const get = (path: string, headers: Record<string, string> = {}, cookie: string | null = marius) =>
  fetch(site.origin + path, { redirect: 'manual', headers: { ...headers, ...(cookie && { Cookie: cookie }) } });
/** The address under which the list shows a file. */
const addressOf = async (name: string) => {
  const html = await (await get(`/studio/media/${name}`)).text();
  return /src="(\/media\/[0-9a-f]{64}\.\w+)"/.exec(html)?.[1] ?? '';
};

test('a trainer’s file of several megabytes is taken; nobody else’s, and nowhere else', async () => {
  const large = Buffer.concat([mp3(), Buffer.alloc(7 * 1024 * 1024)]);
  const taken = await upload(large, 'rings.mp3');
  expect([taken.status, taken.headers.get('location')]).toEqual([303, '/studio/media/rings.mp3?added']);
  const status = async (path: string, cookie: string | null) => (await upload(large, 'bell.mp3', cookie, path)).status;
  expect(await status('/studio/import', marius)).toBe(413);
  expect(await status('/studio/media', await site.cookieOf('ieva'))).toBe(413);
  expect(await status('/studio/media', null)).toBe(413);
  expect((await upload(Buffer.concat([large, large]), 'too-large.mp3')).status).toBe(413);
  const back = await upload(Buffer.concat([png(), Buffer.alloc(5 * 1024 * 1024)]), 'large.png');
  expect([back.status, (await back.text()).includes('at most 4\u00a0MB')]).toEqual([422, true]);
});

test('whoever is signed in is told on a page that what they sent is too large, in their language, wherever it went', async () => {
  const large = Buffer.alloc(12 * 1024 * 1024);
  const told = async (cookie: string, path: string) => {
    const reply = await upload(large, 'large.gift', cookie, path);
    return [reply.status, reply.headers.get('content-type'), /<h1[^>]*>([^<]*)/.exec(await reply.text())?.[1]];
  };
  const page = 'text/html';
  expect(await told(marius, '/studio/import')).toEqual([413, page, 'What you sent is too large']);
  const ieva = await site.cookieOf('ieva');
  await site.world.db.write((tx) => tx.update(people).set({ language: 'lv' }).where(eq(people.id, 'ieva')));
  expect(await told(ieva, '/lessons/carry-the-effort')).toEqual([413, page, 'Tas, ko sūtīji, ir par lielu']);
});

test('it is sent as what it is, to be kept, and may do nothing when it is opened by itself', async () => {
  expect((await upload(jpg(), 'plate.jpg')).status).toBe(303);
  const reply = await get(await addressOf('plate.jpg'));
  expect(reply.status).toBe(200);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(Buffer.from(await reply.arrayBuffer()).equals(jpg())).toBe(true);
  const again = await get(await addressOf('plate.jpg'), { 'If-None-Match': reply.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test('a player gets the part of a sound that it asks for', async () => {
  const address = await addressOf('rings.mp3');
  const part = await get(address, { Range: 'bytes=0-103' });
  expect([part.status, part.headers.get('content-range')]).toEqual([
    206,
    `bytes 0-103/${mp3().length + 7 * 1024 * 1024}`,
  ]);
  expect(Buffer.from(await part.arrayBuffer()).equals(mp3().subarray(0, 104))).toBe(true);
  expect((await get(address, { Range: 'bytes=999999999-' })).status).toBe(416);
});

test('nobody who is not signed in is sent it, and no other file of the folder is an address', async () => {
  const address = await addressOf('plate.jpg');
  const nobody = await get(address, {}, null);
  expect([nobody.status, nobody.headers.get('cache-control')]).toEqual([303, 'no-store']);
  for (const path of [
    '/media/plate.jpg',
    '/media/..%2Fevidence.md',
    '/media/%2e%2e/evidence.md',
    `${address}/..%2f`,
    `${address.slice(0, -3)}png`,
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('on a shared device nothing of it is left behind', async () => {
  const address = await addressOf('plate.jpg');
  const form = { email: 'ieva@kettleandlamp.example', password: 'a-kettle-on-the-counter', shared: 'on' };
  const reply = await site.post('/sign-in', form);
  const cookie = reply.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  expect((await get(address, {}, cookie)).headers.get('cache-control')).toBe('no-store');
});
