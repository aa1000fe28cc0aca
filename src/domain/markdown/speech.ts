import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Who says a paragraph that begins with a bold name and a colon, and what they say; null when nobody does. */
export function speechOf(children: readonly PhrasingContent[]): { who: string; said: PhrasingContent[] } | null {
  const [name, next, ...rest] = children;
  if (name?.type !== 'strong') return null;
  const written = textOf(name).trim();
  const inside = written.endsWith(':');
  const after = next?.type === 'text' ? next.value : '';
  if (!inside && !after.startsWith(':')) return null;
  const who = (inside ? written.slice(0, -1) : written).trim();
  if (who === '') return null;
  const said =
    next?.type === 'text' ? [{ ...next, value: after.slice(inside ? 0 : 1).trimStart() }, ...rest] : children.slice(1);
  return { who, said: [...said] };
}
