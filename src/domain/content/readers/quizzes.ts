import { z } from 'zod';
import { readItem } from '#domain/items/reading/item.ts';
import { readSections } from '#domain/markdown/sections.ts';
import { contentReader } from '../reader.ts';
import { base, serves, slug, text, whole } from '../schema.ts';

const frontMatter = z.strictObject({
  ...base,
  lead: text,
  serves,
  lesson: slug.optional(),
  pass: whole(1, 100).default(80),
});

/** Each `##` heading is an item. */
export const quizzes = contentReader<'quizzes', typeof frontMatter>({
  frontMatter,
  times: () => ({ linked: false }),
  read(reader, front, nodes) {
    const { before, sections } = readSections(reader, nodes, ['serves']);
    for (const node of before) reader.tell('text-before-heading', node);
    if (sections.length === 0) reader.tell('items-none', { start: 0, end: 3 });
    const items = sections.flatMap((section) => readItem(reader, section, front?.serves ?? []) ?? []);
    return front && { kind: 'quizzes', ...front, lesson: front.lesson ?? null, items };
  },
});
