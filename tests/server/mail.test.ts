import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setLanguage } from '#db/queries/people.ts';
import { mails, people } from '#db/schema/index.ts';
import { tryLasts } from '#domain/mails/mail.ts';
import { MINUTE } from '#domain/shared/time.ts';
import { type Mailer, openMailer } from '#server/mail/mailer.ts';
import { openTransport } from '#server/mail/transport.ts';
import { cast } from '#tests/support/cast.ts';
import { type Mailbox, openMailbox } from '#tests/support/mail.ts';
import { freePort } from '#tests/support/site.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { askForLink } from '#usecases/forgotten.ts';
import { sendTestMail } from '#usecases/mail-admin.ts';
import { invitePerson } from '#usecases/people-admin.ts';
import { readSetupLink } from '#usecases/setup-links.ts';

const from = 'Kettle & Lamp <train@kettleandlamp.example>';
const house = { company: 'Kettle & Lamp', origin: 'https://train.kettleandlamp.example' };
let world: World;
let mailer: Mailer;
let mailbox: Mailbox;
beforeEach(async () => {
  mailbox = await openMailbox({ refuses: [cast.jonas.email] });
  world = await openWorld({ mail: { from, soon: () => mailer.soon() } });
  open(mailbox.url);
});
afterEach(async () => {
  await mailer.close();
  await mailbox.close();
  await world.close();
});

const open = (smtpUrl: string) => {
  mailer = openMailer({ from, house, context: () => world.as(null), post: openTransport({ smtpUrl }) });
};
const row = () => world.db.read.select().from(mails);

test('an invitation comes in the language of its reader, with a link that works', async () => {
  await world.db.write((tx) => setLanguage(tx, 'ieva', 'lv'));
  await invitePerson(world.as('vilma'), { personId: 'ieva', byMail: true });
  const [mail] = await mailbox.received(1);
  expect(mail).toMatchObject({ to: [cast.ieva.email], subject: 'Tavs konts uzņēmumā Kettle & Lamp' });
  expect(mail?.text).toContain('Vilma Žukauskienė izveidoja tev kontu');
  expect(mail?.html).toContain('<html lang="lv">');
  const token = /https:\/\/train\.kettleandlamp\.example\/setup\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  expect(await readSetupLink(world.as(null), { token })).toMatchObject({ value: { email: cast.ieva.email } });
  await mailer.close();
  expect(await row()).toMatchObject([{ tries: 1, error: null, end: null, sentAt: world.now }]);
});

test('several that are asked for at once come one after the other, none twice', async () => {
  await Promise.all([
    sendTestMail(world.as('vilma'), undefined),
    askForLink(world.as(null), { email: cast.tomas.email }),
    invitePerson(world.as('vilma'), { personId: 'alesia', byMail: true }),
  ]);
  await mailbox.received(3);
  await mailer.close();
  expect(mailbox.mails.flatMap(({ to }) => to).sort()).toEqual([cast.alesia.email, cast.tomas.email, cast.vilma.email]);
});

test('while the mail server is away a mail waits, and comes when it is back', async () => {
  const port = await freePort();
  await mailer.close();
  open(`smtp://127.0.0.1:${port}`);
  await sendTestMail(world.as('vilma'), undefined);
  await mailer.close();
  expect(await row()).toMatchObject([{ tries: 1, sentAt: null, error: expect.stringContaining('ECONNREFUSED') }]);
  const back = await openMailbox({ port });
  world.at(MINUTE);
  open(back.url);
  expect(await back.received(1)).toMatchObject([{ subject: 'A test from Kettle & Lamp' }]);
  await mailer.close();
  expect((await row())[0]?.sentAt).toBe(world.now);
  await back.close();
});

test('a process that ends between sending a mail and noting it leaves one to mailboxes: both have one id', async () => {
  await mailer.close();
  await invitePerson(world.as('vilma'), { personId: 'ieva', byMail: true });
  const post = openTransport({ smtpUrl: mailbox.url });
  // Ends where the process would: the mail is out, and nobody wrote that down.
  const dying = openMailer({
    from,
    house,
    context: () => world.as(null),
    post: async (mail) => {
      await post(mail);
      throw new Error('killed');
    },
  });
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await mailbox.received(1);
  await dying.close();
  told.mockRestore();
  expect(await row()).toMatchObject([{ tries: 1, sentAt: null }]);
  world.at(tryLasts);
  open(mailbox.url);
  const both = await mailbox.received(2);
  await mailer.close();
  expect(await row()).toMatchObject([{ tries: 2, sentAt: world.now }]);
  const [{ id = '' } = {}] = await row();
  expect(both.map((mail) => mail.id)).toEqual(Array(2).fill(`<${id}@train.kettleandlamp.example>`));
  for (const { text } of both) {
    const token = /\/setup\/([\w-]+)/.exec(text)?.[1] ?? '';
    expect(await readSetupLink(world.as(null), { token })).toMatchObject({ value: { email: cast.ieva.email } });
  }
});

describe('a mail server that asks for a name and a password under TLS', () => {
  const account = { name: 'train@kettleandlamp.example', password: 'a lamp: 4/5?' };
  const anyCertificate = '/?tls.rejectUnauthorized=false';
  let strict: Mailbox | null = null;
  afterEach(async () => {
    await strict?.close();
    strict = null;
  });
  const send = async (url: string) => {
    await mailer.close();
    open(url);
    await sendTestMail(world.as('vilma'), undefined);
    await mailer.close();
    return (await row())[0];
  };

  test.each(['start', 'offered'] as const)('gets both (TLS: %s)', async (tls) => {
    strict = await openMailbox({ tls, account });
    expect(await send(strict.url + anyCertificate)).toMatchObject({ sentAt: world.now, error: null });
    expect(strict.mails).toMatchObject([{ secure: true, by: account.name }]);
  });

  test('a wrong password is told and tried again later, because it can be mended', async () => {
    strict = await openMailbox({ tls: 'offered', account: { ...account, password: 'another' } });
    const wrong = new URL(strict.url + anyCertificate);
    wrong.password = 'guessed';
    expect(await send(wrong.href)).toMatchObject({ sentAt: null, end: null, error: expect.stringContaining('535') });
    expect(strict.mails).toEqual([]);
  });

  test.each(['start', 'offered'] as const)('gets nothing by a certificate that nobody knows (TLS: %s)', async (tls) => {
    strict = await openMailbox({ tls, account });
    expect(await send(strict.url)).toMatchObject({
      sentAt: null,
      end: null,
      error: expect.stringMatching(/certificate/i),
    });
    expect(strict.mails).toEqual([]);
  });

  test('another machine that offers no TLS is sent nothing, unless its line is said to be safe', async () => {
    strict = await openMailbox();
    // It leads to this machine as well, and is none of the names that are known to.
    const elsewhere = strict.url.replace('127.0.0.1', '0.0.0.0');
    expect(await send(elsewhere)).toMatchObject({ sentAt: null, error: expect.stringContaining('STARTTLS') });
    expect(strict.mails).toEqual([]);
    world.at(MINUTE);
    open(`${elsewhere}/?ignoreTLS=true`);
    expect(await strict.received(1)).toMatchObject([{ secure: false }]);
  });
});

test('an address that the mail server does not know is not tried again', async () => {
  await invitePerson(world.as('vilma'), { personId: 'jonas', byMail: true });
  await invitePerson(world.as('vilma'), { personId: 'tomas', byMail: true });
  await mailbox.received(1);
  await mailer.close();
  expect((await row()).find(({ personId }) => personId === 'jonas')).toMatchObject({
    ...{ end: 'refused', sentAt: null },
    error: expect.stringContaining('No such mailbox here'),
  });
});

test('names cannot write markup or headers into a mail', async () => {
  await world.db.write((tx) => tx.update(people).set({ name: '<b>Ieva</b>\r\nBcc: all@x.example' }));
  await invitePerson(world.as('vilma'), { personId: 'ieva', byMail: true });
  const [mail] = await mailbox.received(1);
  expect(mail?.to).toEqual([cast.ieva.email]);
  expect(mail?.html).toContain('&lt;b&gt;Ieva&lt;/b&gt;');
  expect(mail?.html).not.toContain('<b>');
});
