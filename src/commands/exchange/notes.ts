import type { Note } from '#domain/exchange/notes.ts';
import { explainNote } from '#i18n/exchange.ts';

/** What could not be carried as it was, each with its place in the source file and its text. */
export const notesAsText = (file: string, notes: readonly Note[]): string =>
  notes
    .map((note) => {
      const { problem, mend } = explainNote(note);
      return [
        `${file}:${note.line}`,
        `  ${problem}`,
        ...(note.found === '' ? [] : [`  | ${note.found}`]),
        `  ${mend}`,
        '',
      ].join('\n');
    })
    .join('\n');
