import { mend, ok } from '#domain/shared/result.ts';
import type { PutInOrder, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { isPermutation } from './positions.ts';
import { isOrder, readOrder } from './reading/order.ts';

/** Steps to put in order: a point for each two that follow each other as they should. */
export const putInOrder: ItemKind<PutInOrder, Extract<Response, { kind: 'order' }>> = {
  kind: 'order',
  matches: isOrder,
  read: readOrder,
  parts: (item) => item.steps.length,
  publicView: (item, order) => ({
    kind: 'order',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    steps: order.map((index) => item.steps[index]!),
  }),
  validate(_item, order, fields) {
    const places = order.map((_, position) => placeOf(fields.get(`place-${position}`)));
    if (isPermutation(places, order.length)) {
      const given = order.map((_, place) => order[places.indexOf(place)]!);
      return ok({ kind: 'order', order: given });
    }
    const wrong = places.flatMap((place, position) =>
      place < 0 || place >= order.length || places.indexOf(place) !== places.lastIndexOf(place) ? [position] : [],
    );
    return mend(Object.fromEntries(wrong.map((position) => [`place-${position}`, 'place-each-once'])));
  },
  score(item, response) {
    if (response.kind !== 'order' || !isPermutation(response.order, item.steps.length)) return 'invalid';
    const pairs = response.order.slice(1).filter((step, index) => step === response.order[index]! + 1);
    return { earned: pairs.length, total: item.steps.length - 1 };
  },
  review: (item, _order, response) => ({
    kind: 'order',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    steps: item.steps.map((text, index) => ({ text, given: response.order.indexOf(index) + 1 })),
    why: item.why,
  }),
};

/** The place that was sent, counted from 0; −1 when it is none. */
const placeOf = (sent: string | null): number => (sent !== null && /^\d{1,3}$/.test(sent) ? Number(sent) - 1 : -1);
