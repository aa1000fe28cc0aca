import type { ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { tellBraces } from '#domain/markdown/braces.ts';
import { type Reader, within } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Html, PutInOrder } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { readExplanation, tellHiddenAnswers, tellStray } from './explanation.ts';
import { isTicked } from './options.ts';

/** Whether the body of an item begins with a numbered list without ticks. */
export const isOrder = ([first]: readonly RootContent[]): boolean =>
  first?.type === 'list' && first.ordered === true && !isTicked(first);

/** A numbered list in the right order, and one explanation under it. */
export function readOrder(source: ItemSource, reader: Reader): PutInOrder | null {
  const before = reader.errors;
  const told = reader.diagnostics.length;
  tellHiddenAnswers(reader, source.body);
  const lastList = source.body.findLastIndex((node) => node.type === 'list');
  const steps: Html[] = [];
  const seen = new Map<string, number>();
  source.body.forEach((node, index) => {
    if (node.type === 'list') steps.push(...node.children.map((entry) => readStep(reader, entry, seen)));
    else if (node.type === 'blockquote') {
      const indent = (node.position?.start.column ?? 1) - 1;
      if (index < lastList || indent > 0) reader.tell('step-with-explanation', within(node, 0, 1), { found: indent });
    } else tellStray(reader, node);
  });
  if (steps.length < 3) reader.tell('steps-too-few', source.heading);
  const quotations = source.body.filter((node) => node.type === 'blockquote');
  const misplaced = reader.diagnostics.slice(told).some((one) => one.rule === 'step-with-explanation');
  const why = misplaced ? '' : readExplanation(reader, source, quotations);
  if (reader.errors > before) return null;
  const { id, serves, stem, setting } = source;
  return { kind: 'order', id, serves, stem, setting, steps, why };
}

function readStep(reader: Reader, entry: ListItem, seen: Map<string, number>): Html {
  const [first, ...rest] = entry.children;
  if (first?.type !== 'paragraph') {
    reader.tell('option-empty', entry);
    return '';
  }
  for (const node of rest) {
    if (node.type === 'blockquote') reader.tell('step-with-explanation', within(node, 0, 1), { found: 3 });
    else reader.tell('not-part-of-option', node);
  }
  const text = textOf(first).trim();
  const earlier = seen.get(text);
  if (earlier === undefined) seen.set(text, first.position?.start.line ?? 1);
  else reader.tell('same-twice', first, { line: earlier });
  tellBraces(reader, first);
  return render(reader, first.children);
}
