import { z } from 'zod';
import { render } from '#domain/markdown/render.ts';
import { grades } from '../documents.ts';
import { contentReader } from '../reader.ts';
import { base, covers, day, flag, slug, text } from '../schema.ts';

const frontMatter = z.strictObject({
  ...base,
  covers,
  grade: z.enum(grades),
  source: text,
  year: text,
  population: text,
  measured: text,
  read: flag,
  conflicts: z.array(slug).default([]),
  review: day.optional(),
});

/** The first paragraph is the finding, the rest is the caveat. */
export const claims = contentReader<'claims', typeof frontMatter>({
  frontMatter,
  read(reader, front, nodes) {
    const [first, ...rest] = nodes;
    for (const node of nodes) if (node.type === 'heading') reader.tell('heading-not-here', node);
    const finding = first?.type === 'paragraph' ? render(reader, [first]) : '';
    const caveat = render(reader, rest);
    if (finding === '') reader.tell('finding-missing', first ?? { start: 0, end: 3 });
    else if (caveat === '' && first) reader.tell('caveat-missing', first);
    return front && { kind: 'claims', ...front, review: front.review ?? null, finding, caveat };
  },
});
