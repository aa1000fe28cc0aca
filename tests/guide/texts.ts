import { readdirSync, readFileSync } from 'node:fs';
import { wordsIn } from '#catalog/settled.ts';
import { readChapter } from '#domain/guide/chapter.ts';
import { exampleTimes } from '#domain/guide/frame.ts';
import { exampleMedia } from '#usecases/example-media.ts';

const folder = 'src/guide';

/** The languages that the guide is written in. */
export const guideLanguages = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'media')
  .map(({ name }) => name);

/** Every chapter of the guide in a language, as it stands in its folder. */
export const chapters = (language: string) =>
  readdirSync(`${folder}/${language}`).map((name) =>
    readChapter(name.replace(/\.md$/, ''), readFileSync(`${folder}/${language}/${name}`, 'utf8'), language, {
      times: exampleTimes,
      wordsIn,
      media: exampleMedia,
    }),
  );
