import type { RootContent } from 'mdast';
import type { Blocks, DraftItem, Inline } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawQuestion } from '../raw.ts';
import { blocksOf, inlineOf, plainOf } from '../texts/text.ts';
import type { Base } from './base.ts';

/** Pairs to match. What its table's columns are called, Moodle does not say: they are left for the author. */
export function matchOf(question: Extract<RawQuestion, { kind: 'match' }>, base: Base, tell: Tell): DraftItem {
  const { pairs, general, carried, line } = question;
  const head = (text: string | undefined): Inline => (text ? inlineOf({ text, format: 'html', line }, tell) : []);
  const kept = pairs.flatMap(({ left, right }) => {
    if (left.text.trim() === '') {
      tell('match-extra', right.line, right.text);
      return [];
    }
    return [{ left: cell(inlineOf(left, tell)), right: cell(inlineOf(right, tell)) }];
  });
  return {
    ...base,
    setting: withoutAnswers(base.setting, line, tell),
    kind: 'match',
    heads: [head(carried?.heads?.[0]), head(carried?.heads?.[1])],
    pairs: kept,
    why: blocksOf(general, tell),
  };
}

/** A cell is one line. */
const cell = (inline: Inline): Inline =>
  inline.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node));

/** A numbered list or a table above the pairs would be taken for the answers. */
const withoutAnswers = (blocks: Blocks, line: number, tell: Tell): Blocks =>
  blocks.map((block): RootContent => {
    if (block.type === 'list' && block.ordered) {
      tell('list-or-table', line, plainOf([block]));
      return { ...block, ordered: false };
    }
    if (block.type !== 'table') return block;
    tell('list-or-table', line, plainOf([block]));
    const words = block.children.map((row) => row.children.map((one) => plainOf(one.children)).join(', ')).join('; ');
    return { type: 'paragraph', children: [{ type: 'text', value: words }] };
  });
