import type { PublicItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { plain } from '../Rich.tsx';

/** What to call the fields of an item where several are of one kind, and how sure one is. */
export function labelsOf(item: PublicItem): Record<string, string> {
  const parts =
    item.kind === 'order'
      ? item.steps.map((step, position) => [`place-${position}`, plain(step)])
      : item.kind === 'match'
        ? item.lefts.map((left, row) => [`match-${row}`, plain(left)])
        : [];
  return Object.fromEntries([...parts, ['confidence', m.sure_legend()]]);
}
