import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events } from '#db/schema/index.ts';
import { HOUR } from '#domain/shared/time.ts';
import { openBrowser } from '#tests/support/browser.ts';
import { cast } from '#tests/support/cast.ts';
import { type Mailbox, openMailbox } from '#tests/support/mail.ts';
import { openSite, password } from '#tests/support/site.ts';
import { type Stage, signedIn } from '#tests/support/walk/stage.ts';
import { headed, openVisitor, sees } from '#tests/support/walk/visitor.ts';

const another = 'three lamps and a bell';
let mailbox: Mailbox;
let stage: Stage;
beforeAll(async () => {
  mailbox = await openMailbox();
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Kettle & Lamp <train@kettleandlamp.example>' };
  const [site, browser] = await Promise.all([openSite({ env }), openBrowser()]);
  const screen = { width: 360, javascript: false } as const;
  stage = { screen, site, browser, close: async () => void (await Promise.all([browser.close(), site.stop()])) };
});
afterAll(async () => {
  await stage?.close();
  await mailbox?.close();
});

const linkIn = (text = '') => /http\S+\/setup\/\w+/.exec(text)?.[0] ?? '';

test('whoever forgot the password gets a link by mail, chooses another, and is signed out everywhere else', async () => {
  const before = await signedIn(stage, 'ieva');
  const { page, context, faults } = await openVisitor(stage.browser, stage.site.origin, stage.screen);
  const ask = async (email: string) => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await headed(page, 'Look into your mail');
    return page.locator('main').textContent();
  };
  expect(await ask('nobody@kettleandlamp.example')).toBe(await ask(cast.ieva.email));
  const [mail] = await mailbox.received(1);
  expect(mail?.to).toEqual([cast.ieva.email]);
  await page.goto(linkIn(mail?.text));
  await sees(page, 'Ieva, from now on you sign in with this one.');
  await page.getByLabel('New password').fill(another);
  await page.getByLabel('The same once more').fill(another);
  await page.getByRole('button', { name: 'Save it and sign in' }).click();
  await headed(page, /, Ieva$/);
  await before.page.goto('/me');
  await headed(before.page, 'Sign in');
  expect((await stage.site.post('/sign-in', { email: cast.ieva.email, password })).status).toBe(401);
  expect(faults).toEqual([]);
  await Promise.all([context.close(), before.context.close()]);
});

test('an admin sees that mail works, and sends an invitation or hands the link over', async () => {
  const { page, context } = await signedIn(stage, 'vilma');
  await page.goto('/admin/mail');
  await sees(page, /^Mail goes out as Kettle & Lamp/);
  await page.getByRole('button', { name: 'Send me a test' }).click();
  expect((await mailbox.received(2))[1]).toMatchObject({ to: [cast.vilma.email], subject: 'A test from Wellserved' });
  await page.goto('/admin/people/new');
  await page.getByLabel('Name', { exact: true }).fill('Lina Sakalė');
  await page.getByLabel('E-mail', { exact: true }).fill('lina@kettleandlamp.example');
  await page.getByRole('checkbox', { name: 'Trainer' }).check();
  await page.getByRole('button', { name: 'Add the person' }).click();
  await sees(page, 'A link is on its way to lina@kettleandlamp.example.');
  const invitation = (await mailbox.received(3))[2];
  expect(invitation?.subject).toBe('Your account at Wellserved');
  expect((await fetch(linkIn(invitation?.text))).status).toBe(200);
  await page.goto('/admin/people/tomas');
  await page.getByRole('button', { name: 'Make a link to hand over' }).click();
  await headed(page, 'Tomas Kalnins needs this link from you');
  await context.close();
});

test('a lead hands a link to somebody of the team; reloading the page that told it leaves it good', async () => {
  const { page, context } = await signedIn(stage, 'daina');
  await page.goto('/people/tomas');
  await page.getByRole('button', { name: 'Make a link to hand over' }).click();
  await headed(page, 'Tomas Kalnins needs this link from you');
  const link = await page.getByLabel('Set-up link').inputValue();
  expect((await fetch(link)).status).toBe(200);
  await stage.site.world.db.write((tx) => tx.update(events).set({ at: sql`${events.at} - ${HOUR}` }));
  await page.reload();
  await sees(page, /^The link for Tomas Kalnins was made before/);
  expect((await fetch(link)).status).toBe(200);
  await page.getByRole('button', { name: 'Make another link' }).click();
  await headed(page, 'Tomas Kalnins needs this link from you');
  expect((await fetch(link)).status).toBe(410);
  await context.close();
});
