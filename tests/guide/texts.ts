import { readdirSync, readFileSync } from 'node:fs';
import { readChapter } from '#domain/guide/chapter.ts';

const folder = 'src/guide/en';

/** Every chapter of the guide, as it stands in its folder. */
export const chapters = () =>
  readdirSync(folder).map((name) => readChapter(name.replace(/\.md$/, ''), readFileSync(`${folder}/${name}`, 'utf8')));
