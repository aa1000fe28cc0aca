import { expect, test } from 'vitest';
import { blocksOfFile } from '#domain/exchange/gift/blocks.ts';
import { idGiver } from '#domain/exchange/ids.ts';
import { explainNote } from '#i18n/exchange.ts';
import { bringIn, notesOf } from './support.ts';

/** Far above what each takes, and far below what it took when its time grew with the square of the file. */
const MOMENT = 3000;

function withinAMoment<T>(run: () => T): T {
  const began = performance.now();
  const made = run();
  expect(performance.now() - began).toBeLessThan(MOMENT);
  return made;
}

const large: Readonly<Record<string, string>> = {
  'questions of the same name without an empty line between them': 'a{=b}\n'.repeat(50_000),
  'a brace that is never closed, and empty lines': `a{${'\n'.repeat(300_000)}`,
  'a question with very many answers': `a{${Array.from({ length: 20_000 }, (_, at) => `=word ${at}\n`).join('')}}`,
  'very many elements in each other': `a ${'<b>'.repeat(2000)}x{=b ~c}`,
  'bold that is never closed, in many paragraphs': `a ${Array.from({ length: 900 }, (_, at) => `<b id=${at}><p>`).join('')}x{b}`,
  'tags that are never closed': `a ${'<a'.repeat(200_000)}{=b ~c}`,
  'formulas that are never closed': `a ${'\\('.repeat(200_000)} \\$${'_'.repeat(200_000)}{=b ~c}`,
};

test.each(Object.keys(large))('takes a moment for %s', (what) => {
  withinAMoment(() => bringIn(large[what]!));
});

test('elements too deep for the parser become plain words, which is told', () => {
  const brought = bringIn(`a ${'<b>'.repeat(2000)}deep{=b ~c}`);
  expect(notesOf(brought)).toEqual(['1 formatting']);
  expect(JSON.stringify(brought.quiz.items)).toContain('deep');
  expect(JSON.stringify(brought.quiz.items)).not.toContain('<b>');
});

test('each question without an empty line before it keeps its line and its comments', () => {
  const blocks = blocksOfFile('// one\na{=b}\n// two\nc\n{=d}\n\n// three\ne{=f}\ng');
  expect(blocks.map(({ text, lineAt, comments }) => [text.trim(), lineAt(text.search(/\w/)), comments])).toEqual([
    ['a{=b}', 2, [{ text: '// one', line: 1 }]],
    ['c\n{=d}', 4, [{ text: '// two', line: 3 }]],
    ['e{=f}\ng', 8, [{ text: '// three', line: 7 }]],
  ]);
});

test('ids of one name are counted on, and none is given twice', () => {
  const idFor = idGiver();
  expect(['a', 'a', 'a-3', 'a', 'a'].map((name) => idFor(name))).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-5']);
});

test('500 questions are taken, and the first that is not is told with how many follow it', () => {
  const questions = (count: number) => Array.from({ length: count }, (_, at) => `Is it ${at}? {T}`).join('\n\n');
  expect(notesOf(bringIn(questions(500)))).toEqual([]);
  const { quiz, notes } = bringIn(questions(502));
  expect(quiz.items).toHaveLength(500);
  expect(notes).toMatchObject([{ rule: 'questions-too-many', line: 1001, values: { most: '500', left: '2' } }]);
  expect(explainNote(notes[0]!).problem).toContain('500 questions');
});
