import { moodWords } from '#components/scenarios/mood-words.ts';
import type { Condition, Mood, Term } from '#domain/scenarios/scenario.ts';
import { listWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';

/** A condition in words: “the mood is below wary and told-her is remembered”. */
export const conditionWords = (condition: Condition): string => listWords(condition.map(termWords));

function termWords(term: Term): string {
  if ('any' in term) return term.any.map(conditionWords).reduce((one, other) => m.condition_or({ one, other }));
  if ('flag' in term)
    return term.set ? m.condition_flag({ flag: term.flag }) : m.condition_no_flag({ flag: term.flag });
  const is = comparisons[term.is]();
  switch (term.of) {
    case 'mood':
      return m.condition_mood({ is, mood: moodWords[term.than as Mood]?.() ?? String(term.than) });
    case 'effort':
      return m.condition_effort({ is, than: term.than });
    case 'minutes':
      return m.condition_minutes({ is, than: term.than });
  }
}

const comparisons = {
  '<': m.condition_below,
  '<=': m.condition_at_most,
  '>': m.condition_above,
  '>=': m.condition_at_least,
  '=': m.condition_exactly,
};
