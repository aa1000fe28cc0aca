import type { Blocks, DraftItem, DraftOption } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawAnswer, RawQuestion } from '../raw.ts';
import { blocksOf, inlineOf } from '../texts/text.ts';
import type { Base } from './base.ts';

/** A question with options to choose from. What each was worth is told where ours counts otherwise. */
export function choiceOf(question: Extract<RawQuestion, { kind: 'choice' }>, base: Base, tell: Tell): DraftItem {
  const { answers, single, general, line } = question;
  const isRight = ({ fraction }: RawAnswer) => (single ? fraction >= 100 : fraction > 0);
  const rights = answers.filter(isRight);
  if (single) tellPartial(answers, tell);
  else if (!countsAlike(answers)) tell('weights-evened', line, weightsOf(answers));
  if (single && rights.length > 1) tell('several-right', line, rights.map(({ text }) => text.text).join(' / '));
  if (!single && rights.length === 1) tell('one-right', line, rights[0]!.text.text);
  const afterwards = blocksOf(general, tell);
  if (general && afterwards.length > 0) tell('general-feedback-moved', general.line, general.text);
  const options = answers.map((answer): DraftOption => {
    const why: Blocks = blocksOf(answer.feedback, tell);
    const isFirstRight = answer === (rights[0] ?? answers[0]);
    return {
      text: inlineOf(answer.text, tell),
      why: isFirstRight ? [...why, ...afterwards] : why,
      right: isRight(answer),
    };
  });
  return { ...base, kind: 'choice', options };
}

function tellPartial(answers: readonly RawAnswer[], tell: Tell): void {
  for (const { text, fraction } of answers)
    if (fraction < 100 && fraction !== 0) tell('weight-partial', text.line, text.text, { weight: String(fraction) });
}

/** Ours: each right tick earns its share, each wrong one costs as much. */
function countsAlike(answers: readonly RawAnswer[]): boolean {
  const rights = answers.filter(({ fraction }) => fraction > 0).map(({ fraction }) => fraction);
  const share = 100 / Math.max(1, rights.length);
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01 * Math.max(1, rights.length);
  return answers.every(
    ({ fraction }) => near(fraction, share) || near(fraction, -share) || (rights.length === 1 && fraction <= -share),
  );
}

const weightsOf = (answers: readonly RawAnswer[]): string =>
  answers.map(({ text, fraction }) => `${fraction}% ${text.text}`).join(' / ');
