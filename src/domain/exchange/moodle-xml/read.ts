import type { TrueFalseWords } from '../gift/question.ts';
import type { Tell } from '../notes.ts';
import type { RawAnswer, RawQuestion, RawQuiz, RawText, TextFormat } from '../raw.ts';
import { childOf, childrenOf, parseXml, saidIn, type XmlElement } from './parse.ts';
import { type Settings, settingsOf } from './settings.ts';

/** The questions of a Moodle XML file. */
export function readMoodleXml(file: string, words: TrueFalseWords, tell: Tell): RawQuiz {
  const root = parseXml(file, (line, what) => tell('xml-broken', line, what));
  const questions: RawQuestion[] = [];
  if (root && root.name !== 'quiz') tell('xml-not-quiz', root.line, `<${root.name}>`);
  const settings = settingsOf(tell);
  let category: string | null = null;
  for (const element of root?.name === 'quiz' ? childrenOf(root, 'question') : []) {
    if (element.attributes.type === 'category') {
      const path = saidIn(childOf(element, 'category'));
      if (category === null) category = path;
      else if (category !== path) tell('category', element.line, path);
      settings.readCategory(element);
    } else {
      const question = readQuestion(element, words, settings, tell);
      if (question) questions.push(question);
    }
  }
  settings.close();
  return { questions, category, carried: null };
}

function readQuestion(element: XmlElement, words: TrueFalseWords, settings: Settings, tell: Tell): RawQuestion | null {
  const { type = '' } = element.attributes;
  const { line } = element;
  const name = saidIn(childOf(element, 'name')) || null;
  const text = textIn(childOf(element, 'questiontext'), 'moodle', line);
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (kind === undefined) {
    tell('item-kind', line, name ?? text.text, { kind: type });
    return null;
  }
  settings.read(element);
  const generalElement = childOf(element, 'generalfeedback');
  const general = saidIn(generalElement) === '' ? null : textIn(generalElement, text.format, line);
  const base = { name, line, text, general, carried: null };
  const answers = () => childrenOf(element, 'answer').map((answer) => answerIn(answer, text.format));
  switch (kind) {
    case 'choice': {
      if (type !== 'truefalse')
        return { ...base, kind, single: !/^(false|0)$/.test(saidIn(childOf(element, 'single'))), answers: answers() };
      const judged = answers().map((answer) => ({ ...answer, text: { ...answer.text, text: worded(answer, words) } }));
      return { ...base, kind, single: true, answers: judged };
    }
    case 'match': {
      const pairs = childrenOf(element, 'subquestion').map((pair) => ({
        left: textIn(pair, text.format, pair.line),
        right: textIn(childOf(pair, 'answer'), 'plain', pair.line),
      }));
      return { ...base, kind, pairs };
    }
    case 'short':
    case 'number':
      return { ...base, kind, answers: answers() };
    default:
      return { ...base, kind };
  }
}

const kinds: Readonly<Record<string, Exclude<RawQuestion['kind'], 'order'>>> = {
  truefalse: 'choice',
  multichoice: 'choice',
  shortanswer: 'short',
  numerical: 'number',
  matching: 'match',
  match: 'match',
  essay: 'essay',
  description: 'description',
};

const formats: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  moodle_auto_format: 'moodle',
};

function textIn(element: XmlElement | null, otherwise: TextFormat, line: number): RawText {
  const format = formats[element?.attributes.format ?? ''] ?? otherwise;
  return { text: saidIn(element), format, line: (element && (childOf(element, 'text') ?? element).line) || line };
}

function answerIn(element: XmlElement, format: TextFormat): RawAnswer {
  const feedback = childOf(element, 'feedback');
  return {
    text: textIn(element, format, element.line),
    fraction: Number(element.attributes.fraction ?? saidIn(childOf(element, 'fraction'))) || 0,
    feedback: saidIn(feedback) === '' ? null : textIn(feedback, format, element.line),
    tolerance: saidIn(childOf(element, 'tolerance')),
  };
}

const worded = ({ text }: RawAnswer, { yes, no }: TrueFalseWords): string => {
  const said = text.text.toLowerCase();
  return said === 'true' ? yes : said === 'false' ? no : text.text;
};
