import type { Pair } from '#domain/markdown/braces.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { replyTo, timesHere } from '#domain/times/reading/reference.ts';
import { dueAfter } from '#domain/times/reply-times.ts';
import { readCondition } from '../conditions.ts';
import type { Condition } from '../scenario.ts';

/** The condition that `if:` states; null when it was told. */
export function readWhen(reader: Reader, pair: Pair): Condition | null {
  const written = withMinutes(reader, pair);
  if (written === null) return null;
  const read = readCondition(written);
  if ('condition' in read) return read.condition;
  const index = pair.value === '' ? -1 : reader.written(pair.at).indexOf(read.unreadable);
  const start = pair.at.start + Math.max(0, index);
  const length = index < 0 ? pair.at.end - pair.at.start : read.unreadable.length;
  reader.tell('condition-unreadable', { start, end: start + length }, { found: read.unreadable.slice(0, 60) });
  return null;
}

/** What is written, with the minutes for each `reply:<channel>`: from the beginning of the scene until it is due. */
function withMinutes(reader: Reader, { value, at }: Pair): string | null {
  let sound = true;
  let from = 0;
  const text = value.replace(/\breply:([^\s]*)/g, (whole, channel: string) => {
    const index = reader.written(at).indexOf(whole, from);
    from = index + whole.length;
    const start = at.start + Math.max(0, index);
    const times = timesHere(reader, { start, end: start + whole.length });
    const time =
      times && replyTo(reader, times, channel, { start: start + 'reply:'.length, end: start + whole.length });
    const { clock } = reader.here;
    if (!times || !time || typeof clock !== 'number') sound = false;
    else return String(dueAfter(time, times.hours, clock).at - clock);
    return whole;
  });
  return sound ? text : null;
}
