import { describe, expect, it } from 'vitest';
import { holds, readCondition } from '#domain/scenarios/conditions.ts';
import { choose, start } from '#domain/scenarios/play.ts';
import { reachOf } from '#domain/scenarios/routes.ts';
import { momentOf } from '#domain/times/moment.ts';
import { momentWords } from '#i18n/moment-words.ts';
import { file, told } from '#tests/domain/content/marked.ts';
import { choice, scene, script } from './script.ts';

const condition = (text: string) => {
  const read = readCondition(text);
  if ('unreadable' in read) throw new Error(`${read.unreadable} cannot be read`);
  return read.condition;
};
const state = (flags: string[], minutes = 0) => ({ mood: 0, effort: [], minutes, flags }) as const;

describe('conditions joined by or', () => {
  it.each([
    [['a'], true],
    [['b', 'c'], true],
    [['b'], false],
    [[], false],
  ])('“a or b and c” holds with %j: %s', (flags, held) => {
    expect(holds(condition('a or b and c'), state(flags))).toBe(held);
  });

  it('keep one without or as it was, so that what attempts pinned is read the same', () => {
    expect(condition('a and minutes > 5')).toEqual([
      { flag: 'a', set: true },
      { of: 'minutes', is: '>', than: 5 },
    ]);
  });

  it('tell the term that cannot be read', () => {
    expect(readCondition('a or or')).toEqual({ unreadable: 'or' });
    expect(readCondition('a or mood')).toEqual({ unreadable: 'mood' });
  });
});

describe('the clock of a scene', () => {
  const talk = script(
    scene('start', choice('night', { minutes: 13 * 60 }), choice('night', { until: momentOf('monday', 510) })),
    scene('night'),
  );
  const clockAfter = (index: number) => {
    const next = choose(talk, start(talk), index);
    return next.ok ? momentWords(talk.clock + next.value.minutes, 'en') : '';
  };

  it('goes on over midnight with its weekday', () => expect(clockAfter(0)).toBe('Sunday 00:20'));
  it('goes on to a later day', () => expect(clockAfter(1)).toBe('Monday 08:30'));
});

describe('a loop', () => {
  const asked = [{ flag: 'asked', set: true }];
  const loop = (sets: string[]) =>
    script(
      scene('start', choice('again', { sets })),
      scene('again', choice('start'), choice('end', { when: asked })),
      scene('end'),
    );

  it('whose way out never opens is shut', () => {
    const reach = reachOf(loop([]));
    expect([...(reach?.shut ?? [])]).toEqual(['start', 'again']);
    expect(reach?.entered.has('end')).toBe(false);
  });

  it('whose way out opens on the way is not', () => expect(reachOf(loop(['asked']))?.shut.size).toBe(0));

  it('that only passes time ends when a condition compares the time', () => {
    const waiting = (minutes: number) =>
      reachOf(
        script(
          scene(
            'start',
            choice('start', { minutes }),
            choice('end', { when: [{ of: 'minutes', is: '>=', than: 30 }] }),
          ),
          scene('end'),
        ),
      );
    expect(waiting(5)?.shut.size).toBe(0);
    expect([...(waiting(0)?.shut ?? [])]).toEqual(['start']);
  });

  it('that some route enters too late is told at its scene', () => {
    const text = file(
      'scenarios',
      [
        '## Start {#start}',
        'Rasa waits.\n',
        '- [Ask](#loop) {set: asked}\n  > a',
        '- [Wait](#loop)\n  > b\n',
        '## The loop {#loop}',
        'Rasa waits.\n',
        '- [Wait](#loop)\n  > a',
        '- [Go](#end) {if: asked}\n  > b\n',
        '## End {#end}\nShe goes.\n',
      ].join('\n'),
    );
    expect(told('scenarios', text).filter((one) => one.endsWith('scene-shut'))).toEqual(['18:1-20 scene-shut']);
  });

  it('a scene that no route enters is told, although a choice leads there', () => {
    const text = file(
      'scenarios',
      '## Start {#start}\nRasa waits.\n\n- [Go](#end)\n  > a\n- [Stay](#stay) {if: mood > 1}\n  > b\n\n## Stay {#stay}\nShe stays.\n\n## End {#end}\nShe goes.\n',
    );
    expect(told('scenarios', text).filter((one) => one.includes('scene-'))).toEqual(['18:1-16 scene-never-open']);
  });
});
