import { mend, ok } from '#domain/shared/result.ts';
import type { NumberItem, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { near } from './near.ts';
import { readNumber } from './read-number.ts';
import { isNumber, readNumberItem } from './reading/number.ts';

/** A number to write: one point within the tolerance. */
export const number: ItemKind<NumberItem, Extract<Response, { kind: 'number' }>> = {
  kind: 'number',
  matches: isNumber,
  read: readNumberItem,
  parts: () => 0,
  publicView: (item) => ({ kind: 'number', id: item.id, stem: item.stem, setting: item.setting }),
  validate(_item, _order, fields) {
    const sent = (fields.get('number') ?? '').trim();
    if (sent === '') return mend({ number: 'required' });
    const value = readNumber(sent);
    return value === null ? mend({ number: 'not-a-number' }) : ok({ kind: 'number', value });
  },
  score(item, response) {
    if (response.kind !== 'number' || !Number.isFinite(response.value)) return 'invalid';
    return { earned: near(response.value, item.value, item.tolerance) ? 1 : 0, total: 1 };
  },
  review: (item, _order, response) => ({
    kind: 'number',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    given: String(response.value),
    accepted: item.tolerance === 0 ? String(item.value) : `${item.value} ± ${item.tolerance}`,
    foreseen: item.foreseen.find((wrong) => near(response.value, wrong.value, 0))?.why ?? null,
    why: item.why,
  }),
};
