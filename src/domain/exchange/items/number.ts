import { near } from '#domain/items/near.ts';
import { readNumber } from '#domain/items/read-number.ts';
import type { DraftItem } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawAnswer, RawQuestion } from '../raw.ts';
import { blocksOf } from '../texts/text.ts';
import type { Base } from './base.ts';
import { explanationOf } from './explanations.ts';

interface Measured extends RawAnswer {
  readonly value: number;
  readonly within: number;
}

/** A number to write. Ours accepts one, with one tolerance; several exact ones become texts. */
export function numberOf(question: Extract<RawQuestion, { kind: 'number' }>, base: Base, tell: Tell): DraftItem {
  const { answers, general } = question;
  const measured = answers.flatMap((answer) => measure(answer, tell));
  const [right, ...others] = measured.filter(({ fraction }) => fraction >= 100);
  const rights = right ? [right, ...others] : [];
  const wrongs = measured.filter(({ fraction }) => fraction < 100);
  const why = explanationOf(rights, general, tell);
  if (right && others.length > 0 && rights.every(({ within }) => within === 0)) {
    tell('numbers-as-texts', right.text.line, rights.map(({ value }) => value).join(' / '));
    const foreseen = wrongs
      .flatMap((wrong) => foreseenOf(wrong, rights, tell))
      .map(({ value, why: own }) => ({ text: digits(value), why: own }));
    return {
      ...base,
      kind: 'short-text',
      accepted: [...new Set(rights.map(({ value }) => digits(value)))],
      foreseen,
      why,
    };
  }
  for (const other of others) tell('number-more', other.text.line, written(other));
  const foreseen = wrongs.flatMap((wrong) => foreseenOf(wrong, right ? [right] : [], tell));
  // Without a number that can be read the answer line stays empty, for its author to write.
  if (!right)
    return {
      ...base,
      kind: 'short-text',
      accepted: [],
      foreseen: foreseen.map(({ value, why: own }) => ({ text: digits(value), why: own })),
      why,
    };
  return { ...base, kind: 'number', value: right.value, tolerance: right.within, foreseen, why };
}

function foreseenOf(wrong: Measured, rights: readonly Measured[], tell: Tell) {
  const { text, fraction, feedback, value, within } = wrong;
  if (rights.some((right) => near(value, right.value, right.within))) {
    tell('number-overlaps', text.line, written(wrong), { weight: String(fraction) });
    return [];
  }
  if (fraction !== 0) tell('weight-partial', text.line, written(wrong), { weight: String(fraction) });
  const why = blocksOf(feedback, tell);
  if (why.length === 0) {
    tell('answer-without-feedback', text.line, written(wrong));
    return [];
  }
  if (within > 0) tell('tolerance-of-wrong', text.line, written(wrong));
  return [{ value, why }];
}

/** `1822`, `3.141..3.142`, `1.5e3` with the tolerance beside it. */
function measure(answer: RawAnswer, tell: Tell): Measured[] {
  const { text, tolerance, feedback } = answer;
  if (text.text.trim() === '*') {
    tell('feedback-for-others', text.line, feedback?.text ?? '*');
    return [];
  }
  const [, low, high] = /^(.+?)\.\.(.+)$/.exec(text.text.trim()) ?? [];
  const from = numberIn(low ?? text.text);
  const to = numberIn(high ?? text.text);
  const spread = tolerance === '' ? 0 : numberIn(tolerance);
  if (from === null || to === null || spread === null) {
    tell('number-unreadable', text.line, [text.text, tolerance].filter(Boolean).join(':'));
    return [];
  }
  const value = high === undefined ? from : rounded((from + to) / 2);
  const within = high === undefined ? Math.abs(spread) : rounded(Math.abs(to - from) / 2 + Math.abs(spread));
  const isWritable = [value, within].every((number) => readNumber(digits(number)) === number);
  if (isWritable) return [{ ...answer, value, within }];
  tell('number-unreadable', text.line, [text.text, tolerance].filter(Boolean).join(':'));
  return [];
}

const numberIn = (text: string): number | null =>
  /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : readNumber(text);

/** Halves of sums of decimals are off in their sixteenth digit. */
const rounded = (number: number): number => Number(number.toPrecision(12));

/** A number as our language reads it: without an exponent. */
export const digits = (number: number): string => {
  const plain = String(number);
  return plain.includes('e') ? number.toFixed(9).replace(/\.?0+$/, '') : plain;
};

const written = ({ text, tolerance }: RawAnswer): string => [text.text, tolerance].filter(Boolean).join(':');
