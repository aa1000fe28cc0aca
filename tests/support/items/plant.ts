import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a quiz of the items of `mark.md` (a passage to be marked), or of `long.md` (each kind with longer words than a
 * telephone is wide), into a site's content. Gives its address.
 */
export async function plantItems(folder: string, name: 'mark' | 'long'): Promise<string> {
  const items = await readFile(join(import.meta.dirname, `${name}.md`), 'utf8');
  const front = `---\ntitle: Planted\nlead: Items for a test.\nserves: [carry-the-effort]\n---\n`;
  await writeFile(join(folder, `quizzes/en/planted-${name}.md`), front + items);
  return `/quizzes/planted-${name}`;
}
