import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { decode } from '#domain/exchange/decode.ts';
import { formatOf } from '#domain/exchange/import.ts';
import { writeQuiz } from '#domain/exchange/write/quiz.ts';
import { bringIn, compiled, notesOf } from './support.ts';

describe('an Aiken file', () => {
  const file =
    'Which is open\non Sundays?\nA. The shop\nB) The phone <b>line</b>\nANSWER: B\n\nNo answer line\nA. One\nB. Two\n\nWho?\nA. Me\nB. You\nANSWER: C\n';

  test('becomes single choices, its text taken as it is', () => {
    expect(compiled(bringIn(file)).items).toMatchObject([
      {
        kind: 'single-choice',
        stem: 'Which is open on Sundays?',
        options: [
          { text: 'The shop', right: false },
          { text: 'The phone &#x3C;b>line&#x3C;/b>', right: true },
        ],
      },
    ]);
  });

  test('names a question without an answer, and one whose answer is none of its options', () => {
    expect(notesOf(bringIn(file))).toEqual(['7 answers-too-few', '11 answers-too-few']);
  });
});

describe('a Moodle XML file', () => {
  const question = (type: string, inner: string) =>
    `<question type="${type}">\n<name><text>Late part</text></name>\n<questiontext format="html"><text><![CDATA[<p>What first?</p>]]></text></questiontext>\n${inner}\n</question>\n`;
  const file = (...questions: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('')}</quiz>\n`;
  const answers =
    '<single>true</single>\n<answer fraction="100" format="html"><text>&lt;p&gt;The news&lt;/p&gt;</text><feedback format="html"><text>Yes.</text></feedback></answer>\n<answer fraction="0"><text>The weather</text></answer>';

  test('becomes the same kinds as GIFT, with answers, feedback, and weights', () => {
    const { items } = compiled(bringIn(file(question('multichoice', answers))));
    expect(items).toMatchObject([
      {
        kind: 'single-choice',
        id: 'late-part',
        stem: 'What first?',
        options: [
          { text: 'The news', why: '<p>Yes.</p>', right: true },
          { text: 'The weather', right: false },
        ],
      },
    ]);
  });

  test('names its settings once with all their lines, its files, its feedback for all, and kinds without a counterpart', () => {
    const set =
      '<penalty>0.3333333</penalty>\n<hidden>1</hidden>\n<idnumber>k7</idnumber>\n<tags><tag><text>phone</text></tag></tags>\n<hint format="html"><text>Think.</text></hint>\n<correctfeedback format="html"><text>Well done</text></correctfeedback>\n<defaultgrade>1.0000000</defaultgrade>';
    const brought = bringIn(
      file(
        question('multichoice', `${set}\n${answers}`),
        question('multichoice', `<penalty>0.3333333</penalty>\n${answers}`),
        question('cloze', ''),
        question('ddwtos', ''),
        question('calculated', ''),
      ),
    );
    expect(
      brought.notes.map(({ rule, line, values }) =>
        `${line} ${rule} ${values.name ?? values.kind ?? ''} ${values.lines ?? ''}`.trim(),
      ),
    ).toEqual([
      '6 setting penalty 6, 20',
      '7 setting hidden 7',
      '8 setting idnumber 8',
      '9 setting tags 9',
      '10 setting hint 10',
      '11 feedback-combined',
      '25 item-kind cloze',
      '30 item-kind ddwtos',
      '35 item-kind calculated',
    ]);
  });

  test('that is broken, or another kind of XML, says so by its line', () => {
    expect(notesOf(bringIn('<?xml version="1.0"?>\n<quiz>\n<question type="essay">\n</quiz>\n'))).toContain(
      '4 xml-broken',
    );
    expect(notesOf(bringIn('<?xml version="1.0"?>\n<html></html>\n'))).toEqual(['2 xml-not-quiz']);
  });

  test('cannot grow by entities of its own', () => {
    const bomb =
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<quiz><question type="description"><questiontext><text>&b;</text></questiontext></question></quiz>';
    expect(JSON.stringify(bringIn(bomb))).not.toContain('aaaaaaaaaa');
  });
});

test('a format is told by its text', () => {
  expect(formatOf('\ufeff<?xml version="1.0"?><quiz/>')).toBe('moodle-xml');
  expect(formatOf('Who?\nA. Me\nB. You\nANSWER: A\n')).toBe('aiken');
  expect(formatOf('Who? {=me}')).toBe('gift');
});

test('a file that an older editor wrote is read with its letters', () => {
  expect(decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual({ text: 'café', guessed: true });
  expect(decode(new TextEncoder().encode('Rūta'))).toEqual({ text: 'Rūta', guessed: false });
  expect(decode(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toEqual({ text: 'A', guessed: false });
});

test('a paragraph within bold, which markdown does not know, keeps its words', () => {
  const { quiz } = bringIn('::a::[html]<b>\n// a comment\n<p>Bold words</p></b>{T}', { format: 'gift' });
  expect(JSON.stringify(quiz.items[0]?.stem)).toContain('Bold words');
  expect(() => bringIn('<b>\n// wellserved-item {"id":"a"}\n\\', { format: 'gift' })).not.toThrow();
});

test('no text at all makes an import throw, and each note has its line in the file', () => {
  const pieces = [
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    '->',
    '::',
    '%50%',
    '\\',
    '\n',
    '\n\n',
    '//',
    '$CATEGORY:',
    '[html]',
    '<b>',
    '</p>',
    '<img src=a>',
    '*',
    '1..2',
    ':',
    'T',
    'word ',
    '|',
    '<?xml?>',
    '<quiz>',
    '<question type="essay">',
    'A. x\n',
    'ANSWER: A\n',
    '// wellserved-item {"id":"a"}\n',
    '\ufdd0',
    '\u0000',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((found) => found.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('gift', 'aiken', 'moodle-xml', null), (file, format) => {
      const brought = bringIn(file, { format: format as 'gift' | null });
      const lines = file.split('\n').length;
      for (const { line } of brought.notes) expect(line >= 1 && line <= lines).toBe(true);
      compile('quizzes/en/any.md', writeQuiz(brought.quiz));
    }),
    { numRuns: 400 },
  );
}, 60_000);

describe('what is called like something that every object of JavaScript has', () => {
  const question = (type: string, more = '') =>
    `<quiz><question type="${type}"><name><text>N</text></name><questiontext><text>Q</text></questiontext>${more}</question></quiz>`;

  test('is a kind of question that is not known', () => {
    expect(notesOf(bringIn(question('constructor')))).toContain('1 item-kind');
  });

  test('is a setting as any other', () => {
    expect(notesOf(bringIn(question('essay', '<constructor>x</constructor>')))).toContain('1 setting');
  });
});

test('a number keeps every digit that it was written with', () => {
  const { items } = compiled(bringIn('::How far?::How far? {#1234567.654321}'));
  expect(items).toMatchObject([{ kind: 'number', value: 1234567.654321 }]);
});
