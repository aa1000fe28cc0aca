import type { Blockquote, Paragraph, Html as RawHtml, RootContent } from 'mdast';
import { type Reader, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Html } from '../item.ts';
import type { ItemSource } from '../kind.ts';

/** The explanation under the answers of an item, one or several quotations; told when there is none. */
export function readExplanation(reader: Reader, source: ItemSource, quotations: readonly Blockquote[]): Html {
  const html = render(
    reader,
    quotations.flatMap((quotation) => quotation.children),
  );
  if (html === '') reader.tell('item-without-explanation', source.heading);
  return html;
}

/** Tells a node that has no place among the answers. What is refused by itself is told by that alone. */
export function tellStray(reader: Reader, node: RootContent): void {
  if (node.type === 'html') render(reader, [node satisfies RawHtml]);
  else if (!(node.type === 'heading')) reader.tell('not-part-of-item', node);
}

/** Tells each `= …` line that continues a paragraph: the blank line above it was left out. */
export function tellHiddenAnswers(reader: Reader, nodes: readonly RootContent[]): boolean {
  return nodes.map((node) => hiddenAnswer(reader, node)).includes(true);
}

function hiddenAnswer(reader: Reader, node: RootContent): boolean {
  if (node.type !== 'paragraph') return 'children' in node && tellHiddenAnswers(reader, node.children as RootContent[]);
  const written = reader.written(node satisfies Paragraph);
  const hidden = [...written.matchAll(/\n[ \t>]*(=[ \t]*[^=\s][^\n]*)/g)];
  for (const [whole, answer] of hidden.map((match) => [match, match[1]!] as const)) {
    reader.tell(
      'answer-without-blank-line',
      within(node, whole.index + whole[0].length - answer.length, answer.length),
    );
  }
  return hidden.length > 0;
}
