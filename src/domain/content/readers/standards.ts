import { z } from 'zod';
import type { Html } from '#domain/items/item.ts';
import { nearest } from '#domain/markdown/nearest.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { readSections, type Section } from '#domain/markdown/sections.ts';
import { channels } from '#domain/scenarios/scenario.ts';
import { contentReader } from '../reader.ts';
import { base, covers, day, text, whole } from '../schema.ts';

const frontMatter = z.strictObject({
  ...base,
  covers,
  number: whole(1, 999),
  for: z.enum(['everyone', 'leads']),
  channels: z.array(z.enum(channels)).min(1),
  owner: text,
  effective: day,
  refresh: whole(1, 3650).default(90),
});

const parts = ['why', 'met', 'partly', 'not-met'];

/** The statement, then the four sections. */
export const standards = contentReader<'standards', typeof frontMatter>({
  frontMatter,
  read(reader, front, nodes) {
    const { before, sections } = readSections(reader, nodes, []);
    const statement = render(reader, before);
    if (statement === '') reader.tell('statement-missing', { start: 0, end: 3 });
    tellParts(reader, sections);
    const part = (id: string) => sections.find((section) => section.id === id);
    const why = render(reader, part('why')?.nodes ?? []);
    const [met, partly, notMet] = ['met', 'partly', 'not-met'].map((id) => readSigns(reader, part(id))) as [
      Html[],
      Html[],
      Html[],
    ];
    return front && { kind: 'standards', ...front, statement, why, met, partly, notMet };
  },
});

function tellParts(reader: Reader, sections: readonly Section[]): void {
  for (const { id, braces } of sections) {
    if (id !== '' && !parts.includes(id) && braces.id) {
      reader.tell('section-unknown', braces.id.at, { id, meant: nearest(id, parts), allowed: parts.join(', ') });
    }
  }
  for (const id of parts) {
    const section = sections.find((candidate) => candidate.id === id);
    if (!section) reader.tell('section-missing', { start: 0, end: 3 }, { id });
    else if (section.nodes.length === 0) reader.tell('section-empty', section.heading, { id });
  }
}

/** What an observer would see or hear, one a list entry. */
function readSigns(reader: Reader, section: Section | undefined): Html[] {
  return (section?.nodes ?? []).flatMap((node) => {
    if (node.type !== 'list') {
      reader.tell('section-needs-list', node, { id: section?.id ?? '' });
      return [];
    }
    return node.children.map((entry) => {
      const [first, ...rest] = entry.children;
      if (entry.checked != null) reader.tell('ticks-not-here', entry);
      if (first?.type !== 'paragraph') reader.tell('option-empty', entry);
      for (const other of rest) reader.tell('not-part-of-option', other);
      return first?.type === 'paragraph' ? render(reader, first.children) : '';
    });
  });
}
