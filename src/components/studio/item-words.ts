import type { ItemKindName } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';

/** The kinds of items by name. */
export const itemKindWords: Readonly<Record<ItemKindName, () => string>> = {
  'single-choice': m.item_kind_single_choice,
  'multiple-choice': m.item_kind_multiple_choice,
  order: m.item_kind_order,
  match: m.item_kind_match,
  'short-text': m.item_kind_short_text,
  number: m.item_kind_number,
  mark: m.item_kind_mark,
  'open-reply': m.item_kind_open_reply,
};
