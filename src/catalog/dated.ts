import { byPlace, type Dated, type Diagnostic } from '#domain/markdown/diagnostic.ts';
import type { Day } from '#domain/shared/time.ts';
import type { ContentFile } from './catalog.ts';

/** The files with what there is to tell on `today`, a local date, because a day has passed. */
export const toldOn = (files: readonly ContentFile[], today: Day): readonly ContentFile[] =>
  files.map((file) => {
    const diagnostics = passedOn(file.diagnostics, file.dated, today);
    return diagnostics === file.diagnostics ? file : { ...file, diagnostics };
  });

/** `diagnostics` with those of `dated` whose day has passed; the same where none has, or no day is known. */
export function passedOn(
  diagnostics: readonly Diagnostic[],
  dated: readonly Dated[],
  today: Day | undefined,
): readonly Diagnostic[] {
  const passed = dated.filter(({ day }) => today !== undefined && day < today).map(({ diagnostic }) => diagnostic);
  return passed.length === 0 ? diagnostics : [...diagnostics, ...passed].sort(byPlace);
}
