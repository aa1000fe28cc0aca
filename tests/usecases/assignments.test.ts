import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { memberships } from '#db/schema/index.ts';
import { DAY, HOUR } from '#domain/shared/time.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { lesson, module, quiz, shelf, standard, step } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { findAssignable, prepareAssignments } from '#usecases/assign-offer.ts';
import { readSentForm, undoAssignments } from '#usecases/assignment-forms.ts';
import { type AssignInput, makeAssignments, previewAssignments, withdrawAssignment } from '#usecases/assignments.ts';
import { settleAssignments } from '#usecases/completion.ts';
import { markRead } from '#usecases/lessons.ts';
import { readPerson } from '#usecases/people.ts';
import { readTeam } from '#usecases/teams.ts';
import { readToday } from '#usecases/today.ts';

const catalog = shelf(
  standard('put-it-right', 4),
  standard('show-care', 7),
  lesson('welcome'),
  quiz('the-counter', ['put-it-right']),
  module('start-here', [step('lessons', 'welcome'), step('quizzes', 'the-counter', true)], { onboarding: true }),
);

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog });
const form = (more: Partial<AssignInput> = {}): AssignInput => ({
  people: ['ieva'],
  targets: ['standards/put-it-right'],
  due: '2026-11-27',
  why: 'The chat hours changed.',
  clientId: 'form-1',
  ...more,
});
const assign = async (more: Partial<AssignInput> = {}, who: CastName = 'daina') => makeAssignments(as(who), form(more));
const sent = async (clientId: string) => {
  const result = await readSentForm(as('daina'), { clientId });
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
};
const team = async () => {
  const result = await readTeam(as('daina'), { id: 'dock-street' });
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
};
const due = async (name: CastName) => {
  const result = await readToday(as(name), {});
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value.due;
};
const settle = (name: CastName) => world.db.write((tx) => settleAssignments(tx, as(name), name));

describe('who gets it', () => {
  test('a learner with this refresher open is refused it a second time and the rest get it', async () => {
    await assign();
    expect(await assign({ people: ['team:dock-street'], clientId: 'form-2' })).toMatchObject({ ok: true });
    const { given, alreadyOpen } = await sent('form-2');
    expect(given.map(({ person }) => person)).toEqual(['Alesia Novik', 'Tomas Kalnins']);
    expect(alreadyOpen.map(({ person }) => person)).toEqual(['Ieva Petraitė']);
    expect(await due('ieva')).toHaveLength(1);
    expect(await due('tomas')).toHaveLength(1);
  });

  test('a form by which nobody would get anything is refused and leaves nothing behind', async () => {
    await assign();
    expect(await assign({ clientId: 'form-2' })).toMatchObject({ ok: false, refusal: { reason: 'already-open' } });
    expect((await readSentForm(as('daina'), { clientId: 'form-2' })).ok).toBe(false);
  });

  test('several things to the whole team make one assignment for each person and thing', async () => {
    await assign({ people: ['team:dock-street', 'ieva'], targets: ['standards/put-it-right', 'quizzes/the-counter'] });
    expect((await team()).open).toHaveLength(6);
  });

  test('who has finished the module is not asked for it again', async () => {
    await finished(world.db, 'ieva', 'quizzes', 'the-counter', { startedAt: world.now, finishedAt: world.now });
    await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
    await assign({ people: ['ieva', 'tomas'], targets: ['modules/start-here'] });
    expect((await sent('form-1')).alreadyDone.map(({ person }) => person)).toEqual(['Ieva Petraitė']);
    expect(await assign({ targets: ['modules/start-here'], clientId: 'form-2' })).toMatchObject({
      refusal: { reason: 'already-done' },
    });
  });

  test('a lesson is assigned too: reading it closes it, and who has read it is not asked again', async () => {
    await assign({ targets: ['lessons/welcome'] });
    expect(await due('ieva')).toMatchObject([{ kind: 'lessons', title: 'Welcome' }]);
    await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
    expect(await due('ieva')).toEqual([]);
    expect(await assign({ targets: ['lessons/welcome'], clientId: 'form-2' })).toMatchObject({
      refusal: { reason: 'already-done' },
    });
  });

  test('the same form sent twice counts once and is answered the same', async () => {
    const [first, second] = await Promise.all([assign(), assign()]);
    expect(second).toEqual(first);
    expect(await due('ieva')).toHaveLength(1);
    expect(await listEvents(world.db.read, 'assignment-forms', 'form-1', 'assignments.make')).toHaveLength(1);
  });
});

describe('what the form has to say', () => {
  test.each([
    ['nobody is chosen', { people: [] }, { people: 'choose-some' }],
    ['nothing is chosen', { targets: [] }, { targets: 'choose-some' }],
    ['the thing is not in the catalogue', { targets: ['quizzes/gone'] }, { targets: 'unknown' }],
    ['the kind cannot be assigned', { targets: ['claims/t14'] }, { targets: 'unknown' }],
    ['no day is said', { due: '' }, { due: 'required' }],
    ['the day does not exist', { due: '2026-02-30' }, { due: 'not-a-date' }],
    ['the day has gone', { due: '2026-11-22' }, { due: 'in-the-past' }],
    ['the day is more than a year away', { due: '2027-11-25' }, { due: 'too-far' }],
    ['no reason is given', { why: '  ' }, { why: 'required' }],
    ['the reason is longer than 500 characters', { why: 'x'.repeat(501) }, { why: 'too-long' }],
  ] as const)('it is sent back when %s', async (_, more, fields) => {
    expect(await assign(more)).toEqual({ ok: false, refusal: { reason: 'fields-to-mend', fields } });
  });

  test('all that is wrong is said at once', async () => {
    expect(await assign({ people: [], targets: [], due: '', why: '' })).toMatchObject({
      refusal: { fields: { people: 'choose-some', targets: 'choose-some', due: 'required', why: 'required' } },
    });
  });

  test('today is early enough, by the calendar of the team and not of Greenwich', async () => {
    world.at('2026-11-24T00:30');
    expect(await assign({ due: '2026-11-23' })).toMatchObject({ refusal: { fields: { due: 'in-the-past' } } });
    expect(await assign({ due: '2026-11-24' })).toMatchObject({ ok: true });
  });

  test('a standard that no item practises is refused', async () => {
    expect(await assign({ targets: ['standards/show-care'] })).toMatchObject({
      refusal: { reason: 'nothing-to-practise' },
    });
  });
});

describe('looked at before it is assigned', () => {
  const preview = async (more: Partial<AssignInput>, who: CastName = 'daina') =>
    previewAssignments(as(who), form(more));

  test('who would get it, who has it open and who has done it are told apart, and nothing is assigned', async () => {
    await markRead(as('alesia'), { slug: 'welcome', clientId: 'read-1' });
    await assign({ targets: ['lessons/welcome'] });
    const result = await preview({ people: ['team:dock-street'], targets: ['lessons/welcome'], clientId: 'form-2' });
    const names = (shares: readonly { person: string }[]) => shares.map(({ person }) => person);
    if (!result.ok) throw new Error(result.refusal.reason);
    expect(names(result.value.given)).toEqual(['Tomas Kalnins']);
    expect(names(result.value.alreadyOpen)).toEqual(['Ieva Petraitė']);
    expect(names(result.value.alreadyDone)).toEqual(['Alesia Novik']);
    expect(result.value.asked).toEqual(
      form({ people: ['team:dock-street'], targets: ['lessons/welcome'], clientId: 'form-2' }),
    );
    expect(await due('tomas')).toEqual([]);
  });

  test('a form to mend and people of another team are refused as when it is sent', async () => {
    expect(await preview({ why: '' })).toMatchObject({ refusal: { fields: { why: 'required' } } });
    expect(await preview({ people: ['jonas'] })).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await preview({}, 'ieva')).toMatchObject({ refusal: { reason: 'not-allowed' } });
  });
});

describe('undone within a minute', () => {
  const undo = (who: CastName = 'daina', clientId = 'form-1') => undoAssignments(as(who), { clientId });

  test('all of the form leaves every day and every list, and its sender reads that it was undone', async () => {
    await assign({ people: ['team:dock-street'] });
    world.at(60_000);
    expect((await sent('form-1')).canUndo).toBe(true);
    expect(await undo()).toMatchObject({ ok: true });
    expect(await due('ieva')).toEqual([]);
    expect(await team()).toMatchObject({ open: [], closed: [] });
    expect(await sent('form-1')).toMatchObject({ undone: true, canUndo: false, why: form().why, due: form().due });
    const person = await readPerson(as('daina'), { id: 'ieva' });
    expect(person.ok && [...person.value.open, ...person.value.closed]).toEqual([]);
  });

  test('a moment after the minute it is refused, and all of it stays', async () => {
    await assign();
    world.at(60_001);
    expect((await sent('form-1')).canUndo).toBe(false);
    expect(await undo()).toMatchObject({ refusal: { reason: 'too-late-to-undo' } });
    expect(await due('ieva')).toHaveLength(1);
  });

  test('undone twice, also after the minute, it counts once', async () => {
    await assign();
    await undo();
    world.at(HOUR);
    expect(await undo()).toMatchObject({ ok: true });
    expect(await listEvents(world.db.read, 'assignment-forms', 'form-1', 'assignments.undo')).toHaveLength(1);
  });

  test('what was done in that minute stays done, and the rest is undone', async () => {
    await assign({ people: ['ieva', 'tomas'], targets: ['lessons/welcome'] });
    await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
    await undo();
    expect((await team()).closed).toMatchObject([{ personId: 'ieva', closed: { how: 'done' } }]);
    expect(await due('tomas')).toEqual([]);
  });

  test('the same can be assigned again by a new form', async () => {
    await assign();
    await undo();
    expect(await assign({ clientId: 'form-2' })).toMatchObject({ ok: true });
    expect(await due('ieva')).toHaveLength(1);
  });

  test('nobody undoes what another sent', async () => {
    await assign();
    for (const who of ['ruta', 'ieva', 'vilma'] as const) {
      expect(await undo(who)).toMatchObject({ refusal: { reason: 'not-allowed' } });
    }
    expect(await due('ieva')).toHaveLength(1);
  });
});

describe('whose team it is', () => {
  test.each(['ieva', 'marius', 'vilma', 'ruta'] as const)('%s may not assign anything to Ieva', async (who) => {
    expect(await assign({}, who)).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await due('ieva')).toEqual([]);
  });

  test('who went to another team meanwhile is still named on the form that gave them something', async () => {
    await assign({ people: ['ieva', 'tomas'] });
    await world.db.write((tx) => tx.delete(memberships).where(eq(memberships.personId, 'ieva')));
    expect((await sent('form-1')).given.map(({ person }) => person)).toEqual(['Ieva Petraitė', 'Tomas Kalnins']);
  });

  test('one person of another team refuses the whole form', async () => {
    for (const people of [
      ['ieva', 'jonas'],
      ['ieva', 'team:old-market'],
      ['ieva', 'nobody'],
    ]) {
      expect(await assign({ people })).toMatchObject({ refusal: { reason: 'not-allowed' } });
    }
    expect(await due('ieva')).toEqual([]);
  });

  test('another team’s manager is refused the team, its people and its assignments', async () => {
    await assign();
    const [view] = await due('ieva');
    for (const result of [
      await readTeam(as('ruta'), { id: 'dock-street' }),
      await readPerson(as('ruta'), { id: 'ieva' }),
      await withdrawAssignment(as('ruta'), { id: view!.id }),
    ]) {
      expect(result).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
    }
    expect(await due('ieva')).toHaveLength(1);
  });

  test('the form offers a manager their own people alone', async () => {
    const result = await prepareAssignments(as('daina'), {});
    expect(result.ok && result.value.teams.map(({ members }) => members.map(({ id }) => id))).toEqual([
      ['alesia', 'ieva', 'tomas'],
    ]);
    expect(await prepareAssignments(as('ieva'), {})).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await prepareAssignments(as(null), {})).toMatchObject({ refusal: { reason: 'sign-in-needed' } });
  });

  test('the form offers each thing once: the standards, each module with its steps, and what no module has', async () => {
    const result = await prepareAssignments(as('daina'), {});
    const shelves = result.ok ? result.value.shelves : [];
    expect(shelves.map(({ id, things }) => [id, ...things.map(({ kind, slug }) => `${kind}/${slug}`)])).toEqual([
      ['standards', 'standards/put-it-right'],
      ['modules/start-here', 'modules/start-here', 'lessons/welcome', 'quizzes/the-counter'],
    ]);
  });

  test('a search in the form finds titles that have each of its words, without capitals and marks', async () => {
    const asked = { people: ['ieva'], targets: [], due: '', why: 'Typed.', clientId: 'one' };
    const find = async (search: string, who: CastName = 'daina') => {
      const result = await findAssignable(as(who), { ...asked, search });
      return result.ok ? result.value.found : result.refusal.reason;
    };
    expect(await find('RIGHT pút')).toEqual(['standards/put-it-right']);
    expect(await find('right nowhere')).toEqual([]);
    expect(await find('  ')).toBeNull();
    expect(await find('right', 'ieva')).toBe('not-allowed');
    expect(await findAssignable(as('daina'), { ...asked, search: 'x' })).toMatchObject({ value: { asked } });
  });

  test('nobody learns from the answer whether a person or a team exists', async () => {
    expect(await readPerson(as('daina'), { id: 'nobody' })).toEqual(await readPerson(as('daina'), { id: 'jonas' }));
    expect(await readTeam(as('daina'), { id: 'nowhere' })).toEqual(await readTeam(as('daina'), { id: 'old-market' }));
  });
});

describe('how it ends', () => {
  const pass = (kind: 'quizzes' | 'refreshers', slug: string, startedAt: number, passed = true) =>
    finished(world.db, 'ieva', kind, slug, { startedAt, finishedAt: startedAt + HOUR, passed });

  test('withdrawn, it leaves the learner’s day and stays in the team’s list', async () => {
    await assign();
    const [view] = await due('ieva');
    expect(await withdrawAssignment(as('daina'), { id: view!.id })).toMatchObject({ ok: true });
    expect(await due('ieva')).toEqual([]);
    const { open, closed } = await team();
    expect(open).toEqual([]);
    expect(closed).toMatchObject([{ person: 'Ieva Petraitė', closed: { how: 'withdrawn', on: '2026-11-23' } }]);
    expect(await listEvents(world.db.read, 'assignments', view!.id, 'assignments.withdraw')).toHaveLength(1);
  });

  test('withdrawn twice, it is withdrawn once', async () => {
    await assign();
    const [view] = await due('ieva');
    await withdrawAssignment(as('daina'), { id: view!.id });
    expect(await withdrawAssignment(as('daina'), { id: view!.id })).toMatchObject({ ok: true });
    expect(await listEvents(world.db.read, 'assignments', view!.id, 'assignments.withdraw')).toHaveLength(1);
  });

  test('what is done cannot be withdrawn', async () => {
    await assign();
    const [view] = await due('ieva');
    await pass('refreshers', 'put-it-right', world.now + HOUR);
    await settle('ieva');
    expect(await withdrawAssignment(as('daina'), { id: view!.id })).toMatchObject({ refusal: { reason: 'not-open' } });
  });

  test('a passed refresher of that standard closes it, and the manager sees it done', async () => {
    await assign();
    world.at(HOUR);
    await pass('refreshers', 'put-it-right', world.now);
    await settle('ieva');
    expect(await due('ieva')).toEqual([]);
    expect((await team()).closed).toMatchObject([{ personId: 'ieva', closed: { how: 'done' } }]);
  });

  test.each([
    ['one that was not passed', () => pass('refreshers', 'put-it-right', world.now + HOUR, false)],
    ['one that was started before it was assigned', () => pass('refreshers', 'put-it-right', world.now - DAY)],
    ['one of another standard', () => pass('refreshers', 'show-care', world.now + HOUR)],
    ['a quiz that happens to have the standard’s name', () => pass('quizzes', 'put-it-right', world.now + HOUR)],
  ])('%s leaves it open', async (_, attempt) => {
    await assign();
    await attempt();
    await settle('ieva');
    expect(await due('ieva')).toHaveLength(1);
  });

  test('a module is done by its last step, whenever the others were done', async () => {
    await pass('quizzes', 'the-counter', world.now - 30 * DAY);
    await assign({ targets: ['modules/start-here'] });
    await settle('ieva');
    expect(await due('ieva')).toHaveLength(1);
    await markRead(as('ieva'), { slug: 'welcome', clientId: 'read-1' });
    expect(await due('ieva')).toEqual([]);
  });

  test('once closed, the same thing can be assigned again', async () => {
    await assign();
    const [view] = await due('ieva');
    await withdrawAssignment(as('daina'), { id: view!.id });
    expect(await assign({ clientId: 'form-2' })).toMatchObject({ ok: true });
  });
});
