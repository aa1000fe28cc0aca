import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { people, roles } from '#db/schema/index.ts';
import { openBrowser, scratch } from '#tests/support/browser.ts';
import { cast } from '#tests/support/cast.ts';
import { type Command, runBuilt, runCommand } from '#tests/support/command.ts';
import { freePort, openSite, type Site } from '#tests/support/site.ts';
import { headed, openVisitor, sees } from '#tests/support/walk/visitor.ts';
import { suspendPerson } from '#usecases/people-standing.ts';

let site: Site;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  [site, browser, folder] = await Promise.all([openSite(), openBrowser(), scratch()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command of whoever runs the site, over the site's database, until it leaves. */
const run = (path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  outcome(runCommand(path, args, { DATABASE_URL: site.world.url, ORIGIN: site.origin, ...env }));

const outcome = async (command: Command) => ({ code: await command.exitCode(), printed: command.printed() });

describe('production', () => {
  const database = () => join(folder, 'production.db');
  const serve = (env: Readonly<Record<string, string>>) =>
    outcome(runBuilt('serve', { DATABASE_URL: `file:${database()}`, ...env }));

  test('does not start without ORIGIN, says what to write, and makes nothing', async () => {
    const { code, printed } = await serve({ ORIGIN: '', PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(printed).toContain('This environment cannot be used.');
    expect(printed).toContain('ORIGIN: write the address that people type, like https://train.example.org');
    expect(existsSync(database())).toBe(false);
  });

  test('does not start over plain http for others, or with a port that is none, and names each', async () => {
    const open = await serve({ ORIGIN: 'http://train.example.org' });
    expect(open.code).toBe(1);
    expect(open.printed).toContain('ORIGIN: passwords need https');
    const wrong = await serve({ PORT: 'many', DATABASE_URL: 'production.db' });
    expect(wrong.code).toBe(1);
    expect(wrong.printed).toContain('PORT: write a number, like 4321');
    expect(wrong.printed).toContain('DATABASE_URL: write file:… for a file');
  });
});

describe('the link for an admin', () => {
  const invite = (...args: string[]) => run('src/commands/admin.ts', args);

  test('opens, once, for somebody who then lets others in', async () => {
    const { code, printed } = await invite('Zita@KettleAndLamp.example');
    expect(code).toBe(0);
    const link = /http:\S+\/setup\/\S+/.exec(printed)?.[0] ?? '';
    const { page, context, faults } = await openVisitor(browser, site.origin, { width: 1280, javascript: true });
    await page.goto(link);
    expect(await page.getByLabel('E-mail').inputValue()).toBe('zita@kettleandlamp.example');
    await page.getByLabel('New password').fill('three lamps and a bell');
    await page.getByLabel('The same once more').fill('three lamps and a bell');
    await page.getByRole('button', { name: 'Save it and sign in' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
    await headed(page, 'People', 1);
    await sees(page, '9 people have an account, each with a password of their own.');
    expect(faults).toEqual([]);
    expect((await page.goto(link))?.status()).toBe(410);
    await context.close();
  });

  test('makes an admin of somebody who is there already, and takes nothing from them', async () => {
    const { code, printed } = await invite(cast.daina.email);
    expect(code).toBe(0);
    expect(printed).toContain(`${cast.daina.name} can choose a password here, once`);
    const held = (await site.world.db.read.select().from(roles)).filter(({ personId }) => personId === 'daina');
    expect(held.map(({ role }) => role).sort()).toEqual(['admin', 'manager']);
    // The old password signs in until the link is used.
    await site.cookieOf('daina');
  });

  test('is refused without an e-mail, for one that is none, and for somebody suspended', async () => {
    const before = await site.world.db.read.select().from(people);
    expect(await invite()).toEqual({ code: 1, printed: expect.stringContaining('npm run admin -- you@example.org') });
    expect(await invite('zita')).toEqual({ code: 1, printed: expect.stringContaining('zita is not an e-mail.') });
    const suspended = { personId: 'tomas', suspended: true };
    expect(await suspendPerson(site.world.as('vilma'), suspended)).toMatchObject({ ok: true });
    expect(await invite(cast.tomas.email)).toEqual({ code: 1, printed: expect.stringContaining('is suspended.') });
    expect(await site.world.db.read.select().from(people)).toHaveLength(before.length);
  });
});

describe('the copy of the database', () => {
  const backup = (...args: string[]) => run('src/commands/backup.ts', args);
  const copy = () => join(folder, 'backups', 'monday.db');

  test('is made while the site runs, opens, and holds every row', async () => {
    const { code, printed } = await backup(copy());
    expect(printed).toContain(`to ${copy()} and checked it.`);
    expect(code).toBe(0);
    const opened = await openDatabase({ url: `file:${copy()}` });
    expect(await opened.read.select().from(people)).toEqual(await site.world.db.read.select().from(people));
    expect(await opened.read.select().from(roles)).toEqual(await site.world.db.read.select().from(roles));
    await opened.close();
  });

  test('never writes over a file', async () => {
    const precious = join(folder, 'precious.db');
    writeFileSync(precious, 'last Monday');
    const { code, printed } = await backup(precious);
    expect(code).toBe(1);
    expect(printed).toContain(`${precious} exists already. Choose another name, so that no copy is lost.`);
    expect(readFileSync(precious, 'utf8')).toBe('last Monday');
  });

  test('is refused without a name, of a database that is not there, and of a server elsewhere', async () => {
    expect(await backup()).toEqual({ code: 1, printed: expect.stringContaining('Say where the copy goes') });
    const to = join(folder, 'other.db');
    const none = await run('src/commands/backup.ts', [to], { DATABASE_URL: `file:${join(folder, 'none.db')}` });
    expect(none).toEqual({ code: 1, printed: expect.stringContaining('There is no database at') });
    const server = await run('src/commands/backup.ts', [to], { DATABASE_URL: 'libsql://db.example.org' });
    expect(server).toEqual({ code: 1, printed: expect.stringContaining('Make the copy there.') });
    expect(existsSync(to)).toBe(false);
  });
});
