import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Address, addresses, stops } from '#tests/support/access/addresses.ts';
import {
  type Asker,
  askerNames,
  askers,
  cookieFor,
  cookiesOf,
  everyAsker,
  mayAsk,
} from '#tests/support/access/askers.ts';
import { type Deed, formOf } from '#tests/support/access/deeds/deed.ts';
import { deeds } from '#tests/support/access/deeds.ts';
import { type Made, makeRecord } from '#tests/support/access/made.ts';
import { actionsOf, pageFiles } from '#tests/support/access/pages.ts';
import { changed, rowsOf } from '#tests/support/access/rows.ts';
import { openSite, password, type Site } from '#tests/support/site.ts';

let site: Site;
let made: Made;
let cookies: Record<Asker, string | undefined>;
let shown: readonly Address[];
let done: readonly Deed[];
beforeAll(async () => {
  site = await openSite();
  made = await makeRecord(site);
  cookies = await cookiesOf(site);
  shown = addresses(made, await made.link());
  done = deeds(made, password);
});
afterAll(() => site?.stop());

/** The status, and for somebody sent to sign in, that they are. */
const answer = (reply: Response) =>
  reply.headers.get('location')?.startsWith('/sign-in?next=') ? `${reply.status} to sign in` : String(reply.status);
const ask = (path: string, asker: Asker) =>
  fetch(site.origin + path, { redirect: 'manual', headers: cookies[asker] ? { Cookie: cookies[asker] } : {} });
const refused = (asker: Asker) => (askers[asker] === null ? '303 to sign in' : '403');

describe('who sees a page', () => {
  test('every page has its address here', () => {
    const known = new Set([...shown.map(({ page }) => page), ...Object.keys(stops)]);
    expect(pageFiles()).toEqual([...known].sort());
  });

  test.for(pageFiles())('%s is shown to those whom its rule lets through', async (page) => {
    for (const { path, verb, subject, status = 200, except } of shown.filter((one) => one.page === page)) {
      const expected = await everyAsker((asker) => {
        if (except?.askers.includes(asker)) return String(except.status);
        return mayAsk(asker, verb, subject) ? String(status) : refused(asker);
      });
      expect({ path, ...(await everyAsker(async (asker) => answer(await ask(path, asker)))) }).toEqual({
        path,
        ...expected,
      });
    }
  });

  test.for(Object.entries(stops))('%s answers everybody with %d', async ([page, status]) => {
    const path = page === '[...missing].astro' ? '/nowhere/at/all' : `/${page.replace('.astro', '')}`;
    const expected = await everyAsker(() => String(status));
    expect(await everyAsker(async (asker) => answer(await ask(path, asker)))).toEqual(expected);
  });

  test('a page without a bar that tells of a fault offers Today to who is signed in, the way in to who is not', async () => {
    const offered = async (asker: Asker) =>
      /class="button button-large" href="([^"]*)"/.exec(await (await ask('/500', asker)).text())?.[1];
    expect([await offered('the employee'), await offered('nobody')]).toEqual(['/', '/sign-in']);
  });
});

describe('who does a deed', () => {
  const pathOf = ({ path }: Deed) => (typeof path === 'string' ? path : path());
  const send = (path: string, deed: Deed, cookie: string | undefined, accept = 'text/html') =>
    fetch(site.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.origin, Accept: accept, ...(cookie && { Cookie: cookie }) },
      body: formOf(deed),
    });

  test('every action of every page is asked for here', () => {
    const here = done.map(({ page, action }) => `${page} ${action}`).sort();
    expect(
      pageFiles()
        .flatMap((page) => actionsOf(page).map((action) => `${page} ${action}`))
        .sort(),
    ).toEqual(here);
  });

  const all = pageFiles().flatMap((page) => actionsOf(page).map((action) => [page, action] as const));
  const deedOf = (page: string, action: string) => done.find((one) => one.page === page && one.action === action)!;

  test.for(all)('%s: “%s” refused is told to an island too, and changes nothing', async ([page, action]) => {
    const deed = deedOf(page, action);
    const refusedAskers = askerNames.filter((asker) => !mayAsk(asker, deed.verb, deed.subject));
    for (const asker of refusedAskers) {
      const path = await pathOf(deed);
      const before = await rowsOf(site.world.db);
      const reply = await send(path, deed, cookies[asker], 'application/json');
      const reason = askers[asker] === null ? 'sign-in-needed' : 'not-allowed';
      expect({ asker, status: reply.status, body: await reply.json() }).toMatchObject({
        ...{ asker, status: askers[asker] === null ? 401 : 403 },
        body: { ok: false, told: { reason, fields: {} } },
      });
      expect(changed(before, await rowsOf(site.world.db))).toEqual([]);
    }
  });

  test.for(all)('%s: “%s” is for those whom its rule lets through, and refused it changes nothing', async (name) => {
    const deed = deedOf(...name);
    const lets = (asker: Asker) => mayAsk(asker, deed.verb, deed.subject);
    // Who is not signed in has no session to end, and keeps a language in a cookie.
    const keepsNothing = (asker: Asker) =>
      ['sessions.close', 'languages.choose'].includes(deed.verb) && askers[asker] === null;
    const expected = await everyAsker((asker) => ({
      answer: lets(asker) ? String(deed.status ?? 303) : askers[asker] === null ? '401' : '403',
      changes: lets(asker) && !keepsNothing(asker) && !deed.looksOnly,
    }));
    const answers = await everyAsker(async (asker) => {
      const cookie = deed.endsSession ? await cookieFor(site, asker) : cookies[asker];
      const path = await pathOf(deed);
      const before = await rowsOf(site.world.db);
      const reply = await send(path, deed, cookie);
      await reply.text();
      return { answer: answer(reply), changes: changed(before, await rowsOf(site.world.db)).length > 0 };
    });
    expect(answers).toEqual(expected);
  });
});

test('a form whose sender is signed out is kept for them, and sent again it does what it was to do', async () => {
  const path = '/questions/new?lesson=carry-the-effort';
  const text = 'Who carries it <to> the "other" shop?\nAnd when?';
  const typed = { lesson: 'carry-the-effort', attempt: '', text, clientId: 'typed-before', password };
  const reply = await site.post(path, typed);
  const page = await reply.text();
  expect(reply.status).toBe(401);
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(page).toContain(`action="${path}"`);
  expect(page).toContain(`href="/sign-in?next=${encodeURIComponent(path)}" target="_blank"`);
  expect(page).not.toContain(password);
  const kept = hiddenOf(page);
  expect(kept).toEqual({ lesson: 'carry-the-effort', attempt: '', text, clientId: 'typed-before' });
  const sent = await site.post(path, kept, await site.cookieOf('ieva'));
  expect(sent.headers.get('location')).toMatch(/^\/questions\/\w+\?asked=1$/);
});

test('whoever is suspended is nobody at the next request, and stays out', async () => {
  const cookie = await site.cookieOf('tomas');
  const me = () => fetch(`${site.origin}/me`, { redirect: 'manual', headers: { Cookie: cookie } });
  expect((await me()).status).toBe(200);
  const admin = await site.cookieOf('vilma');
  expect((await site.post('/admin/people/tomas', { do: 'suspend' }, admin)).status).toBe(303);
  const before = await rowsOf(site.world.db);
  expect(answer(await me())).toBe('303 to sign in');
  expect((await site.post('/lessons/carry-the-effort', { clientId: 'late' }, cookie)).status).toBe(401);
  expect(changed(before, await rowsOf(site.world.db))).toEqual([]);
  await expect(site.cookieOf('tomas')).rejects.toThrow('401');
});

/** The hidden fields of a page, by name. */
const hiddenOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ]),
  );
