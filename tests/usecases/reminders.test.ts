import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lateFile } from '#components/teams/late-file.ts';
import { listEvents } from '#db/queries/events.ts';
import { readCsv } from '#domain/csv/read.ts';
import { DAY } from '#domain/shared/time.ts';
import { inLanguage } from '#i18n/in-language.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { makeAssignments, withdrawAssignment } from '#usecases/assignments.ts';
import { readReminded, remindLate } from '#usecases/reminders.ts';
import { readTeam } from '#usecases/teams.ts';
import { readToday } from '#usecases/today.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
  await assign(['ieva', 'tomas'], '2026-11-24');
  world.at('2026-11-26T09:00');
});
afterEach(() => world.close());

const assign = (people: string[], due: string, more: { targets?: string[]; why?: string } = {}) =>
  makeAssignments(world.as('daina'), {
    ...{ people, targets: ['scenarios/kettle-twice'], due, why: 'Before the rush.', clientId: `${people} ${due}` },
    ...more,
  });
const remind = (people: string[], clientId: string, who: CastName = 'daina') =>
  remindLate(world.as(who), { teamId: 'dock-street', people, clientId });
const reminder = async (who: CastName) => got(await readToday(world.as(who), {})).reminder;
const team = async () => got(await readTeam(world.as('daina'), { id: 'dock-street' }));
const names = async (clientId: string) => {
  const result = await readReminded(world.as('daina'), { clientId });
  return result.ok ? result.value : [];
};

describe('a reminder', () => {
  test('stands on the today of who is late, by whom and about what, and the manager sees whom it went to', async () => {
    await remind(['ieva', 'alesia'], 'one');
    expect(await reminder('ieva')).toMatchObject({
      ...{ byName: 'Daina Ozola', on: '2026-11-26' },
      late: [{ title: 'The kettle, returned twice' }],
    });
    expect(await reminder('tomas')).toBeNull();
    expect(await names('one')).toEqual(['Ieva Petraitė']);
    expect((await team()).reminded).toEqual(['ieva']);
    expect(await listEvents(world.db.read, 'people', 'ieva', 'reminders.send')).toMatchObject([{ by: 'daina' }]);
  });

  test('goes out once a day: the second of a day is refused, that of the next local day is sent', async () => {
    await remind(['ieva'], 'one');
    world.at('2026-11-26T23:59');
    expect(await remind(['ieva'], 'two')).toMatchObject({ refusal: { reason: 'reminded-today' } });
    // In Greenwich it is the same day still.
    world.at('2026-11-27T00:01');
    expect(await remind(['ieva'], 'three')).toMatchObject({ ok: true });
  });

  test('of several, those who were reminded today are left out', async () => {
    await remind(['ieva'], 'one');
    await remind(['ieva', 'tomas'], 'two');
    expect(await names('two')).toEqual(['Tomas Kalnins']);
  });

  test('the same form sent twice counts once and is answered the same', async () => {
    const [first, second] = await Promise.all([remind(['ieva'], 'one'), remind(['ieva'], 'one')]);
    expect(second).toEqual(first);
    expect(await world.db.read.query.reminders.findMany()).toHaveLength(1);
  });

  test('is of nobody who is not late, and of nobody of another team', async () => {
    expect(await remind(['alesia', 'jonas', 'nobody'], 'one')).toMatchObject({ refusal: { reason: 'not-late' } });
    expect(await remind([], 'two')).toMatchObject({ refusal: { fields: { people: 'choose-some' } } });
  });

  test('goes once nothing of it is late any more, and says nothing of what became late since', async () => {
    await remind(['ieva'], 'one');
    await assign(['ieva'], '2026-11-26', { targets: ['modules/start-here'] });
    world.at('2026-11-28T09:00');
    expect((await reminder('ieva'))?.late.map(({ kind }) => kind)).toEqual(['scenarios']);
    const late = (await team()).late.find(({ personId, kind }) => personId === 'ieva' && kind === 'scenarios');
    await withdrawAssignment(world.as('daina'), { id: late?.id ?? '' });
    expect(await reminder('ieva')).toBeNull();
  });

  test('goes after seven days', async () => {
    await remind(['ieva'], 'one');
    world.at(7 * DAY);
    expect(await reminder('ieva')).not.toBeNull();
    world.at(1);
    expect(await reminder('ieva')).toBeNull();
  });

  test.each(['ieva', 'ruta', 'marius', 'vilma'] as const)('%s may not remind anybody of Dock Street', async (who) => {
    expect(await remind(['tomas'], 'one', who)).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await reminder('tomas')).toBeNull();
  });
});

describe('the list of what is late', () => {
  test('is a line for each, as a spreadsheet reads it, with what looks like a formula made harmless', async () => {
    await assign(['alesia'], '2026-11-26', { why: '=HYPERLINK("http://x.example")' });
    world.at('2026-11-28T09:00');
    const file = lateFile(await team());
    expect(file.startsWith('\uFEFF')).toBe(true);
    const [head, ...lines] = readCsv(file).map(({ cells }) => cells);
    expect(head).toEqual(['Person', 'What', 'Kind', 'Was due', 'Days late', 'Asked by', 'Asked on', 'Why']);
    const rest = ['The kettle, returned twice', 'Scenario'];
    expect(lines).toEqual([
      ['Ieva Petraitė', ...rest, '2026-11-24', '4', 'Daina Ozola', '2026-11-23', 'Before the rush.'],
      ['Tomas Kalnins', ...rest, '2026-11-24', '4', 'Daina Ozola', '2026-11-23', 'Before the rush.'],
      ['Alesia Novik', ...rest, '2026-11-26', '2', 'Daina Ozola', '2026-11-26', '\'=HYPERLINK("http://x.example")'],
    ]);
  });

  test('is parted by semicolons where numbers have a comma, for the spreadsheets there take no other', async () => {
    world.at('2026-11-28T09:00');
    const late = await team();
    expect(lateFile(late).slice(0, 13)).toBe('\uFEFFPerson,What,');
    const latvian = inLanguage('lv', () => lateFile(late));
    expect(latvian.split('\r\n')[0]).toMatch(/^\uFEFF[^,;]+(;[^,;]+){7}$/);
    expect(readCsv(latvian)[1]?.cells?.slice(0, 2)).toEqual(['Ieva Petraitė', 'The kettle, returned twice']);
  });
});
