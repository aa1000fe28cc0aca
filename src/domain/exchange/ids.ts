import { slugged } from '#domain/markdown/braces.ts';

/** Gives out ids that are unique and always the same for the same file: from the name, else from the words of the stem. */
export function idGiver() {
  const given = new Set<string>();
  return (...from: readonly (string | null)[]): string => {
    const wanted = from.map((text) => slugged(text ?? '').replace(/-+$/, '')).find((id) => id !== '') ?? 'item';
    let id = wanted;
    for (let number = 2; given.has(id); number++) id = `${wanted}-${number}`;
    given.add(id);
    return id;
  };
}
