import type { Condition, State, Term } from './scenario.ts';

type Standing = Pick<State, 'mood' | 'effort' | 'minutes' | 'flags'>;

/** Whether a condition holds where the conversation stands. None always holds. */
export const holds = (condition: Condition | null, state: Standing): boolean =>
  condition === null || condition.every((term) => termHolds(term, state));

function termHolds(term: Term, state: Standing): boolean {
  if ('any' in term) return term.any.some((one) => holds(one, state));
  if ('flag' in term) return state.flags.includes(term.flag) === term.set;
  const value = term.of === 'effort' ? state.effort.length : state[term.of];
  switch (term.is) {
    case '<':
      return value < term.than;
    case '<=':
      return value <= term.than;
    case '>':
      return value > term.than;
    case '>=':
      return value >= term.than;
    case '=':
      return value === term.than;
  }
}

/** Every comparison and flag of a condition, whatever joins them. */
export const plainTerms = (condition: Condition | null): Exclude<Term, { any: unknown }>[] =>
  (condition ?? []).flatMap((term) => ('any' in term ? term.any.flatMap(plainTerms) : [term]));

const comparison = /^(mood|effort|minutes)\s*(<=|>=|<|>|=)\s*([+−-]?\d{1,5})$/;
const flag = /^(not\s+)?([a-z0-9-]+)$/;
const words = ['not', 'and', 'or', 'mood', 'effort', 'minutes'];

/** A condition as it is written: terms joined by `and`, and such groups by `or`. What is no term is given back as text. */
export function readCondition(text: string): { condition: Condition } | { unreadable: string } {
  const groups: Condition[] = [];
  for (const group of text.trim().split(/\s+or\s+/)) {
    const terms: Term[] = [];
    for (const written of group.split(/\s+and\s+/)) {
      const term = readTerm(written.trim());
      if (term === null) return { unreadable: written.trim() };
      terms.push(term);
    }
    groups.push(terms);
  }
  return { condition: groups.length === 1 ? groups[0]! : [{ any: groups }] };
}

function readTerm(text: string): Term | null {
  const compared = comparison.exec(text);
  if (compared) {
    const [, of, is, than] = compared;
    return { of, is, than: Number(than!.replace('−', '-')) } as Term;
  }
  const named = flag.exec(text);
  if (!named || words.includes(named[2]!)) return null;
  return { flag: named[2]!, set: named[1] === undefined };
}
