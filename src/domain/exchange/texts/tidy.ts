import type { ListItem, Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { schemes } from '#domain/markdown/links.ts';
import type { Tell } from '../notes.ts';

/** The blocks that our language has, in the shapes that it has. What is left out or changed is told. */
export function tidied(blocks: readonly RootContent[], line: number, tell: Tell): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    switch (block.type) {
      case 'paragraph':
        return paragraph(inline(block.children, line, tell));
      case 'heading':
        tell('heading-as-bold', line, textOf(block));
        return paragraph([{ type: 'strong', children: trimmed(inline(block.children, line, tell)) }]);
      case 'blockquote': {
        const children = tidied(block.children, line, tell) as typeof block.children;
        return children.length > 0 ? [{ type: 'blockquote', children }] : [];
      }
      case 'list': {
        const children = block.children.flatMap((entry) => listEntry(entry, line, tell));
        const { ordered, start } = block;
        return children.length > 0 ? [{ type: 'list', ordered: ordered ?? false, start, spread: false, children }] : [];
      }
      case 'table':
        return table(block, line, tell);
      case 'code':
        return block.value.trim() === '' ? [] : [{ type: 'code', value: clean(block.value).replace(/^\n+|\s+$/g, '') }];
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }];
      case 'html':
        tell('raw-html', line, block.value);
        return [];
      case 'definition':
      case 'footnoteDefinition':
      case 'yaml':
      case 'tableRow':
      case 'tableCell':
      case 'listItem':
        tell('raw-html', line, textOf(block));
        return [];
      default:
        return paragraph(inline([block], line, tell));
    }
  });
}

const inline = (nodes: readonly PhrasingContent[], line: number, tell: Tell): PhrasingContent[] =>
  joined(nodes.flatMap((node) => phrase(node, line, tell)));

function phrase(node: PhrasingContent, line: number, tell: Tell): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: clean(node.value).replace(/[^\S\u00a0\u202f]+/g, ' ') }];
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode': {
      const value = clean(node.value).replace(/\s+/g, ' ').trim();
      return value === '' ? [] : [{ type: 'inlineCode', value }];
    }
    case 'strong':
    case 'emphasis': {
      const children = trimmed(inline(node.children, line, tell));
      return children.length > 0 ? [{ type: node.type, children }] : [];
    }
    case 'link': {
      const children = trimmed(inline(node.children, line, tell));
      if (children.length === 0) return [];
      if (mayLead(node.url)) return [{ type: 'link', url: node.url, children }];
      tell('link', line, node.url || textOf(node));
      return children;
    }
    case 'image':
    case 'imageReference':
      tell('image', line, [node.alt, 'url' in node ? node.url.slice(0, 80) : ''].filter(Boolean).join(', '));
      return node.alt ? [{ type: 'text', value: clean(node.alt).replace(/\s+/g, ' ') }] : [];
    case 'html':
      tell('raw-html', line, node.value);
      return [];
    case 'delete':
      tell('formatting', line, textOf(node), { tag: 'del' });
      return inline(node.children, line, tell);
    case 'linkReference':
      tell('link', line, textOf(node));
      return inline(node.children, line, tell);
    case 'footnoteReference':
      tell('raw-html', line, node.identifier);
      return [];
    default:
      return wordsOf(node, line, tell);
  }
}

/** HTML may hold what markdown cannot within a line, such as a paragraph in bold: its words stay. */
function wordsOf(block: RootContent, line: number, tell: Tell): PhrasingContent[] {
  if ('children' in block) return inline(block.children as PhrasingContent[], line, tell);
  return 'value' in block ? [{ type: 'text', value: clean(block.value).replace(/\s+/g, ' ') }] : [];
}

/** As the compiler allows them: the content's own schemes, the web, mail, telephone, places of this site. */
const mayLead = (url: string): boolean =>
  /^(https?:\/\/\S+|mailto:\S+|tel:\S+|#[a-z0-9-]+|\/(?![/\\])\S*)$/i.test(url) ||
  new RegExp(`^(${Object.keys(schemes).join('|')}):[a-z0-9-]+$`).test(url);

function listEntry(entry: ListItem, line: number, tell: Tell): ListItem[] {
  const children = tidied(entry.children, line, tell) as ListItem['children'];
  return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
}

function table(block: Table, line: number, tell: Tell): Table[] {
  const cell = (one: TableCell): TableCell => ({
    type: 'tableCell',
    children: inline(one.children, line, tell).map((node) =>
      node.type === 'break' ? { type: 'text', value: ' ' } : node,
    ),
  });
  const rows = block.children.map((row): TableRow => ({ type: 'tableRow', children: row.children.map(cell) }));
  const width = Math.max(0, ...rows.map((row) => row.children.length));
  for (const row of rows) while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
  return width > 0 ? [{ type: 'table', align: [], children: rows }] : [];
}

const paragraph = (children: PhrasingContent[]): Paragraph[] => {
  const own = trimmed(children);
  return own.length > 0 ? [{ type: 'paragraph', children: own }] : [];
};

/** Neighbouring texts as one, without spaces around line breaks. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      kept[kept.length - 1] = { type: 'text', value: (last.value + node.value).replace(/ +/g, ' ') };
    // Marks that meet, like the two of `a``b`, would read as others.
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode')
      kept[kept.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    else if ((node.type === 'strong' || node.type === 'emphasis') && last?.type === node.type)
      kept[kept.length - 1] = { type: node.type, children: joined([...last.children, ...node.children]) };
    else if (node.type === 'text' && last?.type === 'break') kept.push({ type: 'text', value: node.value.trimStart() });
    else if (node.type === 'break' && last?.type === 'text')
      kept.splice(-1, 1, { type: 'text', value: last.value.trimEnd() }, node);
    else kept.push(node);
  }
  return kept.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Without spaces and line breaks at either end. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  for (
    let first = kept[0];
    first?.type === 'break' || (first?.type === 'text' && /^\s/.test(first.value));
    first = kept[0]
  ) {
    if (first.type === 'text' && first.value.trim() !== '') kept[0] = { type: 'text', value: first.value.trimStart() };
    else kept.shift();
  }
  for (
    let last = kept.at(-1);
    last?.type === 'break' || (last?.type === 'text' && /\s$/.test(last.value));
    last = kept.at(-1)
  ) {
    if (last.type === 'text' && last.value.trim() !== '')
      kept[kept.length - 1] = { type: 'text', value: last.value.trimEnd() };
    else kept.pop();
  }
  return kept.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Without what no text may hold: control characters, halves of characters. */
const clean = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n').toWellFormed()]
    .filter((one) => one >= ' ' || one === '\n' || one === '\t')
    .join('')
    .replace(/[\u007f\ufdd0-\ufdef\ufeff]/g, '');
