import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeAssignmentsOfLeaver } from '#db/queries/assignments.ts';
import { mails, people } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { DAY, HOUR, MINUTE } from '#domain/shared/time.ts';
import { cast } from '#tests/support/cast.ts';
import { opens } from '#tests/support/setup-links.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments } from '#usecases/assignments.ts';
import { askForLink } from '#usecases/forgotten.ts';
import { readMail, sendTestMail } from '#usecases/mail-admin.ts';
import { queueMail } from '#usecases/mail-queue.ts';
import { settleMail, takeMail } from '#usecases/mail-round.ts';
import { addPerson, invitePerson } from '#usecases/people-admin.ts';
import { previewImport, takeImport } from '#usecases/people-import.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { answerQuestion } from '#usecases/question-answers.ts';
import { askQuestion } from '#usecases/question-asking.ts';
import { remindLate } from '#usecases/reminders.ts';
import { redeemSetupLink } from '#usecases/setup-links.ts';

const password = 'a kettle on Dock Street';
const from = 'Kettle & Lamp <train@kettleandlamp.example>';
let world: World;
let asked: number;
beforeEach(async () => {
  asked = 0;
  world = await openWorld({ mail: { from, soon: () => void asked++ } });
});
afterEach(() => world.close());

const queued = () => world.db.read.select().from(mails);
const take = () => takeMail(world.as(null));
const invite = (personId = 'ieva') => invitePerson(world.as('vilma'), { personId, byMail: true });
const givePassword = (passwordHash: string | null = 'hash') =>
  world.db.write((tx) => tx.update(people).set({ passwordHash }));

describe('the queue', () => {
  test('an invitation waits with who and what kind alone; its link is made when it is sent, and kept nowhere', async () => {
    const told = { personId: 'ieva', name: cast.ieva.name, email: cast.ieva.email, token: null };
    expect(await invite()).toEqual({ ok: true, value: told });
    expect(await queued()).toMatchObject([
      { personId: 'ieva', kind: 'invitation', by: 'vilma', sentAt: null, end: null },
    ]);
    expect(asked).toBe(1);
    expect(await world.db.read.query.setupLinks.findMany()).toEqual([]);
    const letter = await take();
    expect(letter).toMatchObject({ to: { email: cast.ieva.email }, by: cast.vilma.name, language: 'en', tries: 1 });
    expect(await opens(world, letter?.token)).toBe(true);
    for (const file of ['', '-wal']) {
      expect((await readFile(world.url.slice(5) + file)).includes(letter?.token ?? '')).toBe(false);
    }
  });

  test('without a mail server nothing is queued, and the link is told as ever', async () => {
    const context = { ...world.as('vilma'), mail: null };
    const given = await invitePerson(context, { personId: 'ieva', byMail: true });
    expect(await opens(world, given.ok ? given.value.token : null)).toBe(true);
    expect(await queued()).toEqual([]);
    expect(await askForLink({ ...world.as(null), mail: null }, { email: cast.ieva.email })).toEqual(refuse('no-mail'));
    expect(await sendTestMail(context, undefined)).toEqual(refuse('no-mail'));
    expect(await readMail(context, undefined)).toMatchObject({ value: { from: null } });
  });

  test('while one is being sent nobody takes it; when nothing was heard for five minutes it is taken again', async () => {
    await invite();
    const first = await take();
    expect(await take()).toBeNull();
    world.at(5 * MINUTE);
    const second = await take();
    expect(second?.tries).toBe(2);
    expect([await opens(world, first?.token), await opens(world, second?.token)]).toEqual([true, true]);
  });

  test('a mail that may have come twice brings links of which one can be used; another mail ends both', async () => {
    await invite();
    const lost = await take();
    world.at(5 * MINUTE);
    const again = await take();
    await settleMail(world.as(null), again!, { sent: true });
    world.at(HOUR);
    await invite();
    const later = await take();
    expect([
      await opens(world, lost?.token),
      await opens(world, again?.token),
      await opens(world, later?.token),
    ]).toEqual([false, false, true]);
    world.at(5 * MINUTE);
    const last = await take();
    const used = await redeemSetupLink(world.as(null), { token: later!.token!, password, again: password });
    expect([used.ok, await opens(world, last?.token)]).toEqual([true, false]);
  });

  test('a failure is told with its reason and tried again later; what is sent is not sent again', async () => {
    await invite();
    await settleMail(world.as(null), (await take())!, { sent: false, error: 'Connection refused', forGood: false });
    expect(await take()).toBeNull();
    expect(await readMail(world.as('vilma'), undefined)).toMatchObject({
      value: {
        waiting: 1,
        lastSentAt: null,
        failed: [{ name: cast.ieva.name, error: 'Connection refused', end: null }],
      },
    });
    world.at(MINUTE);
    await settleMail(world.as(null), (await take())!, { sent: true });
    world.at(DAY);
    expect(await take()).toBeNull();
    expect(await readMail(world.as('vilma'), undefined)).toMatchObject({ value: { waiting: 0, failed: [] } });
  });

  test('what the mail server will never take is not tried again', async () => {
    await invite();
    await settleMail(world.as(null), (await take())!, { sent: false, error: '550 No such mailbox', forGood: true });
    world.at(DAY);
    expect(await take()).toBeNull();
    expect(await queued()).toMatchObject([{ end: 'refused', error: '550 No such mailbox' }]);
  });

  test('the same asked for twice is sent once', async () => {
    await Promise.all([invite(), invite()]);
    expect(await queued()).toHaveLength(1);
    await settleMail(world.as(null), (await take())!, { sent: true });
    await invite();
    expect(await queued()).toHaveLength(1);
  });

  test('nobody who is shut out gets a mail, nor who chose a password by another way', async () => {
    await invite('ieva');
    await suspendPerson(world.as('vilma'), { personId: 'ieva', suspended: true });
    await invite('tomas');
    await givePassword();
    expect(await take()).toBeNull();
    expect((await queued()).map(({ end }) => end)).toEqual(['not-wanted', 'not-wanted']);
  });

  test('a link that is handed over is not ended by a mail that still waits', async () => {
    await invite();
    const given = await invitePerson(world.as('vilma'), { personId: 'ieva' });
    expect(await take()).toBeNull();
    expect(await opens(world, given.ok ? given.value.token : null)).toBe(true);
  });

  test('a change that fails leaves no mail', async () => {
    const context = world.as('vilma');
    const broken = world.db.write(async (tx) => {
      await queueMail(tx, context, { personId: 'ieva', kind: 'invitation' });
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await queued()).toEqual([]);
  });
});

test('new people get an invitation each, in the language of whoever adds them, or of their line', async () => {
  const newcomer = {
    name: 'Lina',
    email: 'lina@x.example',
    roles: ['trainer'] as const,
    team: '',
    zone: 'Europe/Riga',
  };
  const form = { ...newcomer, clientId: 'form', byMail: true };
  const latvian = { ...world.as('vilma'), language: 'lv' };
  await addPerson(latvian, form);
  await addPerson(latvian, form);
  expect(await take()).toMatchObject({ kind: 'invitation', language: 'lv', to: { name: 'Lina' } });

  const text = 'name,email,role,language\nAnna,anna@x.example,trainer,lv\nMarta,marta@x.example,trainer,';
  const seen = await previewImport(world.as('vilma'), { text, zone: 'Europe/Riga' });
  if (!seen.ok) throw new Error(seen.refusal.reason);
  await takeImport(world.as('vilma'), { ...seen.value, clientId: 'import', byMail: true });
  const letters = [await take(), await take(), await take()];
  expect(letters.map((letter) => letter && [letter.to.name, letter.language])).toEqual([
    ['Anna', 'lv'],
    ['Marta', 'en'],
    null,
  ]);
});

test('a reminder comes by mail and names what is late when it is sent; it falls away when nothing is', async () => {
  const form = { people: ['ieva', 'tomas'], targets: ['quizzes/carry-the-effort'], due: '2026-11-25', why: 'Soon.' };
  expect((await makeAssignments(world.as('daina'), { ...form, clientId: 'assign' })).ok).toBe(true);
  world.at('2026-11-27T09:00');
  const reminder = { teamId: 'dock-street', people: ['ieva', 'tomas'], clientId: 'remind' };
  expect((await remindLate(world.as('daina'), reminder)).ok).toBe(true);
  await remindLate(world.as('daina'), reminder);
  await world.db.write((tx) => closeAssignmentsOfLeaver(tx, 'tomas', 'daina', world.now));
  expect(await take()).toMatchObject({
    ...{ kind: 'reminder', by: cast.daina.name, token: null, to: { email: cast.ieva.email } },
    late: [{ due: '2026-11-25' }],
  });
  expect(await take()).toBeNull();
  expect((await queued()).map(({ personId, end }) => [personId, end]).sort()).toEqual([
    ['ieva', null],
    ['tomas', 'not-wanted'],
  ]);
});

test('an answer to a question is told by mail, with the way to it and without its words', async () => {
  const from = { lesson: 'carry-the-effort', attempt: null, item: null };
  const asking = await askQuestion(world.as('ieva'), { ...from, text: 'Who carries it?', clientId: 'ask' });
  const id = asking.ok ? asking.value.id : '';
  const answer = { id, text: 'We do.', clientId: 'answer' };
  await answerQuestion(world.as('daina'), answer);
  await answerQuestion(world.as('daina'), answer);
  const letter = await take();
  expect(letter).toMatchObject({ kind: 'answer', about: id, by: cast.daina.name, to: { email: cast.ieva.email } });
  expect(JSON.stringify(letter)).not.toContain('We do.');
  expect(await take()).toBeNull();
});
