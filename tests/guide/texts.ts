import { readdirSync, readFileSync } from 'node:fs';
import { wordsIn } from '#catalog/settled.ts';
import { readChapter } from '#domain/guide/chapter.ts';
import { exampleTimes } from '#domain/guide/frame.ts';
import { exampleMedia } from '#usecases/example-media.ts';

const folder = 'src/guide/en';

/** Every chapter of the guide, as it stands in its folder. */
export const chapters = () =>
  readdirSync(folder).map((name) =>
    readChapter(name.replace(/\.md$/, ''), readFileSync(`${folder}/${name}`, 'utf8'), {
      times: exampleTimes,
      wordsIn,
      media: exampleMedia,
    }),
  );
