import { nearest } from '#domain/markdown/nearest.ts';
import type { Outline, OutlineSection } from '../outline.ts';
import type { Tell } from './teller.ts';

interface Identified {
  readonly id: string;
}

/** A part of a translation beside the part of its source with the same id. */
interface Pairing<T> {
  readonly here: T;
  readonly there: T;
  readonly section: OutlineSection;
}

/** Pairs the items or scenes of a translation with those of its source; tells which are missing, added or moved. */
export function pairs<T extends Identified>(
  tell: Tell,
  { sections }: Outline,
  here: readonly T[],
  there: readonly T[],
): readonly Pairing<T>[] {
  const sectionOf = (id: string) => sections.find((section) => section.id === id);
  const isIn = (parts: readonly T[], { id }: T) => parts.some((one) => one.id === id);
  const missing = new Set(there.filter((part) => !isIn(here, part)).map(({ id }) => id));
  here.forEach((part, index) => {
    if (isIn(there, part)) return;
    // Another id at the place of one that is missing is one mistake.
    const beside = there[index]?.id ?? '';
    const meant = missing.has(beside) ? beside : nearest(part.id, missing);
    missing.delete(meant);
    tell('translation-part-added', sectionOf(part.id)!.idAt, { id: part.id, meant: meant && `#${meant}` });
  });
  for (const id of missing) {
    // Told where it should come: at the part that it follows in the source.
    const before = there
      .slice(
        0,
        there.findIndex((one) => one.id === id),
      )
      .findLast((one) => sectionOf(one.id));
    const section = (before && sectionOf(before.id)) ?? sections[0]!;
    tell('translation-part-missing', section.at, { id });
  }
  const common = (parts: readonly T[], others: readonly T[]) => parts.filter((part) => isIn(others, part));
  const [ours, theirs] = [common(here, there), common(there, here)];
  const moved = ours.findIndex(({ id }, index) => theirs[index]?.id !== id);
  if (moved >= 0) {
    const { id } = ours[moved]!;
    tell('translation-part-moved', sectionOf(id)!.idAt, { id, other: theirs[moved]!.id });
  }
  return ours.map((part) => ({
    here: part,
    there: there.find(({ id }) => id === part.id)!,
    section: sectionOf(part.id)!,
  }));
}
