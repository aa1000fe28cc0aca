import { describe, expect, it } from 'vitest';
import { most } from '#domain/scenarios/most.ts';
import { choose, hasEnded, offered, shownLines, start } from '#domain/scenarios/play.ts';
import type { Script, State } from '#domain/scenarios/scenario.ts';
import { transcript } from '#domain/scenarios/transcript.ts';
import { choice, scene, script } from './script.ts';

const kettle = script(
  {
    ...scene(
      'counter',
      choice('receipt', { misses: ['carry-the-effort'], mood: -1, effort: 'Find the receipt', minutes: 2 }),
      choice('mend', { meets: ['put-it-right', 'show-care'], mood: 1, sets: ['named-it'] }),
    ),
    lines: [
      { who: 'Rasa', html: 'Again.', when: null },
      { who: 'Rasa', html: 'I was here before.', when: [{ of: 'minutes', is: '>', than: 0 }] },
    ],
  },
  scene(
    'receipt',
    choice('counter', { meets: ['show-care'], minutes: 1 }),
    choice('lost', { when: [{ of: 'mood', is: '<=', than: -2 }] }),
  ),
  scene('mend', choice('glad', { mood: 2, when: [{ flag: 'named-it', set: true }] }), choice('glad')),
  scene('glad'),
  scene('lost'),
);

function play(script: Script, ...choices: number[]): State {
  return choices.reduce((state, index) => {
    const next = choose(script, state, index);
    if (!next.ok) throw new Error(`choice ${index} was refused in ${state.scene}`);
    return next.value;
  }, start(script));
}

describe('a conversation', () => {
  it('begins in the first scene as the front matter says', () => {
    expect(start(kettle)).toEqual({
      scene: 'counter',
      mood: -1,
      moodBefore: -1,
      effort: ['Drove here twice'],
      minutes: 0,
      flags: [],
      visited: [],
      earned: 0,
    });
  });

  it('moves as the choices say (golden sequence)', () => {
    expect(play(kettle, 0, 0, 1, 0)).toEqual({
      scene: 'glad',
      mood: 1,
      moodBefore: -1,
      effort: ['Drove here twice', 'Find the receipt'],
      minutes: 3,
      flags: ['named-it'],
      visited: ['counter', 'receipt', 'mend'],
      earned: 1,
    });
    expect(hasEnded(kettle, play(kettle, 0, 0, 1, 0))).toBe(true);
  });

  it('scores a scene on its first visit only', () => {
    expect(play(kettle, 1).earned).toBe(2);
    expect(play(kettle, 0, 0, 1).earned).toBe(1);
  });

  it('keeps the mood within its five steps', () => {
    expect(play(kettle, 0, 0, 0)).toMatchObject({ mood: -2, moodBefore: -2 });
    expect(play(kettle, 1, 0).mood).toBe(2);
  });

  it('offers a choice only while its condition holds', () => {
    expect(offered(kettle, play(kettle, 0)).map(({ index }) => index)).toEqual([0, 1]);
    const calm = { ...kettle, mood: 1 } as const;
    expect(offered(calm, play(calm, 0)).map(({ index }) => index)).toEqual([0]);
    expect(choose(calm, play(calm, 0), 1)).toMatchObject({ ok: false });
    expect(choose(kettle, start(kettle), 9)).toMatchObject({ ok: false });
  });

  it('shows a line only while its condition holds', () => {
    expect(shownLines(kettle, start(kettle))).toHaveLength(1);
    expect(shownLines(kettle, play(kettle, 0, 0))).toHaveLength(2);
  });

  it('can be told again from the choices made', () => {
    const turns = transcript(kettle, [0, 0, 1]);
    expect(turns.map(({ scene, index, scored }) => [scene.id, index, scored])).toEqual([
      ['counter', 0, true],
      ['receipt', 0, true],
      ['counter', 1, false],
      ['mend', null, false],
    ]);
    expect(turns.at(-1)?.after).toEqual(play(kettle, 0, 0, 1));
  });
});

describe('the most that a route can earn', () => {
  it('is that of the best route without a repeated scene', () => {
    expect(most(kettle)).toBe(2);
  });

  it('leaves out a choice that is never open', () => {
    const shut = choice('end', { meets: ['a', 'b', 'c'], when: [{ flag: 'never', set: true }] });
    expect(most(script(scene('start', shut, choice('end', { meets: ['a'] })), scene('end')))).toBe(1);
  });

  it('takes a longer way round when that earns more', () => {
    const meets = ['a'];
    const route = script(
      scene('start', choice('end', { meets: ['a', 'b'] }), choice('one', { meets })),
      scene('one', choice('two', { meets }), choice('start')),
      scene('two', choice('end', { meets }), choice('one', { meets: ['a', 'b', 'c', 'd'] })),
      scene('end'),
    );
    expect(most(route)).toBe(3);
  });

  it('counts only routes that end', () => {
    const route = script(
      scene('start', choice('trap', { meets: ['a', 'b'] }), choice('end', { meets: ['a'] })),
      scene('trap', choice('start')),
      scene('end'),
    );
    expect(most(route)).toBe(1);
  });

  it('is told for forty scenes in a row with three choices each', () => {
    const scenes = Array.from({ length: 40 }, (_, i) =>
      scene(`s${i}`, ...[1, 2, 3].map((on) => choice(`s${Math.min(40, i + on)}`, { meets: ['a'], mood: on - 2 }))),
    );
    expect(most(script(...scenes, scene('s40')))).toBe(40);
  });

  it('is given up, in time, where every scene leads to every other', () => {
    const ids = Array.from({ length: 18 }, (_, i) => `s${i}`);
    const scenes = ids.map((id) => scene(id, ...ids.map((to) => choice(to, { meets: ['a'] })), choice('end')));
    expect(most(script(...scenes, scene('end')))).toBeNull();
  });
});
