import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemsView } from '#domain/attempts/view.ts';
import { openBrowser } from '#tests/support/browser.ts';
import { itemMarks, mark, marksIn, plant, route, solved } from '#tests/support/canary/content.ts';
import { type Overheard, ordersOf, overhear, plantedItems } from '#tests/support/canary/learner.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { begin, choiceForm, type Learner, newForm, responseForm, viewAt } from '#tests/support/walk/by-post.ts';
import { respond } from '#tests/support/walk/items.ts';
import { sees } from '#tests/support/walk/visitor.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await plant(site.content);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.for([
  ['ieva', 'with JavaScript', true],
  ['tomas', 'without JavaScript', false],
] as const)('what the browser of an employee gets, %s: %s', ([name, _words, javascript]) => {
  let overheard: Overheard;
  beforeAll(async () => {
    overheard = await overhear(browser, site, name, javascript);
  });
  afterAll(async () => {
    await overheard?.visitor.context.close();
    await overheard?.line.close();
  });

  test('the pages around practice hold nothing of any key', async () => {
    const { page } = overheard.visitor;
    for (const path of [
      '/',
      '/modules',
      '/standards/carry-the-effort',
      '/me',
      '/scenarios/canary',
      '/quizzes/canary',
    ]) {
      expect((await page.goto(path))?.status()).toBe(200);
    }
    overheard.hears();
  });

  test('an item comes without its key, and explained once the response is in', async () => {
    const { visitor, line } = overheard;
    const { page } = visitor;
    await page.goto('/quizzes/canary');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    for (const [index, item] of plantedItems(site.content).entries()) {
      await page.locator('#stem').filter({ hasText: item.stem }).waitFor();
      overheard.hears();
      if (item.kind === 'order' || item.kind === 'match') {
        const orders = ordersOf(line.heard(), solved[item.kind]);
        expect(orders).toHaveLength(1);
        expect(orders).not.toEqual([solved[item.kind].join(' ')]);
        expect(orders[0]?.split(' ').sort()).toEqual(solved[item.kind]);
      }
      await respond(visitor, item, index % 2 === 0, 'fairly');
      await page.locator('#verdict').waitFor();
      const marks = itemMarks[item.id] ?? [];
      overheard.hears(...marks);
      for (const why of marks.filter((one) => /-\d$|[a-z]{4,}-why$/.test(one) && !/foreseen/.test(one))) {
        await sees(page, mark(why));
      }
      await page.locator('#next').click();
    }
    await page.getByRole('heading', { level: 1, name: /of 1?\d/ }).waitFor();
  });

  test('what a choice does and where it leads comes once it is made; what was not reached never', async () => {
    const { page } = overheard.visitor;
    await page.goto('/scenarios/canary');
    await page.locator('.start button').click();
    await page.getByText(mark('start-line')).waitFor();
    overheard.hears(...route.start);
    await page.getByRole('button', { name: 'sorryword' }).click();
    await page.getByText(mark('middle-if-line')).waitFor();
    overheard.hears(...route.sorry);
    await page.getByRole('button', { name: 'walkword' }).click();
    await page.getByRole('heading', { name: mark('glad-title') }).waitFor();
    overheard.hears(...route.walk);
    for (const why of ['sorry-why', 'walk-why']) await sees(page, mark(why));
    for (const path of ['/scenarios/canary', '/quizzes/canary', '/me', '/']) await page.goto(path);
    overheard.hears();
  });
});

describe('what a request gets that is not of the product’s own pages', () => {
  let alesia: Learner;
  beforeAll(async () => {
    alesia = { site, cookie: await site.cookieOf('alesia') };
  });
  const heard = async (path: string, how: RequestInit = {}): Promise<string> => {
    const headers = { Origin: site.origin, Cookie: alesia.cookie, ...how.headers };
    const reply = await fetch(site.origin + path, { redirect: 'manual', ...how, headers });
    return `${[...reply.headers].join('\n')}\n${await reply.text()}`;
  };
  const json = { Accept: 'application/json' };
  const asJsonToo = async (path: string, body?: () => URLSearchParams) =>
    (await heard(path, body && { method: 'POST', body: body() })) +
    (await heard(path, { ...(body && { method: 'POST', body: body() }), headers: json }));

  test('data asked for, later items, forms with faults and forms out of turn hold nothing of a key', async () => {
    const attempt = await begin(alesia, '/quizzes/canary');
    const known = new Set<string>();
    for (const item of plantedItems(site.content)) {
      const { page } = await viewAt<ItemsView>(alesia, attempt);
      const number = page.is === 'item' ? page.number : 0;
      const faulty = (fields: Record<string, string>) => () =>
        new URLSearchParams({ do: 'respond', clientId: newForm(), item: String(number), ...fields });
      const texts = [
        await asJsonToo(attempt),
        ...(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((other) => asJsonToo(`${attempt}?item=${other}`)))),
        await asJsonToo(attempt, faulty({})),
        await asJsonToo(attempt, faulty({ confidence: 'sure', choice: '99', text: '', number: 'many' })),
        await asJsonToo(attempt, faulty({ confidence: 'sure', item: String(number + 1), choice: '0', text: 'x' })),
        await asJsonToo(attempt, faulty({ do: 'choose', scene: 'start', step: '0', choice: '0' })),
      ];
      expect([...marksIn(texts.join('\n')).difference(known)]).toEqual([]);
      const given = await heard(attempt, {
        ...{ method: 'POST', headers: json },
        body: new URLSearchParams(await responseForm(alesia, attempt)),
      });
      for (const one of itemMarks[item.id] ?? []) known.add(one);
      expect(marksIn(given).size).toBeGreaterThan(0);
      expect([...marksIn(given).difference(known)]).toEqual([]);
    }
  });

  test('choices with faults and choices out of turn tell nothing of what they lead to', async () => {
    const attempt = await begin(alesia, '/scenarios/canary');
    const form = await choiceForm(alesia, attempt);
    const faulty = (fields: Record<string, string>) => () =>
      new URLSearchParams({ ...form, clientId: newForm(), ...fields });
    const texts = [
      await asJsonToo(attempt),
      await asJsonToo(attempt, faulty({ choice: '7' })),
      await asJsonToo(attempt, faulty({ step: '3' })),
      await asJsonToo(attempt, faulty({ scene: mark('gone') })),
      await asJsonToo(attempt, faulty({ do: 'respond', item: '1', confidence: 'sure', text: 'x' })),
    ];
    expect([...marksIn(texts.join('\n'))].sort()).toEqual([...route.start].sort());
  });
});
