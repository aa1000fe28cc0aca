import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorOf } from '#tests/support/editor.ts';

/** Leaves a quiz with mistakes, a lesson that never was live, a draft, and a warning or two. */
export async function breakContent(folder: string): Promise<void> {
  const editor = editorOf(folder);
  await editor.edit('quizzes/en/the-order-of-news.md', 'serves: [bad-news-first]', 'srves: [bad-news-frst]');
  await editor.edit('quizzes/en/the-order-of-news.md', '- [x]', '- [ ]');
  await editor.edit('lessons/en/put-it-right.md', 'title:', 'draft: true\ntitle:');
  await writeFile(join(folder, 'lessons/en/unfinished.md'), '---\ntitle: Unfinished\n---\n# Too high\n\n<b>raw</b>\n');
}

/** Leaves nothing. */
export async function emptyContent(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
}
