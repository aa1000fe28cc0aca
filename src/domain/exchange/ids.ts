import { slugged } from '#domain/markdown/braces.ts';

/** Gives out ids that are unique and always the same for the same file: from the name, else from the words of the stem. */
export function idGiver() {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (...from: readonly (string | null)[]): string => {
    const wanted = from.map((text) => slugged(text ?? '').replace(/-+$/, '')).find((id) => id !== '') ?? 'item';
    let id = wanted;
    let number = next.get(wanted) ?? 2;
    for (; given.has(id); number++) id = `${wanted}-${number}`;
    next.set(wanted, number);
    given.add(id);
    return id;
  };
}
