import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.ts';

/** A trainer at the content folder, with nothing but an editor and the command line. */
export interface Editor {
  /** Replaces these words of a file and saves it; throws where they do not stand. */
  edit(path: string, from: string, to: string): Promise<void>;
  /** Runs `node src/commands/content-check.ts` over the folder as it stands. */
  check(): Promise<{ code: number | null; told: string }>;
}

export const editorOf = (folder: string): Editor => ({
  async edit(path, from, to) {
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) throw new Error(`“${from}” does not stand in ${path}`);
    await writeFile(file, text.replace(from, to));
  },
  async check() {
    const command = runCommand('src/commands/content-check.ts', [], { CONTENT_DIR: folder });
    return { code: await command.exitCode(), told: command.printed() };
  },
});
