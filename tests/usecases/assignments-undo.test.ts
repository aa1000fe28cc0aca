import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '#db/queries/events.ts';
import { HOUR } from '#domain/shared/time.ts';
import { assignable, assignForm, assigning } from '#tests/support/assigning.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { undoAssignments } from '#usecases/assignment-forms.ts';
import { markRead } from '#usecases/lessons.ts';
import { readPerson } from '#usecases/people.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-23T09:00' });
});
afterEach(() => world.close());

const as = (name: CastName | null) => ({ ...world.as(name), catalog: assignable });
const { assign, due, sent, team } = assigning(as);

describe('undone within a minute', () => {
  const undo = (who: CastName = 'daina', clientId = 'form-1') => undoAssignments(as(who), { clientId });

  test('all of the form leaves every day and every list, and its sender reads that it was undone', async () => {
    await assign({ people: ['team:dock-street'] });
    world.at(60_000);
    expect((await sent('form-1')).canUndo).toBe(true);
    expect(await undo()).toMatchObject({ ok: true });
    expect(await due('ieva')).toEqual([]);
    expect(await team()).toMatchObject({ open: [], closed: [] });
    expect(await sent('form-1')).toMatchObject({
      undone: true,
      canUndo: false,
      why: assignForm().why,
      due: assignForm().due,
    });
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
