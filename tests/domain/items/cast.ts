import type { Item, ItemKindName } from '#domain/items/item.ts';
import type { Fields } from '#domain/items/kind.ts';

const base = { serves: ['put-it-right'], stem: 'What do you say?', setting: '<p>At the counter.</p>' };
const option = (text: string, right: boolean) => ({ text, right, why: `<p>SECRET why ${text}</p>` });

/** One item of each kind; everything that belongs to the key says SECRET. */
export const items = {
  'single-choice': {
    ...base,
    id: 'single',
    kind: 'single-choice',
    options: [option('A', false), option('B', true), option('C', false)],
  },
  'multiple-choice': {
    ...base,
    id: 'multiple',
    kind: 'multiple-choice',
    options: [option('A', true), option('B', true), option('C', false), option('D', true), option('E', false)],
  },
  order: { ...base, id: 'order', kind: 'order', steps: ['A', 'B', 'C', 'D'], why: 'SECRET' },
  match: {
    ...base,
    id: 'match',
    kind: 'match',
    heads: ['Said', 'Costs'],
    pairs: [
      { left: 'ring', right: 'a call' },
      { left: 'fill in', right: 'a form' },
      { left: 'write', right: 'a form' },
    ],
    why: 'SECRET',
  },
  'short-text': {
    ...base,
    id: 'text',
    kind: 'short-text',
    accepted: ['SECRET words', 'Half  an hour'],
    foreseen: [{ text: 'SECRET', why: '<p>SECRET too late</p>' }],
    why: 'SECRET',
  },
  number: {
    ...base,
    id: 'number',
    kind: 'number',
    value: 82,
    tolerance: 5,
    foreseen: [{ value: 28, why: '<p>SECRET turned round</p>' }],
    why: 'SECRET',
  },
  mark: {
    ...base,
    id: 'mark',
    kind: 'mark',
    passage: [
      { who: 'You', runs: ['Please ', 0, ', then ', 1, ' and ', 2, '.'] },
      { who: null, runs: [3, ' went by.'] },
    ],
    parts: [option('A', true), option('B', false), option('C', true), option('D', false)],
  },
  'open-reply': {
    ...base,
    id: 'reply',
    kind: 'open-reply',
    rewrite: '<p>Ring the courier.</p>',
    criteria: [
      { text: 'SECRET says what we do', why: '<p>SECRET “I’ll ring.”</p>' },
      { text: 'SECRET says until when', why: '<p>SECRET “By four.”</p>' },
    ],
    why: 'SECRET',
  },
} as const satisfies { [K in ItemKindName]: Extract<Item, { kind: K }> };

/** The fields of a form, with several values for a name where a list is given. */
export function fields(values: Record<string, string | string[]>): Fields {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return { get: (name) => form.get(name) as string | null, getAll: (name) => form.getAll(name) as string[] };
}
