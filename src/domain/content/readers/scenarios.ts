import { z } from 'zod';
import { readMost, readScenes } from '#domain/scenarios/reading/script.ts';
import { channels, type Mood } from '#domain/scenarios/scenario.ts';
import { contentReader } from '../reader.ts';
import { readingMinutes } from '../reading-time.ts';
import { base, covers, serves, text, whole } from '../schema.ts';

const frontMatter = z.strictObject({
  ...base,
  covers,
  lead: text,
  channel: z.enum(channels),
  clock: text,
  customer: text,
  mood: whole(-2, 2),
  effort: z.array(text).default([]),
  serves,
});

/** Each `##` heading is a scene; the first is the start. */
export const scenarios = contentReader<'scenarios', typeof frontMatter>({
  frontMatter,
  read(reader, front, nodes) {
    const scenes = readScenes(reader, nodes);
    if (!front) return null;
    const { mood, ...rest } = front;
    const script = { ...rest, mood: mood as Mood, scenes, most: 0 };
    const sound = reader.errors === 0;
    // A route takes about half of what is written, and choosing takes as long as reading.
    const minutesToPlay = readingMinutes(nodes);
    return { kind: 'scenarios', ...script, most: sound ? readMost(reader, script) : 0, minutesToPlay };
  },
});
