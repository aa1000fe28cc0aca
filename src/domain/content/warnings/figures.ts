import type { Passage, Run } from './passages.ts';
import { sentencesIn } from './sentences.ts';

const ones: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const tens = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 };
const numbers: Readonly<Record<string, number>> = { ...ones, ...tens };
const countOf = (word: string): number => numbers[word.toLowerCase()] ?? Number(word.replace(/[,.\s]/g, ''));

const n = `(?:\\d[\\d,.]{0,12}|${Object.keys(numbers).sort().reverse().join('|')})`;
const people =
  '(?:people|customers|buyers|shoppers|consumers|respondents|participants|adults|callers|guests|users|employees|workers|companies|firms|businesses|complaints|households)';
const units =
  '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|o’clock|metres?|meters?|kilometres?|steps?|places?|boxes|rooms?|rows?|euros?|cents?)';

/** Nobody mends more figures of one passage before looking again. */
const MOST = 100;

interface Pattern {
  /** What every match has in it: looked for first, because it is found fast. */
  readonly hint: RegExp;
  readonly found: RegExp;
  /** Whether a person of a story who says so says it of the story. */
  readonly story?: boolean;
  /** What makes it no figure after all. */
  readonly not?: (match: RegExpExecArray, after: string, before: string) => boolean;
}

/** What stands for something that was counted among people. A time, a price, an order number or a promise does not. */
const patterns: readonly Pattern[] = [
  // A share: 82%, 40 to 60 per cent. Not a discount, a charge or what something is made of.
  {
    hint: /%|cent|procent|працэнт|адсотк|porsiyento/i,
    found:
      /(?<!\d)\d+(?:[.,]\d+)?(?:\s*(?:to|–|-)\s*\d+(?:[.,]\d+)?)?\s?(?:%|per ?cent\b|procent\p{L}*|працэнт\p{L}*|адсотк\p{L}*|porsiyento\b)/giu,
    not: (match, after, before) =>
      /^\s*(?:off\b|of (?:our|your|my|the (?:price|bill|sum|total|cost|battery|width|screen))\b|(?:\p{L}+ )?(?:discount|deposit|voucher|VAT|reduction|battery|charged?|power|brightness|volume|wool|cotton|silk|linen|recycled|pure|sure|certain)\b)/iu.test(
        after,
      ) ||
      /\b(?:discount|deposit|reduction|VAT|battery|price|charged?|dimmed) (?:\p{L}+ ){0,2}$/iu.test(before) ||
      // “our customers” were asked by us.
      /\bof our\b/i.test(match[0]),
  },
  // A multiple: three times as likely, 14 times easier, five times the profit. Not how often somebody rang.
  {
    hint: / times |twice |half as /i,
    found: new RegExp(
      `\\b(?:${n}(?: to ${n})? times (?:as \\w+|more|less|fewer|likelier|higher|lower|better|worse|bigger|greater|larger|cheaper|dearer|easier|harder|the (?:engagement|number|rate|costs?|value|profits?|revenues?|sales|loyalty|likelihood|odds|risk|chances?))|(?:twice|half) as (?:likely|loyal|satisfied|often)|twice as many ${people}|twice the (?:rate|profits?|revenues?|sales|loyalty|likelihood|odds|risk))\\b`,
      'gi',
    ),
    story: true,
  },
  // A share in words: one in three, nine out of ten customers. Not a rating, and not “one in ten minutes”.
  {
    hint: /(?: in | out of |-in-)(?:every )?(?:\d|[a-z]+(?:e|o|r|x|n|t|y|d)\b)/i,
    found: new RegExp(
      `(?<![\\p{L}\\d:.,-])(${n})(?: in (?:every )?| out of (?:every )?|-in-)(${n})(?![\\p{L}\\d:-])`,
      'giu',
    ),
    not: ([whole, part, all], after) =>
      !(countOf(part!) < countOf(all!)) ||
      countOf(all!) > 1000 ||
      new RegExp(`^\\s*(?:more |whole |working )?${units}`, 'i').test(after) ||
      (/out of/i.test(whole) &&
        !new RegExp(
          `^ (?:of )?(?:\\w+ )?(?:${people}|who|say|said|leave|left|never|have|had|would|tell|told)\\b`,
          'i',
        ).test(after)),
    story: true,
  },
  // Half of customers, a third of those who complain. Not half of the people in the queue.
  {
    hint: /(?:half|thirds?|quarters?|fifths?|tenths?) of /i,
    found: new RegExp(
      `\\b(?:half|(?:a|one|two|three|four) (?:thirds?|quarters?|fifths?|tenths?)) of (?:all )?(?:(?:unhappy|dissatisfied|loyal|satisfied|new|complaining) )?(?:${people}|those (?:who|asked))\\b`,
      'gi',
    ),
    story: true,
  },
  // 81 of 263 adults.
  {
    hint: /\d of /,
    found: new RegExp(`\\b\\d[\\d,]{0,12} of (?:the )?\\d[\\d,]{0,12} (?:\\p{L}+ )?${people}\\b`, 'giu'),
  },
  // 1,000 adults, 20,000 customers: as many as only a survey has.
  {
    hint: /\d /,
    found: new RegExp(`\\b\\d[\\d,]{0,12} (?:\\p{L}+ ){0,2}?${people}\\b`, 'giu'),
    not: ([whole]) =>
      Number(/^[\d,]+/.exec(whole)![0].replaceAll(',', '')) <
      (/(?:respondents|participants|adults)$/i.test(whole) ? 20 : 1000),
  },
];

/** A share of what was counted in the same sentence: “eleven ‘easy’ out of fourteen”. */
const workedOut = new RegExp(`\\b${n} (?:[“‘]?[\\p{L}]+[”’]? )?out of ${n}\\b`, 'iu');

/** A study with its year. */
const study = /\b(?:stud(?:y|ies)|surveys?|experiments?|researchers?|meta-analys[ei]s|polls?)\b/i;
const year = /\b(?:19[5-9]|20[0-4])\d\b/g;

/**
 * Where a passage states a figure that somebody must have counted, and its sentence cites no claim. In a `story` (a
 * scenario, a quiz) what a person says between quotation marks is the story's own, except a share in per cent.
 */
export function figuresIn(passage: Passage, story: boolean, language: string): readonly Run[] {
  if (!/\d|\b(?:times|in|of|as|the)\b/.test(passage.text)) return [];
  const found = [...plainFigures(passage.text, story), ...datedStudies(passage.text)];
  if (found.length === 0) return [];
  const inOrder = found.sort((a, b) => a.from - b.from);
  const apart = inOrder.filter(({ from }, index) => index === 0 || inOrder[index - 1]!.to <= from).slice(0, MOST);
  const sentences = sentencesIn(passage.text, language);
  return apart.filter((figure) => {
    const sentence = sentences.find(({ from, to }) => from <= figure.from && figure.from < to) ?? figure;
    return !isCited(passage, figure, sentence) && !isWorkedOut(passage.text, figure, sentence);
  });
}

/** A figure that was cited may be spoken of in the sentences around it. */
function isCited({ text, cited }: Passage, figure: Run, sentence: Run): boolean {
  const number = /^[\p{L}\d.,]*/u.exec(text.slice(figure.from, figure.to))![0].toLowerCase();
  return cited.some(
    (run) =>
      (run.from < sentence.to && run.to > sentence.from) || text.slice(run.from, run.to).toLowerCase().includes(number),
  );
}

const isWorkedOut = (text: string, figure: Run, sentence: Run): boolean =>
  /%|cent/.test(text.slice(figure.from, figure.to)) && workedOut.test(text.slice(sentence.from, sentence.to));

function plainFigures(text: string, story: boolean): Run[] {
  // What is said in a story is blanked out, so that every place stays as it is.
  const told = story ? text.replace(/[“„«"][^“”„«»"]*[”“»"]/g, (said) => ' '.repeat(said.length)) : text;
  return patterns.flatMap((pattern) => {
    const read = pattern.story ? told : text;
    return (pattern.hint.test(read) ? [...read.matchAll(pattern.found)] : []).flatMap((match) => {
      const run = { from: match.index, to: match.index + match[0].length };
      const [after, before] = [text.slice(run.to, run.to + 40), text.slice(Math.max(0, run.from - 40), run.from)];
      return pattern.not?.(match, after, before) ? [] : run;
    });
  });
}

/** The years of a text that speaks of a study: which one it was can be looked up. */
const datedStudies = (text: string): Run[] => (/\d/.test(text) && study.test(text) ? runsOf(year, text) : []);

const runsOf = (pattern: RegExp, text: string): Run[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
