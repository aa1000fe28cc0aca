import type { MultipleChoice, PublicItem, ReviewedItem, SingleChoice } from './item.ts';

/** The options without their key, in the order shown. */
export const publicOptions = <K extends 'single-choice' | 'multiple-choice'>(
  item: Extract<SingleChoice | MultipleChoice, { kind: K }>,
  order: readonly number[],
): PublicItem => ({
  kind: item.kind,
  id: item.id,
  stem: item.stem,
  setting: item.setting,
  options: order.map((index) => item.options[index]!.text),
});

/** Every option with its explanation, in the order that was shown. */
export const reviewedOptions = (
  item: SingleChoice | MultipleChoice,
  order: readonly number[],
  chosen: readonly number[],
): ReviewedItem => ({
  kind: item.kind,
  id: item.id,
  stem: item.stem,
  setting: item.setting,
  options: order.map((index) => {
    const { text, why, right } = item.options[index]!;
    return { text, why, right, chosen: chosen.includes(index) };
  }),
});
