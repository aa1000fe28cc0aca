import type { Quiz } from '#domain/content/documents.ts';
import type { Item } from '#domain/items/item.ts';
import { schemes } from '#domain/markdown/links.ts';
import { carriedLine } from '../carried.ts';
import type { ExportNote, TellExport } from './export-notes.ts';
import { inWords, shownIn } from './media.ts';
import { questionOf } from './write-question.ts';

export interface Exported {
  readonly text: string;
  readonly notes: readonly ExportNote[];
}

/**
 * The quiz as a GIFT file. What GIFT has no place for stands in comments, which Moodle skips and our import reads, so that
 * the file brought back is the same quiz. What Moodle itself will not show as it is here is noted.
 */
export function writeGift(quiz: Quiz): Exported {
  const notes: ExportNote[] = [];
  const { title, lead, serves, lesson, pass } = quiz;
  const head = [
    carriedLine('quiz', { title, lead, serves: [...serves], ...(lesson === null ? {} : { lesson }), pass }),
    `$CATEGORY: ${title.replaceAll('/', '//')}`,
  ];
  const blocks = quiz.items.flatMap((item) => {
    const tell: TellExport = (rule, found) => void notes.push({ rule, id: item.id, found });
    for (const [, address] of JSON.stringify(item).matchAll(/<a href=\\"\/([a-z]+\/[a-z0-9-]+)\\"/g))
      if (linkOf(`/${address}`) !== `/${address}`) tell('link', linkOf(`/${address}`));
    for (const text of textsIn(item)) for (const words of shownIn(text)) tell('media', words);
    return blockOf(outward(item), serves, tell) ?? [];
  });
  return { text: `${[head.join('\n'), ...blocks].join('\n\n')}\n`, notes };
}

function blockOf(item: Item, quizServes: readonly string[], tell: TellExport): string | null {
  const { id, stem, setting } = item;
  const own = item.serves.join(' ') === quizServes.join(' ') ? {} : { serves: [...item.serves] };
  if (item.kind === 'order') {
    tell('order', item.steps.join(' / '));
    return carriedLine('item', { id, ...own, order: { stem, setting, steps: [...item.steps], why: item.why } });
  }
  const heads = item.kind === 'match' ? { heads: [item.heads[0], item.heads[1]] as [string, string] } : {};
  if (item.kind === 'open-reply') tell('criteria', item.criteria.map(({ text }) => text).join(' / '));
  const question = questionOf(item, tell);
  if (question === null) {
    tell('kind', item.kind);
    return null;
  }
  return [carriedLine('item', { id, ...own, ...heads, ...replyOf(item) }), question].join('\n');
}

const replyOf = (item: Item) => {
  if (item.kind !== 'open-reply') return {};
  const { stem, setting, rewrite, criteria, why } = item;
  return {
    reply: { stem, setting, rewrite, criteria: criteria.map((one) => ({ text: one.text, why: one.why })), why },
  };
};

/** Every text of an item. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** An item whose links say what they lead to instead of where it is on this site, and whose pictures are words. */
const outward = (item: Item): Item =>
  JSON.parse(JSON.stringify(item), (_key, value: unknown) =>
    typeof value === 'string'
      ? inWords(value).replace(/<a href="([^"]*)"[^>]*>/g, (_tag, address: string) => `<a href="${linkOf(address)}">`)
      : value,
  ) as Item;

/** `/claims/v7` → `claim:v7`; another address as it is. */
function linkOf(address: string): string {
  const [, room, slug] = /^\/([a-z]+)\/([a-z0-9-]+)$/.exec(address) ?? [];
  const scheme = Object.entries(schemes).find(([, kind]) => kind === room)?.[0];
  return scheme === undefined ? address : `${scheme}:${slug}`;
}
