import { mend, ok } from '#domain/shared/result.ts';
import type { Mark, Passage, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { isIndex, sourceAt } from './positions.ts';
import { isMark, readMark } from './reading/mark.ts';

/**
 * Parts of a passage to mark: right marks less wrong marks, never below 0, of the number of right ones. The passage is
 * read in its own order, so nothing is shuffled and a part's position is its index.
 */
export const mark: ItemKind<Mark, Extract<Response, { kind: 'mark' }>> = {
  kind: 'mark',
  matches: isMark,
  read: readMark,
  parts: () => 0,
  publicView: (item) => ({
    kind: 'mark',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    passage: passageOf(item),
    parts: item.parts.map(({ text }) => text),
  }),
  validate(item, _order, fields) {
    const inPlace = item.parts.map((_, index) => index);
    const sent = fields.getAll('mark').map((position) => sourceAt(inPlace, position));
    const marks = [...new Set(sent.filter((index) => index !== null))].sort((a, b) => a - b);
    if (sent.includes(null)) return mend({ mark: 'unknown' });
    return marks.length === 0 ? mend({ mark: 'mark-some' }) : ok({ kind: 'mark', marks });
  },
  score(item, response) {
    if (response.kind !== 'mark') return 'invalid';
    const marks = new Set(response.marks);
    if (marks.size === 0 || [...marks].some((index) => !isIndex(index, item.parts.length))) return 'invalid';
    const rights = [...marks].filter((index) => item.parts[index]!.right).length;
    const total = item.parts.filter(({ right }) => right).length;
    return { earned: Math.max(0, rights - (marks.size - rights)), total };
  },
  review: (item, _order, response) => ({
    kind: 'mark',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    passage: passageOf(item),
    parts: item.parts.map(({ text, why, right }, index) => ({
      text,
      why,
      right,
      marked: response.marks.includes(index),
    })),
  }),
};

const passageOf = (item: Mark): Passage[] => item.passage.map(({ who, runs }) => ({ who, runs: [...runs] }));
