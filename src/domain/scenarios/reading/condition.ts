import type { Pair } from '#domain/markdown/braces.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import { readCondition } from '../conditions.ts';
import type { Condition } from '../scenario.ts';

/** The condition that `if:` states; null when it was told. */
export function readWhen(reader: Reader, pair: Pair): Condition | null {
  const read = readCondition(pair.value);
  if ('condition' in read) return read.condition;
  const index = pair.value === '' ? -1 : reader.written(pair.at).indexOf(read.unreadable);
  const start = pair.at.start + Math.max(0, index);
  reader.tell(
    'condition-unreadable',
    { start, end: start + read.unreadable.length },
    { found: read.unreadable.slice(0, 60) },
  );
  return null;
}
