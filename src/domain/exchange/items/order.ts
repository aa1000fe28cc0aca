import type { DraftItem } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawQuestion, RawText } from '../raw.ts';
import { blocksOf, inlineOf } from '../texts/text.ts';
import type { Base } from './base.ts';

/** An order, as an export of ours carried it: no format has such a kind. */
export function orderOf(question: RawQuestion, base: Base, tell: Tell): DraftItem | null {
  const { carried, line } = question;
  if (!carried?.order) return null;
  const { stem, setting, steps, why } = carried.order;
  const html = (text: string): RawText => ({ text, format: 'html', line });
  return {
    ...base,
    kind: 'order',
    stem: inlineOf(html(stem), tell),
    setting: blocksOf(html(setting), tell),
    steps: steps.map((step) => inlineOf(html(step), tell)),
    why: blocksOf(html(why), tell),
  };
}
