import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mails, people } from '#db/schema/index.ts';
import { refuse } from '#domain/shared/result.ts';
import { DAY, HOUR, MINUTE } from '#domain/shared/time.ts';
import { cast } from '#tests/support/cast.ts';
import { opens } from '#tests/support/setup-links.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { askForLink, readForgotten } from '#usecases/forgotten.ts';
import { settleMail, takeMail } from '#usecases/mail-round.ts';
import { suspendPerson } from '#usecases/people-standing.ts';
import { readSetupLink, redeemSetupLink } from '#usecases/setup-links.ts';

const password = 'a kettle on Dock Street';
let world: World;
beforeEach(async () => {
  world = await openWorld({ mail: { from: 'Kettle & Lamp <train@kettleandlamp.example>', soon: () => {} } });
});
afterEach(() => world.close());

const queued = () => world.db.read.select().from(mails);
const take = () => takeMail(world.as(null));
const ask = (email: string = cast.ieva.email) => askForLink(world.as(null), { email });
const givePassword = (passwordHash: string | null = 'hash') =>
  world.db.write((tx) => tx.update(people).set({ passwordHash }));

describe('a forgotten password', () => {
  test('the page answers alike whether anybody has the e-mail or not, and who is shut out', async () => {
    await suspendPerson(world.as('vilma'), { personId: 'tomas', suspended: true });
    const answers = [await ask(), await ask('nobody@kettleandlamp.example'), await ask(cast.tomas.email)];
    expect(answers).toEqual(Array(3).fill({ ok: true, value: null }));
    expect((await queued()).map(({ personId }) => personId)).toEqual(['ieva']);
    expect(await ask('no e-mail')).toEqual(refuse('fields-to-mend', { email: 'not-an-email' }));
    expect(await readForgotten(world.as(null), undefined)).toMatchObject({ value: { byMail: true, hours: 24 } });
  });

  test('its link works for a day, sets the password, ends all other sessions, and who asked and used it is kept', async () => {
    await givePassword();
    const { name, value } = await world.auth.openSession('ieva');
    await ask();
    const letter = await take();
    expect(letter).toMatchObject({ kind: 'reset', by: null });
    expect(await readSetupLink(world.as(null), { token: letter!.token! })).toMatchObject({ value: { first: false } });
    world.at(DAY - 1);
    expect(await opens(world, letter?.token)).toBe(true);
    const used = await redeemSetupLink(world.as(null), { token: letter!.token!, password, again: password });
    expect(used.ok).toBe(true);
    expect((await world.auth.arrival(`${name}=${value}`)).actor).toBeNull();
    const events = await world.db.read.query.events.findMany();
    expect(events.map(({ verb, by, nounId }) => [verb, by, nounId])).toEqual([
      ['setup-links.ask', null, 'ieva'],
      ['setup-links.use', 'ieva', 'ieva'],
    ]);
  });

  test('to one person go at most three in an hour, however often they are asked for', async () => {
    for (let i = 0; i < 8; i++) {
      expect(await ask()).toEqual({ ok: true, value: null });
      const letter = await take();
      if (letter) await settleMail(world.as(null), letter, { sent: true });
      world.at(3 * MINUTE);
    }
    expect(await queued()).toHaveLength(3);
    world.at(HOUR);
    await ask();
    expect(await queued()).toHaveLength(4);
  });

  test('asking is limited, and keeps nobody from signing in', async () => {
    for (let i = 0; i < 10; i++) await ask();
    expect(await ask()).toEqual(refuse('too-many-tries'));
    expect(world.auth.limiter.take({ account: cast.ieva.email, address: '192.0.2.9' }, world.now)).toBe(true);
  });
});
