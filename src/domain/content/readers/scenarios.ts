import { z } from 'zod';
import type { FrontMatter } from '#domain/markdown/front-matter.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { readRoutes, readScenes, withoutPlaces } from '#domain/scenarios/reading/script.ts';
import { type Channel, channels, type Mood } from '#domain/scenarios/scenario.ts';
import type { Moment } from '#domain/times/moment.ts';
import { replyTo, timesHere } from '#domain/times/reading/reference.ts';
import { dueAfter } from '#domain/times/reply-times.ts';
import { contentReader } from '../reader.ts';
import { readingMinutes } from '../reading-time.ts';
import { base, clock, covers, serves, text, whole } from '../schema.ts';

const frontMatter = z.strictObject({
  ...base,
  covers,
  lead: text,
  channel: z.enum(channels),
  clock,
  reply: z.enum(channels).optional(),
  customer: text,
  mood: whole(-2, 2),
  effort: z.array(text).default([]),
  serves,
});

/** Each `##` heading is a scene; the first is the start. */
export const scenarios = contentReader<'scenarios', typeof frontMatter>({
  frontMatter,
  times: (front) => ({ clock: front?.clock ?? 'unread', linked: false }),
  read(reader, front, nodes, written) {
    const read = readScenes(reader, nodes);
    const scenes = read.map(withoutPlaces);
    if (!front) return null;
    const { mood, reply, ...rest } = front;
    const due = reply && written ? readDue(reader, reply, front.clock, written) : null;
    const script = { ...rest, due, mood: mood as Mood, scenes, most: 0 };
    const sound = reader.errors === 0;
    // A route takes about half of what is written, and choosing takes as long as reading.
    const minutesToPlay = readingMinutes(nodes);
    return { kind: 'scenarios', ...script, most: sound ? readRoutes(reader, script, read) : 0, minutesToPlay };
  },
});

/** Minutes from the beginning until the first reply is due; null after it was told that none is promised. */
function readDue(reader: Reader, channel: Channel, clock: Moment, written: FrontMatter): number | null {
  const at = written.at(['reply']);
  const times = timesHere(reader, at);
  const time = times && replyTo(reader, times, channel, at);
  return time ? dueAfter(time, times.hours, clock).at - clock : null;
}
