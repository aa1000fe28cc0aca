import type { AttemptView, ItemsView, ScenarioView } from '#domain/attempts/view.ts';
import type { Quiz, Scenario } from '#domain/content/documents.ts';
import type { Item, PublicItem } from '#domain/items/item.ts';
import type { Choice, Scene } from '#domain/scenarios/scenario.ts';
import { momentOf } from '#domain/times/moment.ts';

/** Every key and explanation carries this word, so that a test can look for it in what a browser gets. */
export const SECRET = 'canary';

const why = (of: string) => `<p>${SECRET} why ${of}</p>`;
const common = (id: string, serves: string[]) => ({ id, serves, stem: `Item ${id}`, setting: '' });
const options = (id: string, rights: number[]) =>
  [0, 1, 2, 3].map((at) => ({ text: `${id} option ${at}`, why: why(`${id} ${at}`), right: rights.includes(at) }));

/** One item of each kind, all serving `bad-news-first`, the first `show-care` as well. */
export const sixItems = (quiz = ''): Item[] => [
  {
    ...common(`${quiz}single`, ['bad-news-first', 'show-care']),
    kind: 'single-choice',
    options: options('single', [2]),
  },
  { ...common(`${quiz}several`, ['bad-news-first']), kind: 'multiple-choice', options: options('several', [0, 3]) },
  {
    ...common(`${quiz}order`, ['bad-news-first']),
    kind: 'order',
    steps: ['one step', 'two step', 'three step'],
    why: why('order'),
  },
  {
    ...common(`${quiz}match`, ['bad-news-first']),
    kind: 'match',
    heads: ['Left', 'Right'],
    pairs: ['a', 'b', 'c'].map((name) => ({ left: `left ${name}`, right: `right ${name}` })),
    why: why('match'),
  },
  {
    ...common(`${quiz}text`, ['bad-news-first']),
    kind: 'short-text',
    accepted: [`${SECRET} accepted`],
    foreseen: [{ text: `${SECRET} foreseen`, why: why('foreseen') }],
    why: why('text'),
  },
  {
    ...common(`${quiz}number`, ['bad-news-first']),
    kind: 'number',
    value: 73_519,
    tolerance: 0,
    foreseen: [{ value: 73_520, why: why('foreseen number') }],
    why: why('number'),
  },
];

/** A passage to be marked, of the same make. */
export const markItem: Item = {
  ...common('mark', ['bad-news-first']),
  kind: 'mark',
  passage: [{ who: 'You', runs: ['Say ', 0, ' and ', 1, ', not ', 2, '.'] }],
  parts: [0, 1, 2].map((at) => ({ text: `part ${at}`, why: why(`mark ${at}`), right: at !== 1 })),
};

export const quizOf = (slug: string, items: Item[], more: Partial<Quiz> = {}): Quiz => ({
  kind: 'quizzes',
  slug,
  title: 'The order of news',
  language: 'en',
  draft: false,
  lead: 'Six items.',
  serves: ['bad-news-first'],
  lesson: 'the-order-of-news',
  pass: 80,
  items,
  ...more,
});

const choice = (text: string, to: string, more: Partial<Choice> = {}): Choice => ({
  text,
  to,
  why: why(text),
  meets: [],
  misses: [],
  mood: 0,
  effort: null,
  minutes: 0,
  until: null,
  sets: [],
  when: null,
  ...more,
});
const scene = (id: string, choices: Choice[]): Scene => ({
  id,
  title: `Scene ${id}`,
  lines: [{ who: 'Rasa', html: `Rasa at ${id}`, when: null }],
  choices,
});

/** Sorry leads to the good end; a receipt and a second look (which comes back) to the bad one. */
export const kettle: Scenario = {
  kind: 'scenarios',
  covers: [],
  slug: 'kettle',
  title: 'The kettle',
  language: 'en',
  draft: false,
  lead: 'Two people wait.',
  serves: ['put-it-right'],
  minutesToPlay: 3,
  customer: 'Rasa',
  channel: 'counter',
  clock: momentOf('saturday', 11 * 60 + 20),
  due: null,
  mood: -1,
  effort: ['Drove here'],
  most: 2,
  scenes: [
    scene('start', [
      choice('“Sorry.”', 'middle', { meets: ['put-it-right'], mood: 1, minutes: 5 }),
      choice('“Receipt?”', 'middle', { misses: ['put-it-right'], mood: -1, effort: 'Find the receipt' }),
    ]),
    scene('middle', [
      choice('“Take mine.”', 'good-end', { meets: ['put-it-right'], mood: 1 }),
      choice('“Once more, please.”', 'start', { misses: ['show-care'] }),
      choice('“No.”', 'bad-end', { misses: ['put-it-right'], mood: -2 }),
    ]),
    scene('good-end', []),
    scene('bad-end', []),
  ],
};

/** A form as a browser sends it. */
export function formOf(fields: Record<string, string | string[]>) {
  const all = (name: string) => [fields[name] ?? []].flat();
  return { get: (name: string) => all(name)[0] ?? null, getAll: all };
}

/** A response to whatever is shown; right ones for the choices of `sixItems`, where the texts give them away. */
export function anyResponse(item: PublicItem): Record<string, string | string[]> {
  const confidence = 'fairly';
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { confidence, choice: '0' };
    case 'order':
      return { confidence, ...Object.fromEntries(item.steps.map((_, at) => [`place-${at}`, String(at + 1)])) };
    case 'match':
      return { confidence, ...Object.fromEntries(item.lefts.map((_, row) => [`match-${row}`, '0'])) };
    case 'short-text':
      return { confidence, text: 'anything' };
    case 'number':
      return { confidence, number: '1' };
    case 'mark':
      return { confidence, mark: '0' };
    case 'open-reply':
      return { confidence, reply: 'anything' };
  }
}

/** The item that the view asks for. */
export function itemIn(view: AttemptView): { number: number; item: PublicItem } {
  if (view.kind === 'scenarios' || view.page.is !== 'item') throw new Error('No item is asked for');
  return view.page;
}

export function itemsIn(view: AttemptView): ItemsView {
  if (view.kind === 'scenarios') throw new Error('A scenario, not items');
  return view;
}

export function scenarioIn(view: AttemptView): ScenarioView {
  if (view.kind !== 'scenarios') throw new Error('Items, not a scenario');
  return view;
}
