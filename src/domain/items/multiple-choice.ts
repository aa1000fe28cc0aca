import { mend, ok } from '#domain/shared/result.ts';
import type { MultipleChoice, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { publicOptions, reviewedOptions } from './options.ts';
import { isIndex, sourceAt } from './positions.ts';
import { readItemOptions, ticksIn } from './reading/options.ts';

/** Several right options: right ticks less wrong ticks, never below 0, of the number of right ones. */
export const multipleChoice: ItemKind<MultipleChoice, Extract<Response, { kind: 'multiple-choice' }>> = {
  kind: 'multiple-choice',
  matches: (body) => ticksIn(body) > 1,
  read(source, reader) {
    const options = readItemOptions(reader, source);
    const { id, serves, stem, setting } = source;
    return options && { kind: 'multiple-choice', id, serves, stem, setting, options };
  },
  parts: (item) => item.options.length,
  publicView: publicOptions,
  validate(_item, order, fields) {
    const sent = fields.getAll('choice').map((position) => sourceAt(order, position));
    const choices = [...new Set(sent.filter((index) => index !== null))].sort((a, b) => a - b);
    if (choices.length === 0) return mend({ choice: 'choose-some' });
    return sent.includes(null) ? mend({ choice: 'unknown' }) : ok({ kind: 'multiple-choice', choices });
  },
  score(item, response) {
    if (response.kind !== 'multiple-choice') return 'invalid';
    const ticks = new Set(response.choices);
    if (ticks.size === 0 || [...ticks].some((index) => !isIndex(index, item.options.length))) return 'invalid';
    const rights = [...ticks].filter((index) => item.options[index]!.right).length;
    const total = item.options.filter((option) => option.right).length;
    return { earned: Math.max(0, rights - (ticks.size - rights)), total };
  },
  review: (item, order, response) => reviewedOptions(item, order, response.choices),
};
