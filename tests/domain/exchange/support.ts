import { compile } from '#domain/content/compile.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { type Imported, type ImportWishes, importQuiz } from '#domain/exchange/import.ts';
import { filled, writeQuiz } from '#domain/exchange/write/quiz.ts';

const wishes: ImportWishes = {
  format: null,
  title: null,
  lead: null,
  serves: [],
  words: { yes: 'True', no: 'False' },
};

/** A file brought in as somebody would who wishes for nothing. */
export const bringIn = (text: string, own: Partial<ImportWishes> = {}): Imported =>
  importQuiz(text, { ...wishes, ...own });

/** What became of each part, as `line rule`. */
export const notesOf = ({ notes }: Imported): string[] => notes.map(({ line, rule }) => `${line} ${rule}`);

/** The compiled quiz, with “To write” in every place that its author still has to fill. */
export function compiled({ quiz }: Pick<Imported, 'quiz'>): Quiz {
  const text = writeQuiz(filled(quiz, 'To write'));
  const { document, diagnostics } = compile('quizzes/en/brought-in.md', text);
  if (document?.kind !== 'quizzes') throw new Error(`${JSON.stringify(diagnostics, null, 2)}\n${text}`);
  return document;
}

/** What the compiler says to the author of the file that was written, as `line rule`. */
export const toWrite = ({ quiz }: Pick<Imported, 'quiz'>): string[] =>
  compile('quizzes/en/brought-in.md', writeQuiz(quiz)).diagnostics.map(({ line, rule }) => `${line} ${rule}`);
