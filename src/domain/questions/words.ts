import { mend, ok, type Result } from '#domain/shared/result.ts';

/** The most characters of a question, and of an answer. */
const longestWords = 1000;

/** What was typed, trimmed; refuses nothing at all and too much, in the field `text`. */
export function readWords(typed: string): Result<string> {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text === '') return mend({ text: 'required' });
  return text.length > longestWords ? mend({ text: 'too-long' }) : ok(text);
}
