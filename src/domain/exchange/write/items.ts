import type { RootContent, TableCell, TableRow } from 'mdast';
import { readNumber } from '#domain/items/read-number.ts';
import { digits } from '../items/number.ts';
import type { Blocks, DraftItem, DraftMatch, DraftOpenReply, DraftShortText, Inline } from '../model.ts';
import { asMarks, entryOf, listOf, paragraphOf, quoted, textOf } from './markdown.ts';

/** One item as it stands in a file of ours: its heading, its setting, its answers. */
export function nodesOf(item: DraftItem): RootContent[] {
  const serves = item.serves.length > 0 ? ` serves: ${item.serves.join(' ')}` : '';
  const heading: RootContent = {
    type: 'heading',
    depth: 2,
    children: [...item.stem, asMarks(`${item.stem.length > 0 ? ' ' : ''}{#${item.id}${serves}}`)],
  };
  return [heading, ...item.setting, ...answersOf(item)];
}

function answersOf(item: DraftItem): RootContent[] {
  switch (item.kind) {
    case 'choice':
      return [listOf(item.options.map(({ text, why, right }) => entryOf(text, why, right)))];
    case 'order':
      return [
        listOf(
          item.steps.map((step) => entryOf(step, [])),
          true,
        ),
        ...quoted(item.why),
      ];
    case 'open-reply':
      return [rewriteOf(item), ...criteriaOf(item), ...quoted(item.why)];
    case 'match':
      return [tableOf(item), ...quoted(item.why)];
    case 'short-text':
      return [literals(item), ...foreseenOf(item.foreseen), ...quoted(item.why)];
    case 'number': {
      const tolerance = item.tolerance === 0 ? '' : ` ± ${digits(item.tolerance)}`;
      const foreseen = item.foreseen.map(({ value, why }) => ({ text: digits(value), why }));
      return [
        paragraphOf([asMarks(`= ${digits(item.value)}${tolerance}`)]),
        ...foreseenOf(foreseen),
        ...quoted(item.why),
      ];
    }
  }
}

/** `> rewrite: …`, with its first paragraph on the same line. */
function rewriteOf({ rewrite }: DraftOpenReply): RootContent {
  const [first, ...rest] = rewrite;
  const words = first?.type === 'paragraph' ? [textOf(' '), ...first.children] : [];
  const opening = paragraphOf([asMarks('rewrite:'), ...words]);
  const [quotation] = quoted([opening, ...(first && first.type !== 'paragraph' ? rewrite : rest)]);
  return quotation!;
}

const criteriaOf = ({ criteria }: DraftOpenReply): RootContent[] =>
  criteria.length > 0 ? [listOf(criteria.map(({ text, why }) => entryOf(text, why)))] : [];

function tableOf({ heads, pairs }: DraftMatch): RootContent {
  const cell = (children: Inline): TableCell => ({ type: 'tableCell', children: [...children] });
  const row = (left: Inline, right: Inline): TableRow => ({ type: 'tableRow', children: [cell(left), cell(right)] });
  return { type: 'table', align: [], children: [row(...heads), ...pairs.map(({ left, right }) => row(left, right))] };
}

/** `= 30 minutes | half an hour`. One literal that looks like a number stands there twice, or it would be read as one. */
function literals({ accepted }: DraftShortText): RootContent {
  const [only] = accepted;
  const twice = accepted.length === 1 && (readNumber(only!) !== null || /^[+−-]?\d[\d.,]*\s*(±|\+\/?-|$)/.test(only!));
  const written = twice ? [only!, only!] : accepted;
  const words = written.flatMap((text, index) => [asMarks(index === 0 ? '= ' : ' | '), textOf(text)]);
  return paragraphOf(words.length > 0 ? words : [asMarks('=')]);
}

const foreseenOf = (foreseen: readonly { readonly text: string; readonly why: Blocks }[]): RootContent[] =>
  foreseen.length > 0 ? [listOf(foreseen.map(({ text, why }) => entryOf([textOf(`“${text}”`)], why)))] : [];
