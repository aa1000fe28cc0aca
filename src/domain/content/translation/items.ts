import type { Item, Option } from '#domain/items/item.ts';
import type { Outline, OutlineSection } from '../outline.ts';
import { pairs } from './sections.ts';
import type { Tell } from './teller.ts';

/** Tells where the items of a quiz differ from their source: ids, order, kind, standards and key. */
export function compareItems(tell: Tell, outline: Outline, items: readonly Item[], source: readonly Item[]): void {
  for (const { here, there, section } of pairs(tell, outline, items, source)) {
    tell.same('serves', here.serves, there.serves, section.pairs.serves ?? section.at);
    if (here.kind !== there.kind) tell('translation-kind', section.at, { id: here.id });
    else compareKey(tell, section, here, there);
  }
}

/** The right answers. Those of a short text are words, and the words of every language are its own. */
function compareKey(tell: Tell, section: OutlineSection, here: Item, there: Item): void {
  if ('options' in here && 'options' in there) compareOptions(tell, section, here.options, there.options);
  if ('parts' in here && 'parts' in there) tell.count('marks', rightOf(here.parts), rightOf(there.parts), section.at);
  if ('criteria' in here && 'criteria' in there)
    tell.count('criteria', listOf(here.criteria), listOf(there.criteria), section.at);
  if (here.kind === 'order' && there.kind === 'order') tell.count('steps', here.steps, there.steps, section.at);
  if (here.kind === 'match' && there.kind === 'match') tell.count('rows', here.pairs, there.pairs, section.at);
  if (here.kind !== 'number' || there.kind !== 'number') return;
  const at = section.entries[0]?.at ?? section.at;
  tell.same('=', here.value, there.value, at);
  tell.same('±', here.tolerance, there.tolerance, at);
}

function compareOptions(tell: Tell, section: OutlineSection, here: readonly Option[], there: readonly Option[]): void {
  if (!tell.count('options', here, there, section.at)) return;
  // A list above the options belongs to the setting.
  const entries = section.entries.slice(-here.length);
  here.forEach(({ right }, index) => {
    if (right === there[index]!.right) return;
    const rule = right ? 'translation-key-wrong' : 'translation-key-right';
    tell(rule, entries[index]?.at ?? section.at, { number: index + 1 });
  });
}

const rightOf = (parts: readonly Option[]) => parts.filter(({ right }) => right);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
