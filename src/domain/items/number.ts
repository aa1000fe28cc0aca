import { mend, ok } from '#domain/shared/result.ts';
import type { NumberItem, Response } from './item.ts';
import type { ItemKind } from './kind.ts';

/** A number to write: one point within the tolerance. */
export const number: ItemKind<NumberItem, Extract<Response, { kind: 'number' }>> = {
  kind: 'number',
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

/**
 * A number as people write it: `2.5`, `2,5`, `1 200`, `−3`. Null when it is none, or when it may be two:
 * `2,500` is two and a half to one reader and two and a half thousand to another.
 */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, '');
  if (!/^[+-]?(\d{1,12}([.,]\d{1,9})?|[.,]\d{1,9})$/.test(plain) || /^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain))
    return null;
  return Number(plain.replace(',', '.'));
}

/** Sums of decimals are off in their sixteenth digit: 0.1 + 0.2 is within 0 of 0.3. */
const near = (a: number, b: number, tolerance: number) =>
  Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
