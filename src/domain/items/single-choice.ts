import { mend, ok } from '#domain/shared/result.ts';
import type { Response, SingleChoice } from './item.ts';
import type { ItemKind } from './kind.ts';
import { publicOptions, reviewedOptions } from './options.ts';
import { isIndex, sourceAt } from './positions.ts';
import { isTicked, readItemOptions, ticksIn } from './reading/options.ts';

/** One right option of several: one point. */
export const singleChoice: ItemKind<SingleChoice, Extract<Response, { kind: 'single-choice' }>> = {
  kind: 'single-choice',
  matches: ([first, ...rest]) =>
    first?.type === 'list' && (first.ordered !== true || isTicked(first)) && ticksIn([first, ...rest]) <= 1,
  read(source, reader) {
    const options = readItemOptions(reader, source);
    const { id, serves, stem, setting } = source;
    return options && { kind: 'single-choice', id, serves, stem, setting, options };
  },
  parts: (item) => item.options.length,
  publicView: publicOptions,
  validate(_item, order, fields) {
    const choice = sourceAt(order, fields.get('choice'));
    return choice === null ? mend({ choice: 'choose-one' }) : ok({ kind: 'single-choice', choice });
  },
  score(item, response) {
    if (response.kind !== 'single-choice' || !isIndex(response.choice, item.options.length)) return 'invalid';
    return { earned: item.options[response.choice]!.right ? 1 : 0, total: 1 };
  },
  review: (item, order, response) => reviewedOptions(item, order, [response.choice]),
};
