import { placeOf } from '#domain/content/path.ts';
import type { Present } from '#domain/content/starter.ts';
import type { ContentFile } from './catalog.ts';

/** What a new file can refer to: every file that lies in a folder of content. */
export const presentIn = (files: readonly ContentFile[]): readonly Present[] =>
  files.flatMap(({ path, entry }) => {
    const place = placeOf(path);
    const number = entry && 'number' in entry.document ? entry.document.number : null;
    return place ? [{ place, number }] : [];
  });
