import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { openBrowser } from '#tests/support/browser.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openSite, type Site } from '#tests/support/site.ts';
import { hydrated } from '#tests/support/walk/visitor.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** A window of this person at the first item of the quiz. */
async function atTheFirstItem(name: CastName): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 360, height: 740 } });
  context.setDefaultTimeout(10_000);
  await site.signIn(context, name);
  const page = await context.newPage();
  await page.goto('/quizzes/carry-the-effort');
  await page.click('.start button');
  await hydrated(page);
  return page;
}
const choose = async (page: Page, option = 0) => {
  await page.locator('input[name=choice]').nth(option).check();
  await page.getByLabel('Fairly sure').check();
};
const send = (page: Page) => page.getByRole('button', { name: 'Send my response' }).click();
/** The second half of a double click, on what stands there now. */
const tapAgain = async (page: Page, what: string) => {
  await page.locator(what).hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
};
const given = async (name: CastName) =>
  (await site.world.db.read.select().from(responses)).filter(({ personId }) => personId === name).length;

describe('an item with script', () => {
  test('is answered by number keys and Enter, with the focus on what is new', async () => {
    const page = await atTheFirstItem('ieva');
    await page.keyboard.press('2');
    expect(await page.locator('input[name=choice]').nth(1).isChecked()).toBe(true);
    await page.getByLabel('Certain').check();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#verdict:focus');
    expect(page.url()).toContain('?item=1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#stem:focus');
    await page.goBack();
    await page.waitForSelector('#verdict');
    await page.reload();
    await page.waitForSelector('#verdict');
    expect(await given('ieva')).toBe(1);
  });

  test('tapped twice, shows the explanation and waits for one tap more', async () => {
    const page = await atTheFirstItem('vilma');
    await choose(page);
    await send(page);
    await page.waitForSelector('#verdict:focus');
    await tapAgain(page, '#next');
    await page.locator('#next').click();
    await page.waitForSelector('#stem:focus');
    await page.goBack();
    await page.waitForSelector('#verdict');
    expect(page.url()).toContain('?item=1');
  });

  test('told that it is another one’s turn while the connection is lost, is shown that one and takes a response', async () => {
    const page = await atTheFirstItem('ruta');
    let lost = 0;
    await page.route('**/attempts/*', (route) => {
      if (route.request().method() === 'POST') {
        const told = { reason: 'out-of-turn', sentence: 'Another item is next.', fields: {} };
        return route.fulfill({ status: 409, json: { ok: false, told } });
      }
      return lost++ === 0 ? route.abort() : route.continue();
    });
    await choose(page);
    await send(page);
    await page.getByText('No connection').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('Another item is next.').waitFor();
    await page.unroute('**/attempts/*');
    await choose(page);
    await send(page);
    await page.waitForSelector('#verdict:focus');
    expect(await given('ruta')).toBe(1);
  });

  test('keeps a response while the connection is lost, says so, and sends it again once', async () => {
    const page = await atTheFirstItem('tomas');
    await choose(page);
    await page.context().setOffline(true);
    await send(page);
    await page.getByText('No connection.').waitFor();
    expect(await page.getByText('Saved', { exact: true }).isVisible()).toBe(false);
    await page.context().setOffline(false);
    await page.waitForSelector('#verdict');
    expect(await given('tomas')).toBe(1);
  });

  test('counts a response once when only its reply was lost, and says nothing odd', async () => {
    const page = await atTheFirstItem('alesia');
    await choose(page);
    let times = 0;
    await page.route('**/attempts/*', async (route) => {
      if (route.request().method() !== 'POST' || ++times > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await send(page);
    await page.waitForSelector('#verdict');
    expect(times).toBe(2);
    expect(await page.locator('.verdict .notice').count()).toBe(0);
    expect(await given('alesia')).toBe(1);
  });

  test('sends what was not acknowledged when the page is loaded again', async () => {
    const page = await atTheFirstItem('jonas');
    await choose(page);
    await page.route('**/attempts/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await send(page);
    await page.getByText('No connection.').waitFor();
    await page.unroute('**/attempts/*');
    await page.reload();
    await page.waitForSelector('#verdict');
    expect(await given('jonas')).toBe(1);
  });

  test('keeps the first response when a second window gives another', async () => {
    const page = await atTheFirstItem('daina');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await hydrated(other);
    await choose(page, 0);
    await send(page);
    await page.waitForSelector('#verdict');
    await choose(other, 2);
    await send(other);
    await other.getByText('The first one counts').waitFor();
    expect(await given('daina')).toBe(1);
  });

  test('leaves number keys and Enter alone while somebody types', async () => {
    const page = await atTheFirstItem('ruta');
    for (let at = 1; (await page.locator('input[name=text]').count()) === 0; at++) {
      expect(at).toBeLessThan(6);
      for (const list of await page.locator('select').all()) await list.selectOption({ index: 1 });
      if ((await page.locator('input[name=choice]').count()) > 0)
        await page.locator('input[name=choice]').first().check();
      await page.getByLabel('Fairly sure').check();
      await send(page);
      await page.getByRole('link', { name: 'Next item' }).click();
      await page.waitForSelector('#stem:focus');
    }
    await page.locator('input[name=text]').pressSequentially('30 minutes');
    expect(await page.locator('input[name=text]').inputValue()).toBe('30 minutes');
  });
});

describe('a scenario with script', () => {
  test('shows a second window where the talk stands instead of choosing for a scene that is over', async () => {
    const page = await atTheFirstItem('marius');
    await page.goto('/scenarios/kettle-twice');
    await page.click('.start button');
    await hydrated(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await hydrated(other);
    await page.bringToFront();
    await page.keyboard.press('1');
    await page.locator('.bubble-you').waitFor();
    await other.bringToFront();
    await other.keyboard.press('2');
    await other.getByText('You were further on already').waitFor();
    expect(await other.locator('.bubble-you').count()).toBe(1);

    // What is said next is not chosen by the second half of a double tap.
    const said = other.locator('.bubble-you');
    await tapAgain(other, '#say button >> nth=0');
    await other.locator('#say button').first().click();
    await said.nth(1).waitFor();
    await other.reload();
    await said.nth(1).waitFor();
    expect(await said.count()).toBe(2);
  });
});
