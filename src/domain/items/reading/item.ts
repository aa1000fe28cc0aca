import type { RootContent } from 'mdast';
import { tellBraces } from '#domain/markdown/braces.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Section } from '#domain/markdown/sections.ts';
import { readStandards } from '#domain/markdown/serves.ts';
import type { Item, StandardSlug } from '../item.ts';
import { readerFor } from '../kinds.ts';
import { tellHiddenAnswers } from './explanation.ts';
import { tellUnopened } from './mark.ts';
import { isRewrite, tellMissingColon } from './open-reply.ts';
import { isTicked } from './options.ts';
import { isPassage } from './passage.ts';
import { isWritten } from './written.ts';

/** The item under one heading of a quiz; null after its mistakes have been told. */
export function readItem(reader: Reader, section: Section, quizServes: readonly StandardSlug[]): Item | null {
  const from = answersFrom(section.nodes);
  const own = readStandards(reader, section.braces.pairs.get('serves'));
  const before = section.nodes.slice(0, from);
  for (const node of before) if (node.type === 'paragraph') tellBraces(reader, node);
  const setting = render(reader, before);
  const hidden = tellHiddenAnswers(reader, before);
  const body = section.nodes.slice(from);
  const [first] = body;
  const plain = first === undefined || (first.type === 'list' && first.ordered !== true && !isTicked(first));
  if (tellUnopened(reader, before.at(-1), body[0])) return null;
  if (plain && tellMissingColon(reader, before)) return null;
  const kind = readerFor(body);
  if (!kind) {
    if (!hidden) reader.tell('item-without-answers', section.heading);
    return null;
  }
  const serves = own.length > 0 ? own : quizServes;
  return kind.read({ id: section.id, serves, stem: section.title, setting, heading: section.heading, body }, reader);
}

/** Where the answers begin: what is to be rewritten, else what is ticked, begins with `=` or is a passage, else a table or a numbered list, else any list. */
function answersFrom(nodes: readonly RootContent[]): number {
  const marks: ((node: RootContent) => boolean)[] = [
    isRewrite,
    (node) => isTicked(node) || isWritten(node) || isPassage(node),
    (node) => node.type === 'table' || (node.type === 'list' && node.ordered === true),
    (node) => node.type === 'list',
  ];
  for (const mark of marks) {
    const found = nodes.findIndex(mark);
    if (found >= 0) return found;
  }
  return nodes.length;
}
