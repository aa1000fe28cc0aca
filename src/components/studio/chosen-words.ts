import type { Chosen } from '#domain/figures/chosen.ts';
import type { Html, Item } from '#domain/items/item.ts';
import { numberWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';

/** What a row of the table says. */
interface ShownChoice {
  readonly tag: string;
  /** Of the content, one below the other. */
  readonly lines: readonly Html[];
  /** Plain text: as somebody typed it, or in our words; null when the lines say it. */
  readonly said: string | null;
}

/** What was chosen, as it stands in the item. */
export function shownChoice(item: Item, chosen: Chosen): ShownChoice {
  switch (chosen.is) {
    case 'part':
      return { tag: partTag(item, chosen.right), lines: [partOf(item, chosen.index)], said: null };
    case 'beside':
      return { ...besideOf(item, chosen), said: null };
    case 'met':
      return { tag: m.figures_met(), lines: [criterionOf(item, chosen.index)], said: null };
    case 'accepted':
      return { tag: m.figures_right(), lines: [], said: acceptedIn(item) };
    case 'foreseen':
      return { tag: m.figures_foreseen(), lines: [], said: foreseenIn(item, chosen.index) };
    case 'typed':
      return { tag: m.figures_typed(), lines: [], said: chosen.text };
    case 'else':
      return { tag: m.figures_typed(), lines: [], said: m.figures_else() };
  }
}

const criterionOf = (item: Item, index: number): Html =>
  item.kind === 'open-reply' ? (item.criteria[index]?.text ?? '') : '';

function partTag(item: Item, right: boolean): string {
  if (item.kind === 'mark') return right ? m.figures_to_mark() : m.figures_to_leave();
  return right ? m.figures_right() : m.figures_wrong();
}

function partOf(item: Item, index: number): Html {
  if (item.kind === 'mark') return item.parts[index]?.text ?? '';
  return 'options' in item ? (item.options[index]?.text ?? '') : '';
}

function besideOf(item: Item, { of, index, right }: Extract<Chosen, { is: 'beside' }>): Omit<ShownChoice, 'said'> {
  if (item.kind === 'match') {
    const tag = right ? m.figures_right_beside() : m.figures_wrong_beside();
    return { tag, lines: [item.pairs[of]?.left ?? '', item.pairs[index]?.right ?? ''] };
  }
  const steps = item.kind === 'order' ? item.steps : [];
  return { tag: right ? m.figures_right_next() : m.figures_wrong_next(), lines: [steps[of] ?? '', steps[index] ?? ''] };
}

function acceptedIn(item: Item): string {
  if (item.kind === 'short-text') return item.accepted[0] ?? '';
  if (item.kind !== 'number') return '';
  return item.tolerance === 0
    ? numberWords(item.value)
    : m.preview_number({ value: numberWords(item.value), tolerance: numberWords(item.tolerance) });
}

function foreseenIn(item: Item, index: number): string {
  if (item.kind === 'short-text') return item.foreseen[index]?.text ?? '';
  return item.kind === 'number' ? numberWords(item.foreseen[index]?.value ?? 0) : '';
}
