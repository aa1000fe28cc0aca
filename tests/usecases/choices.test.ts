import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attempts, choices, evidence } from '#db/schema/index.ts';
import { momentOf } from '#domain/times/moment.ts';
import type { CastName } from '#tests/support/cast.ts';
import { got } from '#tests/support/got.ts';
import { kettle, scenarioIn } from '#tests/support/practice.ts';
import { shelf, standard } from '#tests/support/shelf.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { choose, show, start } from '#usecases/attempts.ts';
import { readScenario } from '#usecases/scenarios.ts';

const full = shelf(kettle, standard('put-it-right', 4), standard('show-care', 7));
let world: World;
let catalog = full;
beforeEach(async () => {
  world = await openWorld();
  catalog = full;
});
afterEach(() => world.close());

const as = (name: CastName) => ({ ...world.as(name), catalog });
const begin = async (clientId = 'begin') =>
  got(await start(as('ieva'), { kind: 'scenarios', slug: 'kettle', clientId })).id;
const see = async (id: string) => scenarioIn(got(await show(as('ieva'), { id })));
/** The form by which these words are said now. */
const saying = async (id: string, words: string, clientId = words) => {
  const { offer } = await see(id);
  if (!offer) throw new Error('The talk has ended');
  return { id, scene: offer.scene, step: offer.step, choice: offer.choices.indexOf(words), clientId };
};
const say = async (id: string, ...words: string[]) => {
  for (const one of words) got(await choose(as('ieva'), await saying(id, one, `${id} ${one}`)));
};

describe('a scenario', () => {
  it('answers a choice with its remark, the mood, the effort, the clock and what may be said next', async () => {
    const id = await begin();
    await say(id, '“Sorry.”');
    const view = await see(id);
    expect(view).toMatchObject({
      mood: 0,
      moodBefore: -1,
      effort: ['Drove here'],
      clock: momentOf('saturday', 11 * 60 + 25),
    });
    expect(view.talk.map((remark) => remark.by)).toEqual(['scene', 'you', 'scene']);
    expect(view.talk[1]).toMatchObject({ html: '“Sorry.”', meets: [{ number: 4 }], misses: [] });
    expect(view.offer).toMatchObject({ scene: 'middle', step: 1 });
  });

  it('ends with what was met and missed, its route, and the result in its row', async () => {
    const id = await begin();
    await say(id, '“Sorry.”', '“Once more, please.”', '“Receipt?”', '“Take mine.”');
    const { ending, offer } = await see(id);
    expect(offer).toBeNull();
    expect(ending).toMatchObject({
      title: 'Scene good-end',
      earned: 1,
      total: 2,
      route: ['Scene start', 'Scene middle', 'Scene start', 'Scene middle', 'Scene good-end'],
    });
    const [row] = await world.db.read.select().from(attempts);
    expect(row).toMatchObject({ passed: true, ending: 'good-end', earned: 1, total: 2, finishedAt: world.now });
  });

  it('records a choice as evidence on the first visit of its scene only', async () => {
    const id = await begin();
    await say(id, '“Receipt?”', '“Once more, please.”', '“Sorry.”', '“Take mine.”');
    const rows = await world.db.read.select().from(evidence);
    expect(rows.map(({ standard, subject, right, way }) => ({ standard, subject, right, way }))).toEqual([
      { standard: 'put-it-right', subject: 'kettle#start', right: false, way: 'can' },
      { standard: 'show-care', subject: 'kettle#middle', right: false, way: 'can' },
    ]);
  });

  it('records the same form once, however often and at once it is sent', async () => {
    const id = await begin();
    const sent = await saying(id, '“Sorry.”');
    const replies = await Promise.all(Array.from({ length: 100 }, () => choose(as('ieva'), sent)));
    expect(new Set(replies.map((reply) => JSON.stringify(scenarioIn(got(reply).view).talk))).size).toBe(1);
    expect(await world.db.read.select().from(choices)).toHaveLength(1);
  });

  it('refuses a second window that chooses for a scene that is over', async () => {
    const id = await begin();
    const old = await saying(id, '“Receipt?”', 'second window');
    await say(id, '“Sorry.”', '“Once more, please.”');
    // The same scene again, but another step.
    expect(await choose(as('ieva'), old)).toMatchObject({ refusal: { reason: 'out-of-turn' } });
    await say(id, '“Receipt?”', '“No.”');
    expect(await choose(as('ieva'), old)).toMatchObject({ refusal: { reason: 'already-finished' } });
    expect(await world.db.read.select().from(choices)).toHaveLength(4);
  });

  it('refuses a choice that was not shown, and anybody but the one who plays', async () => {
    const id = await begin();
    const sent = await saying(id, '“Sorry.”');
    expect(await choose(as('ieva'), { ...sent, choice: 7 })).toMatchObject({
      refusal: { fields: { choice: 'choose-one' } },
    });
    expect(await choose(as('tomas'), sent)).toMatchObject({ refusal: { reason: 'not-allowed' } });
  });

  it('goes on as it began when its file is deleted, and is played again from the start', async () => {
    const id = await begin();
    await say(id, '“Receipt?”');
    catalog = shelf();
    await say(id, '“No.”');
    expect((await see(id)).ending).toMatchObject({ title: 'Scene bad-end' });
    catalog = full;
    const again = await begin('again');
    expect(again).not.toBe(id);
    expect((await see(again)).talk).toHaveLength(1);
    expect((await see(id)).ending).toMatchObject({ title: 'Scene bad-end' });
  });

  it('names the endings that were reached and only counts the others', async () => {
    const read = async () => got(await readScenario(as('ieva'), { slug: 'kettle' }));
    expect(await read()).toMatchObject({ endings: { of: 2, reached: [] }, open: null });
    const id = await begin();
    expect(await read()).toMatchObject({ open: { id } });
    await say(id, '“Sorry.”', '“Take mine.”');
    const after = await read();
    expect(after).toMatchObject({ endings: { of: 2, reached: ['Scene good-end'] }, open: null });
    expect(JSON.stringify(after)).not.toContain('bad-end');
    expect(after.earlier).toMatchObject([{ earned: 2, total: 2, endingTitle: 'Scene good-end' }]);
  });
});
