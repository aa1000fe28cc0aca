import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, scratch } from '#tests/support/browser.ts';
import { type Command, runBuilt } from '#tests/support/command.ts';
import { freePort } from '#tests/support/site.ts';
import { signIn } from '#tests/support/walk/newcomer.ts';
import { headed, openVisitor, sees, type Visitor } from '#tests/support/walk/visitor.ts';

let folder: string;
let file: string;
let port: string;
let origin: string;
let demo: Command;
let browser: Browser;

const start = (env: Readonly<Record<string, string>> = {}) =>
  runBuilt('demo', { DATABASE_URL: `file:${file}`, PORT: port, ...env });
const ready = () => `Wellserved is ready on ${origin}`;

beforeAll(async () => {
  folder = await scratch();
  file = join(folder, 'demo.db');
  port = String(await freePort());
  origin = `http://127.0.0.1:${port}`;
  demo = start();
  [browser] = await Promise.all([openBrowser(), demo.prints('Ctrl+C')]);
  // It lives through a few weeks of 13 people first.
}, 120_000);
afterAll(async () => {
  await browser?.close();
  demo?.process.kill('SIGTERM');
  await demo?.exitCode();
  await rm(folder, { recursive: true, force: true });
});

/** A browser in which this account of the demo has signed in by the form. */
async function visitorAs(account: string): Promise<Visitor> {
  const visitor = await openVisitor(browser, origin, { width: 1280, javascript: true });
  const person = { name: account, email: `${account}@demo.example`, link: '' };
  await signIn(visitor.page, person, 'well-served-demo');
  return visitor;
}

const count = (page: Page, selector: string) => page.locator(selector).count();

test('it says what it does while it works, then the address and how to sign in as each role', () => {
  const printed = demo.printed();
  expect(printed).toContain('Opening the demo company, Kettle & Lamp');
  expect(printed).toContain(ready());
  for (const account of ['employee', 'manager', 'trainer', 'admin'])
    expect(printed).toContain(`${account}@demo.example`);
  expect(printed).toContain('The password of each is well-served-demo.');
});

describe('no page is empty', () => {
  test('for the employee: today goes on with what was begun, and says what is due and what comes after', async () => {
    const { page, faults, context } = await visitorAs('employee');
    await headed(page, /^Good (morning|afternoon|evening), Ieva$/);
    await sees(page, 'Continue where you left', 'Due tomorrow', 'Daina answered your question about “Put it right”.');
    expect(await count(page, '.step')).toBeGreaterThan(3);
    await page.goto('/me');
    await headed(page, 'How far you are');
    expect(await count(page, '.step-done')).toBeGreaterThan(2);
    expect(await count(page, 'tbody tr')).toBeGreaterThan(10);
    await sees(page, /\d of (the last )?\d right/);
    expect(await count(page, '.empty')).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('for the manager: who is late, who has not started, and the team from each side', async () => {
    const { page, faults, context } = await visitorAs('manager');
    await sees(page, 'One assignment is late in your team.', 'Viktorija has not started yet.');
    await sees(page, 'One question waits for your answer.');
    await page.getByRole('link', { name: 'Open Dock Street' }).click();
    await headed(page, /^8 people, \d+ standards, two ways$/);
    await sees(page, /The chain breaks most often at/);
    for (const tab of ['By module', 'Late', 'Assigned']) {
      await page.getByRole('navigation', { name: 'Views of the team' }).getByRole('link', { name: tab }).click();
      await page.locator('[aria-current=page]', { hasText: tab }).waitFor();
      expect(await count(page, '.empty')).toBe(0);
    }
    await headed(page, 'Done and withdrawn');
    await page
      .getByRole('link', { name: /^Tomas, / })
      .first()
      .click();
    await headed(page, 'Tomas Kalniņš', 1);
    await page.goto('/me');
    await headed(page, 'How far you are');
    expect(await count(page, 'tbody tr')).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('for the trainer: all content, live', async () => {
    const { page, faults, context } = await visitorAs('trainer');
    await sees(page, 'Every content file is in order.');
    await page.getByRole('main').getByRole('link', { name: 'Open the studio' }).click();
    await sees(page, 'Everything that you wrote can be read. Nothing to mend.');
    expect(await page.getByText('Live', { exact: true }).count()).toBeGreaterThan(30);
    await page.goto('/me');
    await headed(page, 'How far you are');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('for the admin: everybody with an account', async () => {
    const { page, faults, context } = await visitorAs('admin');
    await page.getByRole('main').getByRole('link', { name: 'Open people' }).click();
    await sees(page, '18 people have an account');
    expect(await count(page, '.person-entry')).toBe(18);
    await page.goto('/me');
    await headed(page, 'How far you are');
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('a second start keeps the data, and who was signed in still is', async () => {
  const { page, context } = await visitorAs('employee');
  await page.goto('/lessons/the-order-of-news');
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await sees(page, 'You read this today.');

  demo.process.kill('SIGTERM');
  expect(await demo.exitCode()).toBe(0);
  demo = start();
  await demo.prints('Ctrl+C');
  expect(demo.printed()).not.toContain('Opening the demo company');
  await page.reload();
  await sees(page, 'You read this today.');
  await page.goto('/me');
  await page.locator('.step-done').filter({ hasText: 'The order of news' }).filter({ hasText: 'today' }).waitFor();
  await context.close();
});

describe('it is refused', () => {
  test('any but an address of this machine, before anything is made', async () => {
    const elsewhere = join(folder, 'elsewhere.db');
    for (const [name, value, sentence] of [
      ['HOST', '0.0.0.0', 'it listens on 127.0.0.1 alone, not 0.0.0.0'],
      ['ORIGIN', 'https://demo.example.org', 'the demo is for this machine alone, not https://demo.example.org'],
    ] as const) {
      const refused = start({ DATABASE_URL: `file:${elsewhere}`, [name]: value });
      expect(await refused.exitCode()).toBe(1);
      expect(refused.printed()).toContain('This environment cannot be used.');
      expect(refused.printed()).toContain(sentence);
      expect(existsSync(elsewhere)).toBe(false);
    }
  });

  test('a port that is taken, with a sentence', async () => {
    const second = start();
    expect(await second.exitCode()).toBe(1);
    expect(second.printed()).toContain(`Port ${port} is taken.`);
  });

  test('production over its database, whose password everybody knows', async () => {
    const production = runBuilt('serve', {
      DATABASE_URL: `file:${file}`,
      PORT: String(await freePort()),
      ORIGIN: 'https://train.example.org',
    });
    expect(await production.exitCode()).toBe(1);
    expect(production.printed()).toContain('This database holds the demo company. Set DATABASE_URL to another one.');
  });
});
