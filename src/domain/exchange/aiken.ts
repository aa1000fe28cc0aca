import { sourceOf } from '#domain/markdown/source.ts';
import type { Tell } from './notes.ts';
import type { RawAnswer, RawQuestion, RawQuiz, RawText } from './raw.ts';

/** The questions of an Aiken file: lines of text, options `A.` or `A)`, and `ANSWER: B`. */
export function readAiken(file: string, tell: Tell): RawQuiz {
  const questions: RawQuestion[] = [];
  let stem: RawText[] = [];
  let options: { letter: string; text: RawText }[] = [];
  const begin = () => {
    stem = [];
    options = [];
  };
  for (const [index, written] of sourceOf(file).text.split('\n').entries()) {
    const line = index + 1;
    const text = (value: string): RawText => ({ text: value.trim(), format: 'plain', line });
    const [, letter, option] = /^\s*([A-Z])[.)]\s+(.*)$/.exec(written) ?? [];
    const [answer, right] = /^\s*ANSWER:\s*([A-Z]?)/.exec(written) ?? [];
    if (answer !== undefined) {
      const question = made(stem, options, right!, line, tell);
      if (question) questions.push(question);
      begin();
    } else if (letter !== undefined && stem.length > 0) options.push({ letter, text: text(option!) });
    else if (written.trim() !== '') {
      // What follows the options without an answer line begins another question.
      if (options.length > 0) {
        tell('answers-too-few', stem[0]!.line, wordsOf(stem));
        begin();
      }
      stem.push(text(written));
    }
  }
  if (stem.length > 0) tell('answers-too-few', stem[0]!.line, wordsOf(stem));
  return { questions, category: null, carried: null };
}

function made(
  stem: readonly RawText[],
  options: readonly { letter: string; text: RawText }[],
  right: string,
  line: number,
  tell: Tell,
): RawQuestion | null {
  const first = stem[0];
  if (!first || options.length < 2 || !options.some(({ letter }) => letter === right)) {
    tell('answers-too-few', first?.line ?? line, first ? wordsOf(stem) : `ANSWER: ${right}`);
    return null;
  }
  const answers = options.map(
    ({ letter, text }): RawAnswer => ({ text, fraction: letter === right ? 100 : 0, feedback: null, tolerance: '' }),
  );
  const text = { ...first, text: wordsOf(stem) };
  return { kind: 'choice', single: true, name: null, line: first.line, text, general: null, carried: null, answers };
}

const wordsOf = (lines: readonly RawText[]): string => lines.map(({ text }) => text).join('\n');
