import { normalised } from '#domain/items/normalised.ts';
import { readNumber } from '#domain/items/read-number.ts';
import type { DraftItem } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawAnswer, RawQuestion } from '../raw.ts';
import { blocksOf, plainText } from '../texts/text.ts';
import type { Base } from './base.ts';
import { explanationOf } from './explanations.ts';

/** A few words to write. One figure alone is a number here. */
export function shortTextOf(question: Extract<RawQuestion, { kind: 'short' }>, base: Base, tell: Tell): DraftItem {
  const { answers, general } = question;
  const said = answers.map((answer) => ({ ...answer, said: plainText({ ...answer.text, format: 'plain' }, tell) }));
  const rights = said.filter(({ fraction }) => fraction >= 100);
  const distinct = new Set<string>();
  for (const right of rights) {
    const text = literal(right, right.said, tell);
    if (text !== null) distinct.add(text);
  }
  const accepted = [...distinct];
  const compared = new Set(accepted.map(normalised));
  const foreseen = said
    .filter(({ fraction }) => fraction < 100)
    .flatMap((wrong) => {
      if (wrong.said === '*') {
        tell('feedback-for-others', wrong.text.line, wrong.feedback?.text ?? '*');
        return [];
      }
      if (wrong.fraction !== 0) tell('weight-partial', wrong.text.line, wrong.said, { weight: String(wrong.fraction) });
      const text = literal(wrong, wrong.said, tell);
      const why = blocksOf(wrong.feedback, tell);
      if (text === null || compared.has(normalised(text))) return [];
      if (why.length === 0) {
        tell('answer-without-feedback', wrong.text.line, wrong.said);
        return [];
      }
      if (!/\s>\s/.test(text)) return [{ text, why }];
      tell('answer-unwritable', wrong.text.line, text, { mark: '>' });
      return [];
    });
  const why = explanationOf(rights, general, tell);
  const [only] = accepted;
  const value =
    rights.length === 1 && accepted.length === 1 && foreseen.every((one) => readNumber(one.text) !== null)
      ? readNumber(only!)
      : null;
  if (value === null) return { ...base, kind: 'short-text', accepted, foreseen, why };
  tell('text-as-number', rights[0]!.text.line, only!);
  const numbers = foreseen.map((one) => ({ value: readNumber(one.text)!, why: one.why }));
  return { ...base, kind: 'number', value, tolerance: 0, foreseen: numbers.filter((one) => one.value !== value), why };
}

/** An answer as it can be written on our answer line; null when it cannot, which is told. */
function literal({ text }: RawAnswer, said: string, tell: Tell): string | null {
  if (/(?<!\\)\*/.test(said)) {
    tell('wildcard', text.line, said);
    return null;
  }
  const plain = said.replaceAll('\\*', '*');
  if (plain.includes('|') || normalised(plain) === '') {
    tell('answer-unwritable', text.line, said, { mark: plain.includes('|') ? '|' : said });
    return null;
  }
  return plain;
}
