import type { List, RootContent } from 'mdast';
import { type Reader, spanOf } from '#domain/markdown/reader.ts';

/**
 * Warns of a numbered list that begins with another number than 0 or 1 and goes on with no list before it: most are a
 * date or a year at the beginning of a paragraph, as in “2012. gadā”.
 */
export function warnOfLists(reader: Reader, nodes: readonly RootContent[]): void {
  let next = 1;
  for (const node of nodes) {
    if (node.type === 'list' && node.ordered) {
      const first = node.start ?? 1;
      if (first > 1 && first !== next) tell(reader, node, first);
      next = first + node.children.length;
    }
    if (node.type === 'list') for (const entry of node.children) warnOfLists(reader, entry.children);
    if (node.type === 'blockquote') warnOfLists(reader, node.children);
  }
}

function tell(reader: Reader, list: List, first: number): void {
  const { start } = spanOf(list);
  const mark = /^\d+[.)]/.exec(reader.written(list))?.[0] ?? '';
  const found = `${first}${mark.slice(-1)}`;
  reader.tell('list-begins-late', { start, end: start + mark.length }, { found, plain: `${first}\\${mark.slice(-1)}` });
}
