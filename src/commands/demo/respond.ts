import { arrange } from '#domain/items/arrange.ts';
import type { Item } from '#domain/items/item.ts';
import type { Random } from '#domain/shared/random.ts';
import { wordsFor } from './replies.ts';

/** The form fields by which a learner responds to `item` as it was shown in the attempt with this seed. */
export function respondTo(item: Item, seed: string, rightly: boolean, random: Random): FormData {
  const form = new FormData();
  const order = arrange(item, seed);
  const positionOf = (source: number) => String(order.indexOf(source));
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  form.set('confidence', rightly ? pick(['sure', 'sure', 'fairly']) : pick(['fairly', 'guessing', 'sure']));
  switch (item.kind) {
    case 'single-choice': {
      const fitting = indexes(item.options, (option) => option.right === rightly);
      form.set('choice', positionOf(pick(fitting)));
      break;
    }
    case 'multiple-choice': {
      const rights = indexes(item.options, (option) => option.right);
      const wrong = indexes(item.options, (option) => !option.right);
      const ticked = rightly ? rights : [...rights.slice(1), ...wrong.slice(0, 1)];
      for (const source of ticked) form.append('choice', positionOf(source));
      break;
    }
    case 'order': {
      const given = indexes(item.steps, () => true);
      if (!rightly) given.unshift(given.pop()!);
      for (const [place, source] of given.entries()) form.set(`place-${positionOf(source)}`, String(place + 1));
      break;
    }
    case 'match': {
      const rights = indexes(item.pairs, () => true);
      if (!rightly) rights.unshift(rights.pop()!);
      for (const [row, source] of rights.entries()) form.set(`match-${row}`, positionOf(source));
      break;
    }
    case 'short-text':
      form.set('text', rightly ? item.accepted[0]! : (item.foreseen[0]?.text ?? 'I do not know'));
      break;
    case 'open-reply':
      form.set('reply', wordsFor(item.id, rightly));
      break;
    case 'number':
      form.set('number', String(rightly ? item.value : (item.foreseen[0]?.value ?? item.value + 1 + item.tolerance)));
      break;
    case 'mark': {
      const rights = indexes(item.parts, (part) => part.right);
      const wrong = indexes(item.parts, (part) => !part.right);
      for (const position of rightly ? rights : [...rights.slice(1), ...wrong.slice(0, 1)])
        form.append('mark', String(position));
      break;
    }
  }
  return form;
}

const indexes = <T>(list: readonly T[], fits: (one: T) => boolean): number[] =>
  list.flatMap((one, index) => (fits(one) ? [index] : []));
