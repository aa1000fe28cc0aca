import { byPlace } from '#domain/markdown/diagnostic.ts';
import type { Day } from '#domain/shared/time.ts';
import type { ContentFile } from './catalog.ts';

/** The files with what there is to tell on `today`, a local date, because a day has passed. */
export const toldOn = (files: readonly ContentFile[], today: Day): readonly ContentFile[] =>
  files.map((file) => {
    const passed = file.dated.filter(({ day }) => day < today).map(({ diagnostic }) => diagnostic);
    return passed.length === 0 ? file : { ...file, diagnostics: [...file.diagnostics, ...passed].sort(byPlace) };
  });
