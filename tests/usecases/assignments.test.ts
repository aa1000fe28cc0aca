import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { assignable, assignForm, assigning } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { finished } from '#tests/support/done.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { readSentForm } from '#usecases/assignment-forms.ts';
import { type AssignInput, previewAssignments } from '#usecases/assignments.ts';
import { markRead } from '#usecases/lessons.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { assign, due, sent, team } = assigning(as);

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
    previewAssignments(as(who), assignForm(more));

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
      assignForm({ people: ['team:dock-street'], targets: ['lessons/welcome'], clientId: 'form-2' }),
    );
    expect(await due('tomas')).toEqual([]);
  });

  test('a form to mend and people of another team are refused as when it is sent', async () => {
    expect(await preview({ why: '' })).toMatchObject({ refusal: { fields: { why: 'required' } } });
    expect(await preview({ people: ['jonas'] })).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await preview({}, 'ieva')).toMatchObject({ refusal: { reason: 'not-allowed' } });
  });
});
