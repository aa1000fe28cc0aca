import type { Html, PublicItem } from '#domain/items/item.ts';
import { m } from '#i18n/messages.ts';
import { plain } from '../Rich.tsx';

/** The longest name of a field, in characters. */
const LONGEST = 48;

/** What to call the fields of an item where several are of one kind, and how sure one is. */
export function labelsOf(item: PublicItem): Record<string, string> {
  const parts =
    item.kind === 'order'
      ? item.steps.map((step, position) => [`place-${position}`, shortly(step)])
      : item.kind === 'match'
        ? item.lefts.map((left, row) => [`match-${row}`, shortly(left)])
        : [];
  return Object.fromEntries([...parts, ['confidence', m.sure_legend()]]);
}

/** Enough of it to know it by: a summary of what to mend is not the place to read it again. */
function shortly(html: Html): string {
  const words = plain(html);
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
