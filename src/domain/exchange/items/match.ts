import type { RootContent } from 'mdast';
import type { Blocks, DraftItem, Inline } from '../model.ts';
import type { Tell } from '../notes.ts';
import type { RawQuestion } from '../raw.ts';
import { blocksOf, inlineOf, plainOf } from '../texts/text.ts';
import type { Base } from './base.ts';

/** Pairs to match. What its table's columns are called, Moodle does not say: they are left for the author. */
export function matchOf(question: Extract<RawQuestion, { kind: 'match' }>, base: Base, tell: Tell): DraftItem {
  const { pairs, general, carried, line } = question;
  const cellOf = (raw: Parameters<typeof inlineOf>[0]) =>
    cell(inlineOf(raw, tell), (code) => tell('formatting', raw.line, code, { tag: 'code' }));
  const head = (text: string | undefined): Inline => (text ? cellOf({ text, format: 'html', line }) : []);
  const kept = pairs.flatMap(({ left, right }) => {
    if (left.text.trim() === '') {
      tell('match-extra', right.line, right.text);
      return [];
    }
    return [{ left: cellOf(left), right: cellOf(right) }];
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

/**
 * What fits a cell: one line, and no code with a backslash before a bar, which a table takes for the bar alone. Such code
 * becomes plain words; `tellOf` hears of it.
 */
export const cell = (inline: Inline, tellOf: (code: string) => void): Inline =>
  inline.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if (node.type === 'inlineCode' && node.value.includes('\\|')) {
      tellOf(node.value);
      return { type: 'text', value: node.value };
    }
    return 'children' in node ? { ...node, children: [...cell(node.children, tellOf)] } : node;
  });

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
