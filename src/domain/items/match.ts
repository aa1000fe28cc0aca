import { mend, ok } from '#domain/shared/result.ts';
import type { Match, Response } from './item.ts';
import type { ItemKind } from './kind.ts';
import { isIndex, sourceAt } from './positions.ts';
import { isMatch, readMatch } from './reading/match.ts';

/** Left cells, each to be given a right cell: a point for each pair. Right cells that say the same count the same. */
export const match: ItemKind<Match, Extract<Response, { kind: 'match' }>> = {
  kind: 'match',
  matches: isMatch,
  read: readMatch,
  parts: (item) => item.pairs.length,
  publicView: (item, order) => ({
    kind: 'match',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    heads: [item.heads[0], item.heads[1]],
    lefts: item.pairs.map((pair) => pair.left),
    rights: order.map((index) => item.pairs[index]!.right),
  }),
  validate(item, order, fields) {
    const rights = item.pairs.map((_, row) => sourceAt(order, fields.get(`match-${row}`)));
    const missing = rights.flatMap((right, row) => (right === null ? [row] : []));
    if (missing.length > 0) return mend(Object.fromEntries(missing.map((row) => [`match-${row}`, 'match-each'])));
    return ok({ kind: 'match', rights: rights.filter((right) => right !== null) });
  },
  score(item, response) {
    const total = item.pairs.length;
    if (response.kind !== 'match' || response.rights.length !== total) return 'invalid';
    if (!response.rights.every((right) => isIndex(right, total))) return 'invalid';
    return { earned: response.rights.filter((right, row) => agrees(item, row, right)).length, total };
  },
  review: (item, _order, response) => ({
    kind: 'match',
    id: item.id,
    stem: item.stem,
    setting: item.setting,
    heads: [item.heads[0], item.heads[1]],
    pairs: item.pairs.map(({ left, right }, row) => {
      const given = response.rights[row]!;
      return { left, right, given: item.pairs[given]!.right, agrees: agrees(item, row, given) };
    }),
    why: item.why,
  }),
};

const agrees = (item: Match, row: number, given: number) => item.pairs[given]!.right === item.pairs[row]!.right;
