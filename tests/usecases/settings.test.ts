import { afterEach, beforeEach, expect, test } from 'vitest';
import { findActor } from '#db/queries/actors.ts';
import { events, teams } from '#db/schema/index.ts';
import { shownZoneOf, zoneOf } from '#domain/people/actor.ts';
import { refuse } from '#domain/shared/result.ts';
import { cast } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { readProgress } from '#usecases/progress.ts';
import { changeSettings, readSettings } from '#usecases/settings.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const form = { name: cast.ieva.name, language: 'en', theme: 'auto', zone: '', shortcuts: true };
const change = (typed: Partial<typeof form>) => changeSettings(world.as('ieva'), { ...form, ...typed });
const ieva = async () => (await findActor(world.db.read, 'ieva'))!;

test('everyone keeps their own name, language, colours, time zone and keys', async () => {
  const wanted = { name: '  Ieva   P. ', language: 'lv', theme: 'dark', zone: ' Asia/Manila ', shortcuts: false };
  expect((await change(wanted)).ok).toBe(true);
  const kept = { name: 'Ieva P.', language: 'lv', theme: 'dark', zone: 'Asia/Manila', shortcuts: false };
  expect(await ieva()).toEqual({ ...cast.ieva, ...kept });
  expect(await findActor(world.db.read, 'tomas')).toEqual(cast.tomas);
  const read = await readSettings({ ...world.as('ieva'), actor: await ieva() }, undefined);
  expect(read).toMatchObject({ ok: true, value: { ...kept, teamZone: 'Europe/Vilnius' } });
});

test('an empty zone is that of the team', async () => {
  await change({ zone: 'Asia/Manila' });
  await change({ zone: '' });
  expect((await ieva()).zone).toBeNull();
});

test('what cannot be is named field by field, and nothing is changed', async () => {
  const wrong = { name: ' ', language: 'xx', theme: 'pink', zone: 'Mars/Olympus' };
  expect(await change(wrong)).toEqual(
    refuse('fields-to-mend', { name: 'required', language: 'unknown', theme: 'choose-one', zone: 'unknown' }),
  );
  expect(await change({ name: 'x'.repeat(81) })).toEqual(refuse('fields-to-mend', { name: 'too-long' }));
  expect(await ieva()).toEqual(cast.ieva);
});

test('admins read that a name has changed, and nothing of the other settings', async () => {
  await change({ theme: 'dark', zone: 'Asia/Manila' });
  expect(await world.db.read.$count(events)).toBe(0);
  await change({ name: 'Ieva P.' });
  const [event, ...more] = await world.db.read.select().from(events);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ by: 'ieva', verb: 'settings.change', noun: 'people', nounId: 'ieva' });
  expect(event?.detail).toEqual({ changes: [{ field: 'name', from: ['Ieva Petraitė'], to: ['Ieva P.'] }] });
});

test('who is in no team reads times in the zone of most teams', async () => {
  const marius = async () => shownZoneOf((await findActor(world.db.read, 'marius'))!);
  expect(await marius()).toBe('Europe/Vilnius');
  const [zone, pier] = ['Europe/Riga', { id: 'pier', name: 'Pier', zone: 'Asia/Manila' }];
  await world.db.write(async (tx) => {
    await tx.update(teams).set({ zone });
    await tx.insert(teams).values([pier, ...['a', 'b', 'c'].map((id) => ({ ...pier, id, name: id, archivedAt: 1 }))]);
  });
  expect(await marius()).toBe('Europe/Riga');
  expect(zoneOf((await findActor(world.db.read, 'tomas'))!)).toBe('Europe/Riga');
  expect((await findActor(world.db.read, 'tomas'))?.companyZone).toBeNull();
});

test('times are shown by the own zone, and days that something is due by that of the team', async () => {
  world.at('2026-11-23T21:00');
  const abroad = { ...cast.ieva, zone: 'Asia/Manila' };
  expect([shownZoneOf(abroad), zoneOf(abroad)]).toEqual(['Asia/Manila', 'Europe/Vilnius']);
  expect(shownZoneOf(cast.ieva)).toBe('Europe/Vilnius');
  const progress = await readProgress({ ...world.as('ieva'), actor: abroad }, {});
  expect(progress).toMatchObject({ ok: true, value: { zone: 'Asia/Manila', today: '2026-11-24' } });
});
