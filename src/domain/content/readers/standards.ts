import { z } from 'zod';
import type { Html } from '#domain/items/item.ts';
import { nearest } from '#domain/markdown/nearest.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { readSections, type Section } from '#domain/markdown/sections.ts';
import { channels } from '#domain/scenarios/scenario.ts';
import { readHours } from '#domain/times/reading/hours.ts';
import { readReplies } from '#domain/times/reading/replies.ts';
import { needsHours, type ReplyTimes } from '#domain/times/reply-times.ts';
import { contentReader } from '../reader.ts';
import { base, covers, day, map, text, whole } from '../schema.ts';

const frontMatter = z.strictObject({
  ...base,
  covers,
  number: whole(1, 999),
  for: z.enum(['everyone', 'leads']),
  channels: z.array(z.enum(channels)).min(1),
  owner: text,
  effective: day,
  refresh: whole(1, 3650).default(90),
  hours: map(readHours).optional(),
  replies: map(readReplies).optional(),
});

const parts = ['why', 'met', 'partly', 'not-met'];

/** The statement, then the four sections. */
export const standards = contentReader<'standards', typeof frontMatter>({
  frontMatter,
  times(front, slug) {
    if (!front) return { times: 'unread' };
    const times = timesOf(front);
    return times ? { times: { ...times, standard: slug }, linked: false } : {};
  },
  read(reader, front, nodes, written) {
    for (const [channel, time] of Object.entries(front?.replies ?? {})) {
      if (written && !front?.hours && needsHours(time))
        reader.tell('replies-need-hours', written.at(['replies', channel]));
    }
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
    if (!front) return null;
    const { hours: _hours, replies: _replies, ...rest } = front;
    return { kind: 'standards', ...rest, times: timesOf(front), statement, why, met, partly, notMet };
  },
});

/** The times that a standard holds; null when it holds none. */
const timesOf = ({ hours, replies }: z.output<typeof frontMatter>): ReplyTimes | null =>
  hours || replies ? { hours: hours ?? null, replies: replies ?? {} } : null;

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
