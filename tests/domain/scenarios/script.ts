import type { Choice, Scene, Script } from '#domain/scenarios/scenario.ts';
import { momentOf } from '#domain/times/moment.ts';

export const choice = (to: string, rest: Partial<Choice> = {}): Choice => ({
  text: `to ${to}`,
  to,
  why: '<p>why</p>',
  meets: [],
  misses: [],
  mood: 0,
  effort: null,
  minutes: 0,
  until: null,
  sets: [],
  when: null,
  ...rest,
});

export const scene = (id: string, ...choices: Choice[]): Scene => ({ id, title: id, lines: [], choices });

export const script = (...scenes: Scene[]): Script => ({
  customer: 'Rasa',
  channel: 'counter',
  clock: momentOf('saturday', 11 * 60 + 20),
  due: null,
  mood: -1,
  effort: ['Drove here twice'],
  scenes,
  most: 0,
});
