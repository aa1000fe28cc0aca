import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Fills a folder that holds the real content up to this many lessons, and quizzes in proportion: real ones varied. */
export async function fillUp(folder: string, lessons: number): Promise<void> {
  const proportion = lessons / (await namesIn(folder, 'lessons')).length;
  for (const kind of ['lessons', 'quizzes']) {
    const names = await namesIn(folder, kind);
    for (let number = names.length; number < Math.round(names.length * proportion); number++) {
      const name = names[number % names.length]!;
      const text = await readFile(join(folder, kind, 'en', name), 'utf8');
      await mkdir(join(folder, kind, 'en'), { recursive: true });
      await writeFile(join(folder, kind, 'en', name.replace('.md', `-${number}.md`)), varied(text, number));
    }
  }
}

const namesIn = async (folder: string, kind: string): Promise<string[]> =>
  (await readdir(join(folder, kind, 'en'))).filter((name) => name.endsWith('.md')).sort();

/** No two files are the same, so that nothing is measured that only sameness makes quick. */
const varied = (text: string, number: number): string =>
  text.replace(/^title: (.*)$/m, `title: $1 ${number}`).replace(/^lead: /m, `lead: Number ${number}. `);
